package org.livex.sheet.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.dossier.Dossier;
import org.livex.exercise.dossier.Dossiers;
import org.livex.exercise.form.Answers;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.inject.Answer;
import org.livex.exercise.inject.Question;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.DossierId;
import org.livex.exercise.words.ids.Id;
import org.livex.sheet.SheetWords;

/** Writes what was filled in on a form in the words of a sheet. What the form does not know any more is there by its id. */
final class AnswerWords {
    private final SheetWords words;
    private final Dossiers dossiers;

    AnswerWords(SheetWords words, Dossiers dossiers) {
        this.words = words;
        this.dossiers = dossiers;
    }

    /** All of it, in the order of the form; rows of a group in brackets. */
    String all(List<FormField> fields, Answers answers) {
        List<String> parts = new ArrayList<>();
        for (FormField field : fields) {
            String value = answers.values().get(field.id());
            List<Map<String, String>> rows = answers.allRows().getOrDefault(field.id(), List.of());
            if (value != null) {
                parts.add(named(field, value(field, value)));
            }
            if (!rows.isEmpty()) {
                parts.add(named(
                        field,
                        rows.stream()
                                .map(row -> "[" + all(field.inner(), new Answers(row, null)) + "]")
                                .collect(Collectors.joining(" "))));
            }
        }
        answers.values().forEach((id, value) -> {
            if (FormFields.find(fields, id) == null) {
                parts.add(id + ": " + dossier(value));
            }
        });
        answers.allRows().forEach((id, rows) -> {
            if (FormFields.find(fields, id) == null) {
                parts.add(id + ": " + rows);
            }
        });
        return String.join("; ", parts);
    }

    String all(List<FormField> fields, Map<String, String> values) {
        return fields.stream()
                .filter(field -> values.containsKey(field.id()))
                .map(field -> named(field, value(field, values.getOrDefault(field.id(), ""))))
                .collect(Collectors.joining("; "));
    }

    /**
     * {@code row} names the group and which of its rows; empty where it is in none. {@code path} names its field as a
     * {@link org.livex.exercise.form.Misfit} does.
     */
    record Line(String row, String path, String field, String value) {}

    /** Each by itself, in the order of the form, then what the form does not know any more. */
    List<Line> lines(List<FormField> fields, Answers answers) {
        List<Line> lines = new ArrayList<>();
        for (FormField field : fields) {
            addAnswer(lines, "", "", field, answers.values());
            addRows(
                    lines,
                    field.id(),
                    words.shown(field.label()),
                    field.inner(),
                    answers.allRows().getOrDefault(field.id(), List.of()));
        }
        addUnknown(lines, "", "", fields, answers.values());
        answers.allRows().forEach((id, rows) -> {
            if (FormFields.find(fields, id) == null) {
                addRows(lines, id, id, List.of(), rows);
            }
        });
        return lines;
    }

    private void addRows(
            List<Line> lines, String id, String group, List<FormField> fields, List<Map<String, String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            String row = group + " " + (i + 1);
            String path = id + "." + (i + 1) + ".";
            Map<String, String> values = rows.get(i);
            fields.forEach(field -> addAnswer(lines, row, path, field, values));
            addUnknown(lines, row, path, fields, values);
        }
    }

    private void addAnswer(List<Line> lines, String row, String path, FormField field, Map<String, String> values) {
        String value = values.get(field.id());
        if (value != null) {
            lines.add(new Line(row, path + field.id(), words.shown(field.label()), value(field, value)));
        }
    }

    private void addUnknown(
            List<Line> lines, String row, String path, List<FormField> fields, Map<String, String> values) {
        values.forEach((id, value) -> {
            if (FormFields.find(fields, id) == null) {
                lines.add(new Line(row, path + id, id, dossier(value)));
            }
        });
    }

    /** One of them. */
    String one(List<FormField> fields, String id, String value) {
        FormField field = FormFields.find(fields, id);
        return field == null ? id + ": " + dossier(value) : named(field, value(field, value));
    }

    String chosen(List<FormChoice> choices, @Nullable String id) {
        FormChoice choice = FormChoice.find(choices, id);
        return choice == null ? id == null ? "" : id : words.shown(choice.text());
    }

    /** An option that the question no longer has is named by its id. */
    String said(Answer answer, @Nullable Question question) {
        return switch (answer) {
            case Answer.Chosen(List<String> options) ->
                options.stream().map(id -> option(id, question)).collect(Collectors.joining("; "));
            case Answer.Counted(long value) -> String.valueOf(value);
            case Answer.Written(String text) -> text;
            case Answer.Confirmed _ -> words.text("common.answer.confirm");
        };
    }

    private String option(String id, @Nullable Question question) {
        LocalizedText text = question == null ? null : question.wordsOf(id);
        return text == null ? id : words.shown(text);
    }

    private String named(FormField field, String value) {
        return words.shown(field.label()) + ": " + value;
    }

    private String value(FormField field, String value) {
        return switch (field.type()) {
            case CHOICE -> chosen(field.choices(), value);
            case CHOICES ->
                Arrays.stream(value.split(" "))
                        .map(id -> chosen(field.choices(), id))
                        .collect(Collectors.joining(", "));
            case YES_NO -> value.equals("yes") || value.equals("no") ? words.yesOrNo(value.equals("yes")) : value;
            case LINE, TEXT, DATE, NAME, NUMBER, TIME, GROUP -> value;
            case DOSSIER -> dossier(value);
        };
    }

    /** As its team calls it now. */
    private String dossier(String id) {
        Dossier dossier = Id.isWellFormed(id) ? dossiers.find(new DossierId(id)) : null;
        return dossier == null ? id : dossier.described().name();
    }
}
