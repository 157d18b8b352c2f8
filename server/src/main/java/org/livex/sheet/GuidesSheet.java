package org.livex.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.ThingKind;
import org.livex.exercise.evaluation.CriticalTask;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.GuideItem;
import org.livex.exercise.evaluation.Scale;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.i18n.Language;

/**
 * What evaluators look for: a row for each item, which says of which critical task and guide it is. What belongs to the task or
 * the guide stands in each of its rows, and one row that is edited speaks for all.
 */
final class GuidesSheet implements Sheet {
    static final String GUIDE = "guide";
    static final String CAPABILITY = "capability";
    static final String TASK_NAME = "task-name";
    static final String TASK = "task";
    static final String ITEM = "item";
    static final String GUIDANCE = "guidance";
    static final String SCALE = "scale";

    private final Exercise first;
    private final Exercise now;
    private final Names names;
    private final List<Language> languages;
    private final Labels<Scale> scales;

    GuidesSheet(Exercise exercise, Names names) {
        this(exercise, exercise, names);
    }

    private GuidesSheet(Exercise first, Exercise now, Names names) {
        this.first = first;
        this.now = now;
        this.names = names;
        this.languages = languages(first);
        this.scales = names.words().enumLabels(Scale.class, "common.scale");
    }

    @Override
    public Sheet asOf(Exercise changed) {
        return new GuidesSheet(first, changed, names);
    }

    private static List<Language> languages(Exercise exercise) {
        return NamedSheet.languages(
                exercise,
                exercise.scenario().all(EvaluationGuide.class).flatMap(guide -> guide.texts().values().stream()));
    }

    /** Of an item, as its row is called. */
    static String rowId(GuideId guide, String item) {
        return guide.value() + "/" + item;
    }

    static GuideId guideOf(String row) {
        return new GuideId(row.substring(0, row.indexOf('/')));
    }

    private static String itemOf(String row) {
        return row.substring(row.indexOf('/') + 1);
    }

    @Override
    public Table table() {
        SheetWords words = names.words();
        List<Column> columns = new ArrayList<>(List.of(
                Sheet.hidden(Column.ID),
                Sheet.hidden(Column.SEAL),
                Sheet.edited(words, GUIDE, 16),
                Sheet.chosen(
                        words, MselColumns.OBJECTIVES, 12, names.objectives().all())));
        columns.addAll(NamedSheet.columns(words, CAPABILITY, 30, languages));
        columns.add(Sheet.edited(words, TASK_NAME, 16));
        columns.addAll(NamedSheet.columns(words, TASK, 30, languages));
        columns.addAll(NamedSheet.columns(words, ITEM, 50, languages));
        columns.add(Sheet.chosen(words, SCALE, 20, scales.all()));
        columns.addAll(NamedSheet.columns(words, GUIDANCE, 40, languages));
        List<Table.Row> rows = now.scenario()
                .all(EvaluationGuide.class)
                .flatMap(guide -> rows(guide, columns))
                .toList();
        return new Table(Part.GUIDES, words.text("sheet.part.guides"), words.reader(), List.copyOf(columns), rows);
    }

    private Stream<Table.Row> rows(EvaluationGuide guide, List<Column> columns) {
        return guide.tasks().stream()
                .flatMap(task -> task.items().stream().map(item -> row(guide, task, item, columns)));
    }

    private Table.Row row(EvaluationGuide guide, CriticalTask task, GuideItem item, List<Column> columns) {
        TextCells texts = new TextCells(languages);
        Map<String, String> cells = new HashMap<>();
        cells.put(GUIDE, guide.id().value());
        Objective objective = now.scenario().find(Objective.class, guide.objective());
        cells.put(
                MselColumns.OBJECTIVES,
                objective == null
                        ? guide.objective().value()
                        : names.objectives().of(objective));
        texts.write(CAPABILITY, guide.capability(), cells);
        cells.put(TASK_NAME, task.id());
        texts.write(TASK, task.text(), cells);
        texts.write(ITEM, item.text(), cells);
        texts.write(GUIDANCE, item.guidance(), cells);
        cells.put(SCALE, scales.of(item.scale()));
        return Sheet.row(rowId(guide.id(), item.id()), names.words().shown(item.text()), columns, cells);
    }

    @Override
    public @Nullable PlanCommand read(@Nullable String old, Cells cells, FreshIds ids) {
        EvaluationGuide before = old == null ? null : find(now, guideOf(old));
        EvaluationGuide after = old == null ? added(cells) : revised(before, itemOf(old), cells);
        if (after == null || after.equals(before)) {
            return null;
        }
        return find(now, after.id()) == null
                ? new PlanCommand.AddEvaluationGuide(after)
                : new PlanCommand.ReviseThing(after, now.scenario().revisionOf(after.id()));
    }

    private @Nullable EvaluationGuide revised(@Nullable EvaluationGuide guide, String item, Cells cells) {
        for (String fixed : List.of(GUIDE, TASK_NAME)) {
            if (cells.has(fixed)) {
                cells.refuse(fixed, new NotTaken(Mistake.Code.BELONGS_ELSEWHERE));
            }
        }
        if (guide == null) {
            return null;
        }
        GuideRow row = new GuideRow(names, languages, cells);
        EvaluationGuide shared = row.shared(find(first, guide.id()), guide);
        List<CriticalTask> tasks = new ArrayList<>();
        for (CriticalTask task : shared.tasks()) {
            boolean isMine = task.items().stream().anyMatch(one -> one.id().equals(item));
            tasks.add(isMine ? row.revised(taskAtFirst(guide.id(), task.id()), task, item, scales) : task);
        }
        return new EvaluationGuide(shared.id(), shared.objective(), shared.capability(), tasks);
    }

