package org.livex.sheet.foreign;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.livex.sheet.file.Cell;
import org.livex.sheet.file.Grid;
import org.livex.sheet.foreign.words.FunctionWords;
import org.livex.sheet.foreign.words.PersonName;

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
            case FUNCTION -> cells.stream().map(Cell::text).allMatch(PersonName::isAddress);
            case AGENCY, TEAM, COUNTRY, LANGUAGES, GENDER, CONTACT, PASS_OVER -> false;
        };
    }

    /**
     * "Role in the exercise" beside "Position": what people are in an exercise stands in the one whose cells say so, else in the
     * one whose heading names the exercise. How somebody is addressed is no function, whatever stands over it.
     */
    private static void function(Grid grid, int header, Map<Integer, RosterMeaning> guesses) {
        guesses.replaceAll((column, meaning) ->
                meaning == RosterMeaning.FUNCTION && all(grid, header, column, PersonName::isAddress)
                        ? RosterMeaning.PASS_OVER
                        : meaning);
        List<Integer> maybe = guesses.entrySet().stream()
                .filter(entry -> entry.getValue() == RosterMeaning.FUNCTION
                        || (entry.getValue() == RosterMeaning.PASS_OVER
                                && RosterMeaning.FUNCTION.likeness(grid.text(header, entry.getKey())) > 0))
                .map(Map.Entry::getKey)
                .filter(column -> !all(grid, header, column, PersonName::isAddress))
                .toList();
        maybe.stream()
                .max(Comparator.<Integer>comparingInt(
                                column -> all(grid, header, column, FunctionWords::isFunction) ? 1 : 0)
                        .thenComparingInt(column -> FunctionWords.isOfTheExercise(grid.text(header, column)) ? 1 : 0)
                        .thenComparingInt(column -> guesses.get(column) == RosterMeaning.FUNCTION ? 1 : 0)
                        .thenComparingInt(column -> RosterMeaning.FUNCTION.likeness(grid.text(header, column))))
                .ifPresent(chosen -> {
                    maybe.forEach(column -> guesses.put(column, RosterMeaning.PASS_OVER));
                    guesses.put(chosen, RosterMeaning.FUNCTION);
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
