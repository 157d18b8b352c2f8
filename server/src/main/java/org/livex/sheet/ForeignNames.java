package org.livex.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who and what somebody's table names, asked one name at a time: nobody and nothing is invented. */
final class ForeignNames {
    static final String CONTROL = "control";
    static final String NONE = "none";
    static final String NEW = "new";
    private static final int MOST_NAMES = 150;

    private final Map<String, String> recipients = new LinkedHashMap<>();
    private final Map<String, String> senders = new LinkedHashMap<>();
    private final Map<String, String> storylines = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();

    static ForeignNames ask(ForeignTable table, List<Integer> rows, Names names, Asking asking) {
        ForeignNames asked = new ForeignNames();
        List<Question.Option> nobody = List.of(Question.Option.word(CONTROL));
        List<Question.Option> nothing = List.of(Question.Option.word(NONE));
        List<Question.Option> storyline = List.of(Question.Option.word(NEW), Question.Option.word(NONE));
        asked.all(
                "recipient",
                distinct(table, rows, Meaning.TO),
                names.audiences().labels(),
                nobody,
                asked.recipients,
                asking);
        asked.all("sender", distinct(table, rows, Meaning.FROM), names.personas(), nothing, asked.senders, asking);
        asked.all(
                "storyline",
                distinct(table, rows, Meaning.STORYLINE),
                names.storylines(),
                storyline,
                asked.storylines,
                asking);
        asked.all("type", distinct(table, rows, Meaning.TYPE), names.types(), nothing, asked.types, asking);
        return asked;
    }

    private <T> void all(
            String kind,
            List<String> texts,
            Labels<T> labels,
            List<Question.Option> besides,
            Map<String, String> answers,
            Asking asking) {
        List<Question.Option> options = new ArrayList<>(besides);
        labels.all().forEach(label -> options.add(Question.Option.named(label, label)));
        for (String text : texts) {
            Optional<T> known = labels.find(text);
            if (known.isPresent()) {
                answers.put(text, labels.of(known.get()));
            } else {
                String answer = asking.ask(
                        new Question(kind + "/" + text, kind, Map.of("name", text), options, null, List.of()));
                answers.put(text, answer == null ? NONE : answer);
            }
        }
    }

    private static List<String> distinct(ForeignTable table, List<Integer> rows, Meaning meaning) {
        return rows.stream()
                .flatMap(row -> meaning == Meaning.TO
                        ? AudienceWords.parts(table.text(row, meaning)).stream()
                        : List.of(table.text(row, meaning)).stream())
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(MOST_NAMES)
                .toList();
    }

    /** In our words; what was left to control is not in it. */
    String recipients(String cell) {
        return String.join(
                AudienceWords.SEPARATOR,
                AudienceWords.parts(cell).stream()
                        .map(part -> recipients.getOrDefault(part, CONTROL))
                        .filter(answer -> !answer.equals(CONTROL) && !answer.equals(NONE))
                        .distinct()
                        .toList());
    }

    boolean leavesToControl(String cell) {
        return AudienceWords.parts(cell).stream()
                .anyMatch(part -> recipients.getOrDefault(part, CONTROL).equals(CONTROL));
    }

    String sender(String cell) {
        return known(senders, cell);
    }

    String storyline(String cell) {
        String answer = known(storylines, cell);
        return answer.equals(NEW) ? cell : answer;
    }

    String type(String cell) {
        return known(types, cell);
    }

    List<String> newStorylines() {
        return storylines.entrySet().stream()
                .filter(entry -> entry.getValue().equals(NEW))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String known(Map<String, String> answers, String cell) {
        String answer = answers.getOrDefault(cell, NONE);
        return answer.equals(NONE) ? "" : answer;
    }
}
