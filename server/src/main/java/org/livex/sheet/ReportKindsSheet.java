package org.livex.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.ThingKind;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.SharedName;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.i18n.Language;

/** What participants can report. The fields of their forms have a sheet of their own: {@link ReportFieldsSheet}. */
final class ReportKindsSheet implements Sheet {
    static final String SHORT_NAME = "short-name";

    private final Exercise exercise;
    private final Names names;
    private final List<Language> languages;
    private final Set<ActionKindId> fresh = new HashSet<>();

    ReportKindsSheet(Exercise exercise, Names names) {
        this.exercise = exercise;
        this.names = names;
        this.languages = NamedSheet.languages(exercise, ActionKind.class, ActionKind::label);
    }

    @Override
    public Table table() {
        SheetWords words = names.words();
        List<Column> columns = new ArrayList<>(
                List.of(Sheet.hidden(Column.ID), Sheet.hidden(Column.SEAL), Sheet.edited(words, SHORT_NAME, 20)));
        columns.addAll(NamedSheet.columns(words, NamedSheet.NAME, 40, languages));
        columns.add(Sheet.edited(words, PlacesSheet.SEEN_BY, 40));
        List<Table.Row> rows = exercise.scenario()
                .all(ActionKind.class)
                .map(kind -> {
                    Map<String, String> cells = new HashMap<>();
                    cells.put(SHORT_NAME, kind.id().value());
                    new TextCells(languages).write(NamedSheet.NAME, kind.label(), cells);
                    cells.put(PlacesSheet.SEEN_BY, names.audiences().write(kind.audience()));
                    return Sheet.row(kind.id(), words.shown(kind.label()), columns, cells);
                })
                .toList();
        return new Table(Part.ACTIONS, words.text("sheet.part.actions"), words.reader(), List.copyOf(columns), rows);
    }

    @Override
    public @Nullable PlanCommand read(@Nullable String old, Cells cells, FreshIds ids) {
        ActionKind before = old == null ? null : exercise.scenario().find(ActionKind.class, new ActionKindId(old));
        if (before != null && cells.has(SHORT_NAME)) {
            cells.refuse(SHORT_NAME, new NotTaken(Mistake.Code.BELONGS_ELSEWHERE));
        }
        ActionKindId id = before == null ? fresh(cells) : before.id();
        LocalizedText label =
                TextCells.ofLines(languages).readNeeded(NamedSheet.NAME, before == null ? null : before.label(), cells);
        Audience audience = cells.take(
                PlacesSheet.SEEN_BY, before == null ? Audience.EVERYONE : before.audience(), names.audiences()::read);
        if (id == null || label == null) {
            return null;
        }
        return before == null
                ? new PlanCommand.AddActionKind(new ActionKind(id, label, audience))
                : new PlanCommand.ReviseThing(
                        new ActionKind(id, label, audience, before.fields(), before.interview()),
                        exercise.scenario().revisionOf(id));
    }

    private @Nullable ActionKindId fresh(Cells cells) {
        String name = GuideRow.shortName(SHORT_NAME, cells);
        ActionKindId id = name == null ? null : new ActionKindId(name);
        if (id != null && (exercise.scenario().has(id) || !fresh.add(id))) {
            cells.refuse(SHORT_NAME, new NotTaken(Mistake.Code.ALREADY_THERE));
            return null;
        }
        return id;
    }

    @Override
    public List<Draft.Notice> warnings(Exercise after) {
        List<SharedName> shared = new ArrayList<>(sharedIn(after));
        sharedIn(exercise).forEach(shared::remove);
        return shared.stream()
                .map(SharedName::name)
                .distinct()
                .map(name -> new Draft.Notice("reports-alike", Map.of("label", name)))
                .toList();
    }

    private static List<SharedName> sharedIn(Exercise exercise) {
        return SharedName.of(exercise.scenario().all(ActionKind.class));
    }

    @Override
    public @Nullable PlanCommand remove(String id) {
        return Sheet.removal(exercise, ThingKind.ACTION_KIND, id);
    }
}