    private @Nullable EvaluationGuide added(Cells cells) {
        GuideRow row = new GuideRow(names, languages, cells);
        String guideName = row.shortName(GUIDE);
        String taskName = row.shortName(TASK_NAME);
        if (guideName == null || taskName == null) {
            row.newItem(TASK_NAME, scales);
            return null;
        }
        GuideId id = new GuideId(guideName);
        EvaluationGuide there = find(now, id);
        EvaluationGuide guide = there == null ? null : row.shared(null, there);
        List<CriticalTask> tasks = new ArrayList<>(guide == null ? List.of() : guide.tasks());
        if (tasks.stream().mapToInt(task -> task.items().size()).sum() >= EvaluationGuide.MOST_ITEMS) {
            cells.refuse(GUIDE, NotTaken.tooMany(EvaluationGuide.MOST_ITEMS));
            return null;
        }
        if (guide != null && guide.item(taskName) != null) {
            cells.refuse(TASK_NAME, NotTaken.named(Mistake.Code.AMBIGUOUS_NAME, taskName));
            return null;
        }
        GuideItem item = row.newItem(freshItem(there, taskName), scales);
        CriticalTask task = tasks.stream()
                .filter(one -> one.id().equals(taskName))
                .findFirst()
                .orElse(null);
        if (task == null && tasks.size() >= EvaluationGuide.MOST_TASKS) {
            cells.refuse(TASK_NAME, NotTaken.tooMany(EvaluationGuide.MOST_TASKS));
            return null;
        }
        if (task != null && item != null && isThere(task, item)) {
            cells.refuse(Column.in(ITEM, item.text().source()), new NotTaken(Mistake.Code.ALREADY_THERE));
            return null;
        }
        CriticalTask grown = row.grown(task, taskName, item);
        ObjectiveId objective = guide == null ? row.objective() : guide.objective();
        LocalizedText capability = guide == null ? row.needed(CAPABILITY) : guide.capability();
        if (grown == null || objective == null || capability == null) {
            return null;
        }
        if (task == null) {
            tasks.add(grown);
        } else {
            tasks.replaceAll(one -> one.id().equals(taskName) ? grown : one);
        }
        return new EvaluationGuide(id, objective, capability, tasks);
    }

    /** As where the same file is brought twice. */
    private static boolean isThere(CriticalTask task, GuideItem item) {
        return task.items().stream()
                .anyMatch(one -> one.text()
                        .original()
                        .text()
                        .equals(item.text().original().text()));
    }

    private @Nullable CriticalTask taskAtFirst(GuideId guide, String task) {
        EvaluationGuide was = find(first, guide);
        return was == null
                ? null
                : was.tasks().stream()
                        .filter(one -> one.id().equals(task))
                        .findFirst()
                        .orElse(null);
    }

    /** The lowest that no task or item of it has. */
    private static String freshItem(@Nullable EvaluationGuide guide, String taskName) {
        for (int i = 1; ; i++) {
            String id = "item-" + i;
            boolean isTaken = id.equals(taskName)
                    || (guide != null
                            && (guide.item(id) != null
                                    || guide.tasks().stream()
                                            .anyMatch(task -> task.id().equals(id))));
            if (!isTaken) {
                return id;
            }
        }
    }

    @Override
    public Draft.@Nullable Notice leaving(Table.Row row) {
        long ratings = now.evaluations().ratings().keySet().stream()
                .filter(key ->
                        key.guide().equals(guideOf(row.id())) && key.item().equals(itemOf(row.id())))
                .count();
        return ratings == 0
                ? null
                : new Draft.Notice("rated-goes", Map.of("label", row.label(), "count", String.valueOf(ratings)));
    }

    /** A guide is taken out until STARTEX alone, so it does not lose all but one of its items after it. */
    @Override
    public Set<String> mustStay(Set<String> goneRows) {
        if (now.clock().phase() == Phase.PLANNED) {
            return Set.of();
        }
        Set<String> stay = new HashSet<>();
        now.scenario().all(EvaluationGuide.class).forEach(guide -> {
            List<String> rows =
                    guide.items().map(item -> rowId(guide.id(), item.id())).toList();
            if (goneRows.containsAll(rows)) {
                stay.addAll(rows);
            }
        });
        return stay;
    }

    /** The last item of a task takes the task along, and the last one of a guide the guide. */
    @Override
    public @Nullable PlanCommand remove(String row) {
        EvaluationGuide guide = find(now, guideOf(row));
        if (guide == null) {
            return null;
        }
        List<CriticalTask> left = guide.tasks().stream()
                .map(task -> new Left(
                        task,
                        task.items().stream()
                                .filter(item -> !item.id().equals(itemOf(row)))
                                .toList()))
                .filter(task -> !task.items().isEmpty())
                .map(task -> new CriticalTask(task.of().id(), task.of().text(), task.items()))
                .toList();
        return left.isEmpty()
                ? Sheet.removal(now, ThingKind.EVALUATION_GUIDE, guide.id().value())
                : new PlanCommand.ReviseThing(
                        new EvaluationGuide(guide.id(), guide.objective(), guide.capability(), left),
                        now.scenario().revisionOf(guide.id()));
    }

    private record Left(CriticalTask of, List<GuideItem> items) {}

    private static @Nullable EvaluationGuide find(Exercise exercise, GuideId id) {
        return exercise.scenario().find(EvaluationGuide.class, id);
    }
}
