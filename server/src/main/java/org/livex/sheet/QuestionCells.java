package org.livex.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.Id;
import org.livex.i18n.Language;

/** What an inject asks, in its cells and out of them. A row whose cells of it are all empty asks nothing. */
final class QuestionCells {
    static final String KIND = "question-kind";
    static final String TEXT = "question";
    static final String OPTIONS = "question-options";
    static final String LEAST = "question-least";
    static final String MOST = "question-most";
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,13}");

    private final SheetWords words;
    private final Labels<Question.Kind> kinds;
    private final List<Language> languages;
    private final TextCells texts;

    QuestionCells(SheetWords words, List<Language> languages) {
        this.words = words;
        this.kinds = words.enumLabels(Question.Kind.class, "console.question.kind");
        this.languages = languages;
        this.texts = new TextCells(languages);
    }

    /** The first of all languages, then what else a question is written in. */
    static List<Language> languages(Exercise exercise, List<Language> all) {
        Set<Language> written = new TreeSet<>();
        for (PlannedInject planned : exercise.msel().injects().values()) {
            Question question = planned.inject().question();
            if (question != null) {
                question.texts()
                        .values()
                        .forEach(text -> written.addAll(text.versions().keySet()));
            }
        }
        Set<Language> languages = new LinkedHashSet<>(all.subList(0, 1));
        all.stream().filter(written::contains).forEach(languages::add);
        languages.addAll(written);
        return List.copyOf(languages);
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(KIND, header("console.question.kind"), Column.Use.EDITED, 18, kinds.all()));
        for (Language language : languages) {
            columns.add(inLanguage(TEXT, words.text("common.question"), language));
        }
        for (Language language : languages) {
            columns.add(inLanguage(OPTIONS, header("common.form.options"), language));
        }
        columns.add(new Column(LEAST, header("common.form.least"), Column.Use.EDITED, 10, List.of()));
        columns.add(new Column(MOST, header("common.form.most"), Column.Use.EDITED, 10, List.of()));
        return columns;
    }

    private Column inLanguage(String field, String header, Language language) {
        return new Column(
                Column.in(field, language),
                header + " (" + words.languageName(language) + ")",
                Column.Use.EDITED,
                30,
                List.of());
    }

    /** "At least" alone would not say of what. */
    private String header(String key) {
        return words.text("common.question") + " · " + words.text(key);
    }

    void write(@Nullable Question question, Map<String, String> cells) {
        if (question != null) {
            cells.put(KIND, kinds.of(question.kind()));
            texts.write(TEXT, question.text(), cells);
            OptionCells.write(OPTIONS, options(question), cells);
            cells.put(LEAST, question.least() == null ? "" : question.least().toString());
            cells.put(MOST, question.most() == null ? "" : question.most().toString());
        }
    }

    private static Map<String, LocalizedText> options(@Nullable Question question) {
        Map<String, LocalizedText> options = new LinkedHashMap<>();
        if (question != null) {
            question.choices().forEach(option -> options.put(option.id(), option.text()));
        }
        return options;
    }

    /** Where a mistake of what can be answered to it stands. */
    String answersKey(@Nullable Question question) {
        return question == null || question.kind() == Question.Kind.NUMBER
                ? KIND
                : new OptionCells(OPTIONS, languages, new Cells(Map.of(), (_, _) -> {}))
                        .key(options(question), question.text().source());
    }

    /** The old one where it cannot be as it is written, which is told. */
    @Nullable Question read(@Nullable Question old, Cells cells) {
        List<String> keys = columns().stream().map(Column::key).toList();
        if (keys.stream().noneMatch(cells::has)) {
            return old;
        }
        Map<String, String> shown = new HashMap<>();
        write(old, shown);
        keys.stream().filter(cells::has).forEach(key -> shown.put(key, cells.text(key)));
        shown.values().removeIf(String::isBlank);
        return shown.isEmpty() ? null : new Row(old, cells, shown).question();
    }

    /** {@code shown} is what stands in its cells that are not empty, edited or not. */
    private final class Row {
        private final @Nullable Question old;
        private final Cells cells;
        private final Map<String, String> shown;

        Row(@Nullable Question old, Cells cells, Map<String, String> shown) {
            this.old = old;
            this.cells = cells;
            this.shown = shown;
        }

        @Nullable Question question() {
            Question.Kind kind = kind();
            LocalizedText text = texts.readNeeded(TEXT, old == null ? null : old.text(), cells);
            Long least = bound(LEAST, old == null ? null : old.least());
            Long most = bound(MOST, old == null ? null : old.most());
            if (least != null && most != null && least > most) {
                cells.refuse(MOST, new NotTaken(Mistake.Code.NOT_A_RANGE));
            }
            if (kind == null || text == null) {
                return old;
            }
            refuseForeign(kind);
            List<Question.Option> options = kind.hasOptions() ? options(text.source()) : List.of();
            try {
                return new Question(
                        kind,
                        text,
                        kind.hasOptions() ? options : null,
                        kind == Question.Kind.NUMBER ? least : null,
                        kind == Question.Kind.NUMBER ? most : null);
            } catch (IllegalArgumentException alreadyTold) {
                return old;
            }
        }

        private Question.@Nullable Kind kind() {
            if (!shown.containsKey(KIND)) {
                cells.refuse(KIND, new NotTaken(Mistake.Code.EMPTY));
                return null;
            }
            return cells.takeOrNull(KIND, old == null ? null : old.kind(), kinds::read);
        }

        /** What a question of this kind has not would be gone without a word. */
        private void refuseForeign(Question.Kind kind) {
            for (String key : shown.keySet()) {
                boolean isOfChoice = key.startsWith(OPTIONS) && !kind.hasOptions();
                boolean isOfNumber = (key.equals(LEAST) || key.equals(MOST)) && kind != Question.Kind.NUMBER;
                if (isOfChoice || isOfNumber) {
                    cells.refuse(key, new NotTaken(Mistake.Code.NOT_OF_THIS_QUESTION));
                }
            }
        }

        private List<Question.Option> options(Language source) {
            OptionCells lines = new OptionCells(OPTIONS, languages, cells);
            Map<String, LocalizedText> had = QuestionCells.options(old);
            Map<String, LocalizedText> read = lines.read(had, source);
            if (read.size() < Question.FEWEST_OPTIONS || read.size() > Question.MOST_OPTIONS) {
                cells.refuse(
                        lines.key(had, source),
                        new NotTaken(
                                Mistake.Code.OPTIONS_NEEDED,
                                Map.of(
                                        "least", String.valueOf(Question.FEWEST_OPTIONS),
                                        "most", String.valueOf(Question.MOST_OPTIONS))));
            }
            List<Question.Option> options = new ArrayList<>();
            read.forEach((id, text) -> {
                if (Id.isWellFormed(id)) {
                    options.add(new Question.Option(id, text));
                } else {
                    cells.refuse(lines.key(had, source), new NotTaken(Mistake.Code.NOT_A_SHORT_NAME));
                }
            });
            return options;
        }

        private @Nullable Long bound(String key, @Nullable Long before) {
            return cells.takeOrNull(key, before, cell -> {
                String digits = cell.strip().replace('\u2212', '-');
                if (digits.isEmpty()) {
                    return null;
                }
                if (!WHOLE.matcher(digits).matches() || Math.abs(Long.parseLong(digits)) > Question.LARGEST) {
                    throw NotTaken.named(Mistake.Code.NOT_A_NUMBER, cell);
                }
                return Long.valueOf(digits);
            });
        }
    }
}
