package org.livex.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.ExpectedAction;
import org.livex.exercise.inject.FreeNumber;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.pack.files.PackYaml;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.PackLimits;
import org.livex.pack.yaml.SourcePosition;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** {@code storylines/<id>.yaml}: the MSEL. */
final class StorylineReader {
    static final String FOLDER = "storylines";
    private static final String SUFFIX = ".yaml";

    /** Injects of no storyline. */
    static final String LOOSE = "injects.yaml";

    private final PackYaml yaml;
    private final PackTexts texts;
    private final References references;
    private final Audiences audiences;
    private final TriggerReader triggers;
    private final DocumentReader documents;
    private final VariableReader variables;
    private final QuestionReader questions;
    private final ColumnReader columns;
    private final DetailsReader details;
    private final HandlingReader handling;
    private final MilestoneReader milestones;

    private final List<Storyline> storylines = new ArrayList<>();
    private final List<Inject> injects = new ArrayList<>();
    private final List<PlanCommand.ReviewInject> reviews = new ArrayList<>();
    private final List<PlanCommand.WriteHandling> handlings = new ArrayList<>();
    private final Map<String, SourcePosition> numbers = new HashMap<>();
    private final Map<Integer, SourcePosition> doubled = new LinkedHashMap<>();

    StorylineReader(
            PackYaml yaml,
            PackTexts texts,
            References references,
            Audiences audiences,
            TriggerReader triggers,
            InjectParts parts) {
        this.yaml = yaml;
        this.texts = texts;
        this.documents = parts.documents();
        this.variables = parts.variables();
        this.questions = parts.questions();
        this.columns = parts.columns();
        this.references = references;
        this.audiences = audiences;
        this.triggers = triggers;
        this.details = new DetailsReader(texts, references);
        this.handling = new HandlingReader(texts, references);
        this.milestones = new MilestoneReader(texts, references, audiences, triggers);
    }

    static boolean isStoryline(String path) {
        return path.startsWith(FOLDER + "/") && path.endsWith(SUFFIX) && path.lastIndexOf('/') == FOLDER.length();
    }

    static String path(String storyline) {
        return FOLDER + "/" + storyline + SUFFIX;
    }

    void readAll() throws IOException {
        for (YamlValue item : yaml.optionalList(LOOSE)) {
            injects.add(inject(item, null));
        }
        for (String path : yaml.files().startingWith(FOLDER + "/")) {
            if (isStoryline(path) && injects.size() <= PackLimits.MOST_ITEMS) {
                read(path);
            } else if (isStoryline(path)) {
                // What it would have defined is missed by nobody: that there is too much is said alone.
                yaml.unreadable().add(path);
            }
        }
        countOn();
        questions.check(references.idsOf(References.Kind.INJECT));
        if (injects.size() > PackLimits.MOST_ITEMS) {
            yaml.findings()
                    .report(FindingCode.TOO_MANY, SourcePosition.of(FOLDER), Map.of("limit", PackLimits.MOST_ITEMS));
        }
    }

    /** What their authors said of them as they are. */
    List<PlanCommand.ReviewInject> reviews() {
        return reviews;
    }

    /** Of those that are treated in a way of their own. */
    List<PlanCommand.WriteHandling> handlings() {
        return handlings;
    }

    List<Storyline> storylines() {
        return storylines;
    }

    /** Each after those that it waits for. */
    List<Inject> injects() {
        return TriggerOrder.of(injects, references.idsOf(References.Kind.INJECT), yaml.findings());
    }

    private void read(String path) throws IOException {
        String name = path.substring(FOLDER.length() + 1, path.length() - SUFFIX.length());
        YamlFields fields = yaml.root(path).fields("title", MilestoneReader.MILESTONES, "injects");
        LocalizedText title = texts.line(fields.required("title"));
        if (!Id.isWellFormed(name)) {
            yaml.findings().report(FindingCode.NOT_AN_ID, SourcePosition.of(path), Map.of("value", name));
            return;
        }
        Storyline storyline = new Storyline(new StorylineId(name), title, milestones.read(fields, name));
        storylines.add(storyline);
        for (YamlValue item : fields.required("injects").items(PackLimits.MOST_ITEMS)) {
            injects.add(inject(item, storyline.id()));
        }
    }

