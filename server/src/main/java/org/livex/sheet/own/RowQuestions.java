package org.livex.sheet.own;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.FileRow;
import org.livex.sheet.Labels;
import org.livex.sheet.Part;
import org.livex.sheet.Question;

/**
 * Asks what rows without an id stand for: where several raise the same question it is asked once for all of them, and a row
 * that is answered by itself is not meant by that.
 */
final class RowQuestions {
    static final String NEW = "add-row";
    private static final String ALL_NEW = "rows-new";
    private static final String ONE_BY_ONE = "one-by-one";
    private static final String ROW = "row-of-file";

    private final Part part;
    private final Map<String, String> given;
    private final Map<FileRow, Kind> together = new HashMap<>();
    private final Map<FileRow, String> groups = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private final Set<FileRow> open = new HashSet<>();

    /** {@code word} is of the question about all, {@code yes} the answer that takes what is there. */
    enum Kind {
        KNOWN("known", "known-rows", "rows-known"),
        TWICE("twice", "rows-twice", "rows-together");

        private final String word;
        private final String code;
        private final String yes;

        Kind(String word, String code, String yes) {
            this.word = word;
            this.code = code;
            this.yes = yes;
        }

        private boolean isMeant(Question.Option option) {
            return !option.value().equals(NEW) && ROW.equals(option.code()) == (this == TWICE);
        }
    }

    /** {@code given} are the answers so far, by question. */
    RowQuestions(Part part, Map<String, String> given) {
        this.part = part;
        this.given = given;
    }

    static Question.Option rowOfFile(FileRow row, String told) {
        return new Question.Option(
                "row/" + row.where(-1).cell(), ROW, row.where(-1).cell() + " · " + told);
    }

    void askForAll(Kind kind, List<FileRow> lines) {
        if (lines.size() < 2) {
            return;
        }
        lines.forEach(line -> together.put(line, kind));
        questions.add(about(kind, id(kind), Map.of(), lines));
        Map<String, List<FileRow>> byName = new LinkedHashMap<>();
        lines.forEach(line -> byName.computeIfAbsent(Labels.fold(line.label()), _ -> new ArrayList<>())
                .add(line));
        if (byName.size() > 1) {
            byName.values().stream().filter(named -> named.size() > 1).forEach(named -> askForName(kind, named));
        }
    }

    /** All rows of one name, where there are several names. */
    private void askForName(Kind kind, List<FileRow> lines) {
        FileRow first = lines.getFirst();
        String id = id(kind) + "/" + first.where(-1).cell();
        lines.forEach(line -> groups.put(line, id));
        questions.add(about(kind, id, Map.of("name", first.label()), lines).in(id(kind)));
    }

    private static Question about(Kind kind, String id, Map<String, String> name, List<FileRow> lines) {
        Map<String, String> parameters = new HashMap<>(name);
        parameters.put("count", String.valueOf(lines.size()));
        return new Question(
                        id,
                        kind.code,
                        parameters,
                        List.of(
                                Question.Option.word(kind.yes),
                                Question.Option.word(ALL_NEW),
                                Question.Option.word(ONE_BY_ONE)),
                        null,
                        List.of())
                .from(new Question.Source(
                        lines.getFirst().where(-1).sheet(),
                        null,
                        lines.stream()
                                .map(RowQuestions::number)
                                .limit(Question.MOST_ROWS_NAMED)
                                .toList(),
                        lines.size()));
    }

    /** Null as long as there is no answer that is one of the options. */
    @Nullable String ask(FileRow line, List<Question.Option> options, String told) {
        boolean isKnown = options.stream().anyMatch(Kind.KNOWN::isMeant);
        Question question = new Question(
                        id(line),
                        isKnown ? "known-row" : "row-twice",
                        Map.of("name", line.label()),
                        options,
                        null,
                        List.of(told))
                .from(new Question.Source(line.where(-1).sheet(), null, List.of(number(line)), 1));
        Kind kind = together.get(line);
        String own = own(line, options);
        String answer = own == null && kind != null ? forAll(line, kind, options) : own;
        questions.add(
                kind == null || isLeftOver(line, kind, answer)
                        ? question
                        : question.in(groups.getOrDefault(line, id(kind))));
        if (answer == null) {
            open.add(line);
        }
        return answer;
    }

    boolean isAnswered(FileRow line) {
        return given.containsKey(id(line));
    }

    boolean isOpen(FileRow line) {
        return open.contains(line);
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    List<Question> all() {
        return List.copyOf(questions);
    }

    private @Nullable String own(FileRow line, List<Question.Option> options) {
        String answer = given.get(id(line));
        return options.stream().anyMatch(option -> option.value().equals(answer)) ? answer : null;
    }

    /** Null where it does not say which. */
    private @Nullable String forAll(FileRow line, Kind kind, List<Question.Option> options) {
        String answer = saidOf(line, kind);
        if (answer.equals(ALL_NEW)) {
            return NEW;
        }
        List<Question.Option> meant = options.stream()
                .filter(option -> answer.equals(kind.yes) && kind.isMeant(option))
                .toList();
        return meant.size() == 1 ? meant.getFirst().value() : null;
    }

    /** All are answered, and this one is not. */
    private boolean isLeftOver(FileRow line, Kind kind, @Nullable String answer) {
        return answer == null && kind.yes.equals(saidOf(line, kind));
    }

    /** Of all rows of its name, or else of all. */
    private String saidOf(FileRow line, Kind kind) {
        String ofItsName = given.getOrDefault(groups.getOrDefault(line, ""), "");
        return ofItsName.isEmpty() ? given.getOrDefault(id(kind), "") : ofItsName;
    }

    private String id(Kind kind) {
        return kind.word + "/" + part.word();
    }

    private String id(FileRow line) {
        return "known/" + part.word() + "/" + line.where(-1).cell();
    }

    private static int number(FileRow line) {
        return line.where(-1).row() + 1;
    }
}
