package org.livex.sheet.foreign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.livex.sheet.file.Cell;
import org.livex.sheet.file.Grid;
import org.livex.sheet.foreign.words.FunctionWords;

/** What the columns of a list of people are by what stands in them, where no heading says a name. */
final class SeenPeople {
    private static final int MOST_WORDS = 4;

    private SeenPeople() {}

    /** The first column of words is of names: a list that is nothing else has them there. */
    static void see(Grid grid, int header, Map<Integer, RosterMeaning> guesses) {
        guesses.replaceAll((column, meaning) ->
                meaning == RosterMeaning.PASS_OVER && all(grid, header, column, text -> text.contains("@"))
                        ? RosterMeaning.CONTACT
                        : meaning);
        function(grid, header, guesses);
        boolean named = List.of(RosterMeaning.NAME, RosterMeaning.LAST_NAME, RosterMeaning.CALL_NAME).stream()
                .anyMatch(guesses::containsValue);
        if (!named) {
            guesses.entrySet().stream()
                    .filter(entry -> entry.getValue() == RosterMeaning.PASS_OVER)
                    .filter(entry -> all(grid, header, entry.getKey(), SeenPeople::isLikeAName))
                    .findFirst()
                    .ifPresent(entry -> entry.setValue(RosterMeaning.NAME));
        }
    }

    /** No name is an address or a number. */
    static boolean contradicts(RosterMeaning meaning, List<Cell> cells) {
        return switch (meaning) {
            case CALL_NAME, NAME, FIRST_NAME, LAST_NAME ->
                cells.stream()
                        .map(Cell::text)
                        .allMatch(
                                text -> text.contains("@") || text.codePoints().noneMatch(Character::isLetter));
            case FUNCTION, AGENCY, TEAM, COUNTRY, LANGUAGES, GENDER, CONTACT, PASS_OVER -> false;
        };
    }

    /** "Role in the exercise" beside "Position": what people are in an exercise stands in the one whose cells say so. */
    private static void function(Grid grid, int header, Map<Integer, RosterMeaning> guesses) {
        Optional<Integer> guessed = guesses.entrySet().stream()
                .filter(entry -> entry.getValue() == RosterMeaning.FUNCTION)
                .map(Map.Entry::getKey)
                .findFirst();
        if (guessed.filter(column -> all(grid, header, column, FunctionWords::isFunction))
                .isPresent()) {
            return;
        }
        guesses.entrySet().stream()
                .filter(entry -> entry.getValue() == RosterMeaning.PASS_OVER)
                .map(Map.Entry::getKey)
                .filter(column -> RosterMeaning.FUNCTION.likeness(grid.text(header, column)) > 0)
                .filter(column -> all(grid, header, column, FunctionWords::isFunction))
                .findFirst()
                .ifPresent(column -> {
                    guessed.ifPresent(other -> guesses.put(other, RosterMeaning.PASS_OVER));
                    guesses.put(column, RosterMeaning.FUNCTION);
                });
    }

    private static boolean isLikeAName(String text) {
        return text.codePoints().noneMatch(Character::isDigit)
                && text.codePoints().anyMatch(Character::isLetter)
                && text.split("\\s+", -1).length <= MOST_WORDS;
    }

    private static boolean all(Grid grid, int header, int column, Predicate<String> isSo) {
        List<String> texts = IntStream.range(header + 1, grid.rows().size())
                .mapToObj(row -> grid.text(row, column))
                .filter(text -> !text.isEmpty())
                .toList();
        return !texts.isEmpty() && texts.stream().filter(isSo).count() * 5 >= texts.size() * 4L;
    }
}