    private Inject inject(YamlValue item, @Nullable StorylineId storyline) {
        YamlFields fields = item.fields(
                "id",
                "number",
                "type",
                "title",
                "when",
                "from",
                "to",
                "subject",
                "body",
                "place",
                "must-acknowledge",
                "expect",
                "objective",
                "objectives",
                "control-note",
                "readable-in",
                "attachments",
                "task",
                "reply",
                "call",
                "paper",
                "article",
                "prop",
                "message",
                "question",
                ColumnReader.VALUES,
                HandlingReader.SENSITIVE,
                HandlingReader.NO_ANSWER,
                "review");
        InjectId id = new InjectId(references.define(References.Kind.INJECT, fields.required("id")));
        fields.optional("review")
                .map(review -> review.oneOf(ReviewState.class))
                .ifPresent(review -> reviews.add(new PlanCommand.ReviewInject(id, 1, review)));
        Handling treated = handling.read(fields);
        if (!treated.equals(Handling.PLAIN)) {
            handlings.add(new PlanCommand.WriteHandling(id, treated, 0));
        }
        YamlValue number = fields.required("number");
        InjectType type = fields.required("type").oneOf(InjectType.class);
        return Inject.builder(
                        id,
                        number(number),
                        texts.line(fields.required("title")),
                        variables.checked(fields.required("body"), texts.prose(fields.required("body"))))
                .storyline(storyline)
                .type(type)
                .from(fields.optional("from").map(references::persona).orElse(null))
                .audience(audiences.mustReach(fields.required("to")))
                .subject(fields.optional("subject")
                        .map(subject -> variables.checked(subject, texts.line(subject)))
                        .orElse(null))
                .place(fields.optional("place").map(references::place).orElse(null))
                .trigger(triggers.read(fields.required("when")))
                .mustAcknowledge(fields.optional("must-acknowledge")
                        .map(YamlValue::yesOrNo)
                        .orElse(false))
                .expectedActions(fields.optionalItems("expect", Inject.MOST_EXPECTED_ACTIONS, this::expectedAction))
                .objective(fields.optional("objective").map(YamlValue::note).orElse(null))
                .controlNote(fields.optional("control-note").map(texts::prose).orElse(null))
                .attachments(documents.of(fields))
                .readableIn(fields.optional("readable-in")
                        .map(CastReader::languages)
                        .orElse(null))
                .objectives(fields.optionalItems("objectives", Inject.MOST_OBJECTIVES, references::objective))
                .details(details.read(fields, type))
                .question(questions.read(id, fields))
                .columns(columns.valuesOf(fields))
                .build();
    }

    /** Of the inject that is added next. */
    private String number(YamlValue value) {
        String number = value.line();
        if (!value.isMissing() && numbers.putIfAbsent(number, value.position()) != null) {
            doubled.put(injects.size(), value.position());
        }
        return number;
    }

    /**
     * Two injects of one number could be told apart by their ids, but not over the radio. Exercises of older builds have such, and
     * what was exported of them is to be read: so the later one gets the next number that no inject of the pack has.
     */
    private void countOn() {
        Set<String> taken = new HashSet<>(numbers.keySet());
        doubled.forEach((index, position) -> {
            Inject inject = injects.get(index);
            SourcePosition before = Objects.requireNonNull(numbers.get(inject.number()));
            String given = FreeNumber.from(inject.number(), taken);
            taken.add(given);
            injects.set(index, inject.but().number(given).build());
            yaml.findings()
                    .report(
                            FindingCode.DUPLICATE_NUMBER,
                            position,
                            Map.of(
                                    "number", inject.number(),
                                    "firstFile", before.file(),
                                    "firstLine", before.line(),
                                    "given", given));
        });
    }

    private ExpectedAction expectedAction(YamlValue item) {
        YamlFields fields = item.fields("action", "by", "within");
        return new ExpectedAction(
                references.actionKind(fields.required("action")),
                fields.optional("by").map(audiences::mustReach).orElse(null),
                fields.optional("within").map(YamlValue::duration).orElse(null));
    }
}
