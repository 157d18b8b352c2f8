package org.livex.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.Milestone;
import org.livex.exercise.plan.MilestoneRule;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.SourcePosition;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** {@code milestones:} of a storyline. */
final class MilestoneReader {
    static final String MILESTONES = "milestones";
    static final String REACHED_BY = "reached-by";
    static final String FOUND = "found";
    static final String PRESENT = "present";
    private static final List<String> RULES = List.of("action", "answered", "mediator", "entered", "acknowledged");

    private final PackTexts texts;
    private final References references;
    private final Audiences audiences;
    private final TriggerReader triggers;

    MilestoneReader(PackTexts texts, References references, Audiences audiences, TriggerReader triggers) {
        this.texts = texts;
        this.references = references;
        this.audiences = audiences;
        this.triggers = triggers;
    }

    /** {@code storyline} is the name of the file, a well-formed id. */
    List<Milestone> read(YamlFields fields, String storyline) {
        Optional<YamlValue> list = fields.optional(MILESTONES);
        if (list.isPresent() && storyline.length() > Storyline.LONGEST_ID_WITH_MILESTONES) {
            list.get().report(FindingCode.NOT_AN_ID, "value", storyline);
            return List.of();
        }
        List<Milestone> milestones = new ArrayList<>();
        Map<String, SourcePosition> ids = new HashMap<>();
        list.map(items -> items.items(Storyline.MOST_MILESTONES))
                .orElse(List.of())
                .forEach(item -> milestone(item, ids).ifPresent(milestones::add));
        return milestones;
    }

    /** Empty after a finding. */
    private Optional<Milestone> milestone(YamlValue item, Map<String, SourcePosition> ids) {
        YamlFields fields = item.fields("id", "name", "planned", REACHED_BY);
        Optional<String> id = id(fields.required("id"), ids);
        LocalizedText name = texts.line(fields.required("name"));
        ExerciseTime planned =
                fields.optional("planned").map(triggers::timeOfPlay).orElse(null);
        YamlValue list = fields.required(REACHED_BY);
        List<MilestoneRule> rules = list.items(Milestone.MOST_RULES).stream()
                .map(this::rule)
                .flatMap(Optional::stream)
                .toList();
        if (list.isList() && list.items(Milestone.MOST_RULES).isEmpty()) {
            list.report(FindingCode.TOO_FEW, "limit", 1);
        }
        return rules.isEmpty() ? Optional.empty() : id.map(known -> new Milestone(known, name, planned, rules));
    }

    private static Optional<String> id(YamlValue value, Map<String, SourcePosition> ids) {
        String id = value.id();
        if (id == null) {
            return Optional.empty();
        }
        if (!Milestone.isId(id)) {
            value.report(FindingCode.NOT_AN_ID, "value", id);
            return Optional.empty();
        }
        SourcePosition before = ids.putIfAbsent(id, value.position());
        if (before != null) {
            value.report(
                    FindingCode.DUPLICATE_ID, Map.of("id", id, "firstFile", before.file(), "firstLine", before.line()));
            return Optional.empty();
        }
        return Optional.of(id);
    }

    /** Empty after a finding. */
    private Optional<MilestoneRule> rule(YamlValue item) {
        YamlFields fields = item.anyFields();
        return fields.oneOf(item, RULES).flatMap(word -> rule(word, fields));
    }

    private Optional<MilestoneRule> rule(String word, YamlFields fields) {
        YamlValue of = fields.required(word);
        return switch (word) {
            case "action" -> {
                fields.allowOnly(List.of(word, "by"));
                yield Optional.of(new MilestoneRule.ActionReported(references.actionKind(of), by(fields)));
            }
            case "answered" -> {
                fields.allowOnly(List.of(word, "outcome"));
                yield Optional.of(new MilestoneRule.AnswerGiven(
                        references.requestForm(of),
                        fields.optional("outcome")
                                .map(outcome -> outcome.oneOf(Ruling.Outcome.class))
                                .orElse(null)));
            }
            case "entered" -> {
                fields.allowOnly(List.of(word, "by"));
                yield Optional.of(new MilestoneRule.PlaceReached(references.place(of), by(fields)));
            }
            case "acknowledged" -> {
                fields.allowOnly(List.of(word));
                yield Optional.of(new MilestoneRule.ReadingConfirmed(references.inject(of)));
            }
            default -> {
                fields.allowOnly(List.of("mediator"));
                yield mediator(of);
            }
        };
    }

    private static Optional<MilestoneRule> mediator(YamlValue of) {
        if (of.is(FOUND)) {
            return Optional.of(new MilestoneRule.MediatorFound());
        }
        if (of.is(PRESENT)) {
            return Optional.of(new MilestoneRule.MediatorPresent());
        }
        of.line();
        of.notOneOf(List.of(FOUND, PRESENT));
        return Optional.empty();
    }

    private @Nullable Audience by(YamlFields fields) {
        return fields.optional("by").map(audiences::mustReach).orElse(null);
    }
}
