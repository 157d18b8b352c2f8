package org.livex.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.livex.exercise.evaluation.Assignment;
import org.livex.exercise.evaluation.CriticalTask;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.GuideItem;
import org.livex.exercise.evaluation.Scale;
import org.livex.exercise.evaluation.Watch;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.pack.files.PackYaml;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.SourcePosition;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** What evaluators look for, {@code evaluation-guides.yaml}, and who watches whom, {@code watches.yaml}. */
final class GuideReader {
    static final String GUIDES = "evaluation-guides.yaml";
    static final String WATCHES = "watches.yaml";

    /** Together they name a text, so they are shorter than other ids. */
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,19}");

    private final PackYaml yaml;
    private final PackTexts texts;
    private final References references;
    private int standIns;

    GuideReader(PackYaml yaml, PackTexts texts, References references) {
        this.yaml = yaml;
        this.texts = texts;
        this.references = references;
    }

    List<EvaluationGuide> guides() throws IOException {
        return yaml.optionalList(GUIDES).stream().map(this::guide).toList();
    }

    private EvaluationGuide guide(YamlValue item) {
        YamlFields fields = item.fields("id", "objective", "capability", "tasks");
        YamlValue id = fields.required("id");
        references.define(References.Kind.GUIDE, id);
        GuideId guide = new GuideId(part(id, new HashMap<>()));
        ObjectiveId objective = references.objective(fields.required("objective"));
        LocalizedText capability = texts.line(fields.required("capability"));
        Map<String, SourcePosition> parts = new HashMap<>();
        YamlValue list = fields.required("tasks");
        List<CriticalTask> tasks = new ArrayList<>(list.items(EvaluationGuide.MOST_TASKS).stream()
                .map(task -> task(task, parts))
                .toList());
        long items = tasks.stream().mapToInt(task -> task.items().size()).sum();
        if (tasks.isEmpty() || items > EvaluationGuide.MOST_ITEMS) {
            if (!tasks.isEmpty()) {
                list.report(FindingCode.TOO_MANY, "limit", EvaluationGuide.MOST_ITEMS);
            } else if (list.isList()) {
                list.report(FindingCode.TOO_FEW, "limit", 1);
            }
            tasks = List.of(new CriticalTask(standIn(), capability, List.of(standInItem(capability))));
        }
        return new EvaluationGuide(guide, objective, capability, tasks);
    }

    private CriticalTask task(YamlValue item, Map<String, SourcePosition> parts) {
        YamlFields fields = item.fields("id", "text", "items");
        String id = part(fields.required("id"), parts);
        LocalizedText text = texts.line(fields.required("text"));
        YamlValue list = fields.required("items");
        List<GuideItem> items = list.items(EvaluationGuide.MOST_ITEMS).stream()
                .map(one -> item(one, parts))
                .toList();
        if (items.isEmpty() && list.isList()) {
            list.report(FindingCode.TOO_FEW, "limit", 1);
        }
        return new CriticalTask(id, text, items.isEmpty() ? List.of(standInItem(text)) : items);
    }

    private GuideItem item(YamlValue item, Map<String, SourcePosition> parts) {
        YamlFields fields = item.fields("id", "text", "guidance", "scale");
        return new GuideItem(
                part(fields.required("id"), parts),
                texts.line(fields.required("text")),
                fields.optional("guidance").map(texts::prose).orElse(null),
                fields.optional("scale").map(scale -> scale.oneOf(Scale.class)).orElse(Scale.PSMU));
    }

    /** In the order of the file, all of one evaluator's together. */
    List<Assignment> assignments(List<Person> people) throws IOException {
        Map<PersonId, List<Watch>> watches = new LinkedHashMap<>();
        for (YamlValue item : yaml.optionalList(WATCHES)) {
            YamlFields fields = item.fields("evaluator", "teams", "people", "guides", "phases");
            YamlValue who = fields.required("evaluator");
            PersonId evaluator = references.person(who);
            people.stream()
                    .filter(person ->
                            person.id().equals(evaluator) && !person.function().evaluates())
                    .findFirst()
                    .ifPresent(person -> who.report(
                            FindingCode.NOT_AN_EVALUATOR,
                            Map.of("id", evaluator.value(), "function", YamlValue.word(person.function()))));
            List<Watch> own = watches.computeIfAbsent(evaluator, _ -> new ArrayList<>());
            watch(item, fields).forEach(own::add);
            if (own.size() > Watch.MOST) {
                item.report(FindingCode.TOO_MANY, "limit", Watch.MOST);
                own.removeLast();
            }
        }
        return watches.entrySet().stream()
                .map(entry -> new Assignment(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Stream<Watch> watch(YamlValue item, YamlFields fields) {
        var teams = all(fields, "teams", references::team);
        var people = all(fields, "people", references::person);
        var guides = all(fields, "guides", references::guide);
        var phases = new HashSet<>(fields.optionalItems("phases", Watch.MOST_PHASES, references::phase));
        if (!teams.isEmpty() || !people.isEmpty()) {
            return Stream.of(new Watch(teams, people, guides, phases));
        }
        if (item.isMap()) {
            item.report(FindingCode.TOO_FEW, "limit", 1);
        }
        return Stream.empty();
    }

    private static <T> Set<T> all(YamlFields fields, String key, Function<YamlValue, T> read) {
        return new HashSet<>(fields.optionalItems(key, Watch.MOST_NAMED, read));
    }

    /** Named once in its guide; a stand-in after a finding. */
    private String part(YamlValue value, Map<String, SourcePosition> taken) {
        String id = value.id();
        if (id == null) {
            return standIn();
        }
        if (!PART.matcher(id).matches()) {
            value.report(FindingCode.NOT_AN_ID, "value", id);
            return standIn();
        }
        SourcePosition before = taken.putIfAbsent(id, value.position());
        if (before != null) {
            value.report(
                    FindingCode.DUPLICATE_ID, Map.of("id", id, "firstFile", before.file(), "firstLine", before.line()));
            return standIn();
        }
        return id;
    }

    private GuideItem standInItem(LocalizedText text) {
        return new GuideItem(standIn(), text, null, Scale.PSMU);
    }

    private String standIn() {
        standIns++;
        return "unknown" + standIns;
    }
}
