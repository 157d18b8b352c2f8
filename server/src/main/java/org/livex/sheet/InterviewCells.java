package org.livex.sheet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Interview;
import org.livex.exercise.words.ids.ActionKindId;

/**
 * Which fields of each form say who was asked what. Each row says it of its own field, so what they say together is known only
 * when all have been read; between two rows an interview may be half, and then there is none.
 */
final class InterviewCells {
    static final String PART = "interview";
    static final String TELL_FROM = "tell-from";

    private enum Role {
        WITH,
        TOPICS,
        MEDIATOR
    }

    private final SheetWords words;
    private final Labels<Role> roles;
    private final Map<ActionKindId, Said> said = new HashMap<>();

    InterviewCells(SheetWords words) {
        this.words = words;
        this.roles = words.enumLabels(Role.class, "console.reports.interview");
    }

    /** {@code fields} are those of one form that have a part, {@code cells} the rows that have spoken of theirs, the last one last. */
    private static final class Said {
        private final Map<String, Role> fields = new LinkedHashMap<>();
        private final LinkedHashMap<String, Cells> cells = new LinkedHashMap<>();
        private int tellFrom = Interview.USUAL;

        private Said(@Nullable Interview before) {
            if (before != null) {
                fields.put(before.with(), Role.WITH);
                fields.put(before.topics(), Role.TOPICS);
                if (before.mediator() != null) {
                    fields.put(before.mediator(), Role.MEDIATOR);
                }
                tellFrom = before.tellFrom();
            }
        }

        private @Nullable String of(Role role) {
            String last = null;
            for (Map.Entry<String, Role> field : fields.entrySet()) {
                last = field.getValue() == role ? field.getKey() : last;
            }
            return last;
        }

        private @Nullable Interview interview() {
            String with = of(Role.WITH);
            String topics = of(Role.TOPICS);
            return with == null || topics == null ? null : new Interview(with, topics, of(Role.MEDIATOR), tellFrom);
        }
    }

    List<Column> columns() {
        return List.of(
                Sheet.chosen(words, PART, "common.form.interview", 20, roles.all()),
                new Column(
                        TELL_FROM,
                        words.text("console.reports.interview.tell-from"),
                        Column.Use.EDITED,
                        16,
                        List.of()));
    }

    void write(@Nullable Interview interview, String field, Map<String, String> cells) {
        Said shown = new Said(interview);
        Role role = shown.fields.get(field);
        if (role != null) {
            cells.put(PART, roles.of(role));
            cells.put(TELL_FROM, role == Role.WITH ? String.valueOf(shown.tellFrom) : "");
        }
    }

    /** What the form's interview is by now, with what this row says of its field; null for none. */
    @Nullable Interview read(ActionKind kind, String field, Cells cells) {
        Said rows = said.computeIfAbsent(kind.id(), _ -> new Said(kind.interview()));
        if (!cells.has(PART) && !cells.has(TELL_FROM)) {
            return rows.interview();
        }
        Role role = cells.takeOrNull(PART, rows.fields.get(field), roles::readOrNull);
        rows.fields.remove(field);
        rows.cells.remove(field);
        rows.cells.put(field, cells);
        if (role != null) {
            rows.fields.put(field, role);
        }
        if (role == Role.WITH) {
            rows.tellFrom = cells.take(TELL_FROM, rows.tellFrom, InterviewCells::times);
        } else if (!cells.text(TELL_FROM).isBlank()) {
            cells.refuse(TELL_FROM, new NotTaken(Mistake.Code.INTERVIEW_NOT_POSSIBLE));
        }
        return rows.interview();
    }

    private static int times(String cell) throws NotTaken {
        if (cell.isBlank()) {
            return Interview.USUAL;
        }
        String digits = cell.strip();
        int times = digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0;
        if (times < Interview.LEAST || times > Interview.MOST) {
            throw NotTaken.named(Mistake.Code.NOT_A_NUMBER, cell);
        }
        return times;
    }

    /** What is half when all rows are read, or said by two of them. */
    void check(Exercise after) {
        said.forEach((id, rows) -> {
            ActionKind kind = after.scenario().find(ActionKind.class, id);
            if (kind != null) {
                rows.fields
                        .keySet()
                        .removeIf(field -> FormFields.all(kind.form())
                                .noneMatch(one -> one.id().equals(field)));
            }
            boolean isHalf = !rows.fields.isEmpty() && rows.interview() == null;
            boolean isTwice = rows.fields.size()
                    > rows.fields.values().stream().distinct().count();
            if (!rows.cells.isEmpty() && (isHalf || isTwice)) {
                rows.cells.lastEntry().getValue().refuse(PART, new NotTaken(Mistake.Code.INTERVIEW_NOT_WHOLE));
            }
        });
    }
}
