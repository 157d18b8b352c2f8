package org.livex.sheet.foreign;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.livex.sheet.file.Cell;
import org.livex.sheet.file.Grid;
import org.livex.sheet.foreign.words.HeadingLanguage;
import org.livex.sheet.foreign.words.SectionWords;
import org.livex.sheet.time.DayCount;
import org.livex.sheet.time.WrittenTime;
import org.livex.sheet.time.ZoneMarks;

/** What the columns of a MSEL are by what stands in them, where no heading says it. */
final class SeenMsel {
    private static final Pattern COUNTED =
            Pattern.compile("[\\p{Lu}#№]{0,3}[ .-]?\\p{Nd}{1,4}(?:[.-]?\\p{Nd}{1,3}|\\p{L})?\\.?");
    private static final Pattern FIGURES = Pattern.compile("\\s*[+-]?\\p{Nd}{1,4}\\s*");
    private static final Pattern COUNT = Pattern.compile("\\d{1,5}");
    private static final int SHORTEST_DAY = 2;
    private static final int LONG = 15;
    private static final int LONGEST_NUMBER = 12;
    private static final int SHORTEST_TITLE = 3;
    private static final int LONGEST_TITLE = 80;

    private final Grid grid;
    private final int header;
    private final Map<Integer, Meaning> guesses;

    private SeenMsel(Grid grid, int header, Map<Integer, Meaning> guesses) {
        this.grid = grid;
        this.header = header;
        this.guesses = guesses;
    }

    /** Whether a cell names nobody but recipients, or an inject, that the exercise has. */
    record There(Predicate<String> isRecipient, Predicate<String> isNumber) {}

    static void see(Grid grid, int header, Map<Integer, Meaning> guesses, WorldWords world, There there) {
        SeenMsel seen = new SeenMsel(grid, header, guesses);
        seen.clockThatCanBeRead();
        seen.clockOfTheWorld();
        seen.daysThatAreNone();
        seen.numbersUnderText();
        seen.languages(world);
        seen.countedRows();
        seen.first(Meaning.TIME, column -> seen.mostAre(column, DateOrder::isTime));
        seen.first(Meaning.DATE, column -> seen.mostAre(column, SeenMsel::isNamedDay));
        seen.first(
                Meaning.TO,
                column -> seen.mostAre(column, cell -> there.isRecipient().test(cell.text())));
        seen.text();
        new TitlesAndTexts(grid, header, guesses).settle();
        seen.titlesOfInjects(there.isNumber());
        if (header == ListPlace.NO_HEADER || seen.nothingIsNamed()) {
            seen.first(Meaning.NUMBER, seen::isNumber);
            seen.first(
                    Meaning.TO,
                    column -> seen.cells(column).stream().anyMatch(cell -> ForeignNames.isGroup(cell.text())));
            seen.first(Meaning.TITLE, seen::isTitle);
        }
    }

    /** A list of new times for injects that are there has their titles, and no texts. */
    private void titlesOfInjects(Predicate<String> isNumber) {
        boolean areThere = those(Meaning.NUMBER).stream()
                .anyMatch(column ->
                        mostAre(column, cell -> isNumber.test(cell.text().strip())));
        if (areThere && !guesses.containsValue(Meaning.TITLE)) {
            those(Meaning.BODY).stream()
                    .filter(column -> Meaning.TITLE.likeness(grid.text(header, column))
                            > Meaning.BODY.likeness(grid.text(header, column)))
                    .forEach(column -> guesses.put(column, Meaning.TITLE));
        }
    }

    /** What a heading was taken for once is not proposed over cells that can be nothing of the kind. */
    static boolean contradicts(Meaning meaning, List<Cell> cells) {
        return switch (meaning) {
            case TIME, OTHER_TIME ->
                cells.stream()
                        .noneMatch(cell -> DateOrder.isTime(cell)
                                || FIGURES.matcher(cell.text()).matches());
            case DATE -> cells.stream().noneMatch(cell -> DayAlone.read(cell).isPresent() || DateOrder.isTime(cell));
            case NUMBER ->
                cells.stream()
                        .allMatch(cell -> cell.text().length() > LONGEST_NUMBER
                                || cell.text().codePoints().noneMatch(Character::isDigit));
            case TITLE, BODY ->
                cells.stream()
                        .allMatch(cell ->
                                isCounted(cell) || FIGURES.matcher(cell.text()).matches() || DateOrder.isTime(cell));
            case TO, FROM, TYPE, STORYLINE ->
                cells.stream().allMatch(cell -> FIGURES.matcher(cell.text()).matches() || DateOrder.isTime(cell));
            case OBJECTIVE, EXPECTED, NOTE, CONTINGENCY, PASS_OVER -> false;
        };
    }

    private static boolean isCounted(Cell cell) {
        return COUNTED.matcher(cell.text().strip()).matches();
    }

    /** Of several clocks the first of which most cells can be read, where the likeliest heading has none. */
    private void clockThatCanBeRead() {
        for (int column : those(Meaning.TIME)) {
            Optional<Integer> other = mostAre(column, cell -> isTime(column, cell))
                    ? Optional.empty()
                    : those(Meaning.OTHER_TIME).stream()
                            .filter(one -> mostAre(one, cell -> isTime(one, cell)))
                            .findFirst();
            other.ifPresent(one -> {
                guesses.put(column, Meaning.OTHER_TIME);
                guesses.put(one, Meaning.TIME);
            });
        }
    }

    /** Zulu beside the clocks of a place: which place that is, and whether it is summer there, no list says. */
    private void clockOfTheWorld() {
        for (int column : those(Meaning.TIME)) {
            if (TwoClocks.isLocal(grid.text(header, column))) {
                those(Meaning.OTHER_TIME).stream()
                        .filter(other -> ZoneMarks.inHeading(grid.text(header, other))
                                        .filter(ZoneOffset.UTC::equals)
                                        .isPresent()
                                && mostAre(other, cell -> isTime(other, cell)))
                        .findFirst()
                        .ifPresent(other -> {
                            guesses.put(column, Meaning.OTHER_TIME);
                            guesses.put(other, Meaning.TIME);
                        });
            }
        }
    }

    /** {@code D} may head anything. */
    private void daysThatAreNone() {
        those(Meaning.DATE).stream()
                .filter(column -> grid.text(header, column).strip().length() <= SHORTEST_DAY)
                .filter(column -> {
                    DayCount count = DayCount.of(grid.text(header, column), cells(column));
                    return cells(column).stream()
                            .noneMatch(cell -> DayAlone.read(count.read(cell)).isPresent()
                                    || DateOrder.isTime(cell)
                                    || FIGURES.matcher(cell.text()).matches());
                })
                .forEach(column -> guesses.put(column, Meaning.NOTE));
    }

    private static boolean isNamedDay(Cell cell) {
        return cell.serial() == null
                && !FIGURES.matcher(cell.text()).matches()
                && DayAlone.read(cell)
                        .filter(WrittenTime.OnDay.class::isInstance)
                        .isPresent();
    }

    /** 1, 2, 3 down the first column, whatever it is headed. */
    private void countedRows() {
        guesses.keySet().stream()
                .findFirst()
                .filter(_ -> !guesses.containsValue(Meaning.NUMBER))
                .filter(unknown()::contains)
                .filter(this::isCountedUp)
                .ifPresent(column -> guesses.put(column, Meaning.NUMBER));
    }

    private boolean isCountedUp(int column) {
        int before = 0;
        List<Cell> cells = cells(column);
        for (Cell cell : cells) {
            String text = WrittenTime.plain(cell.text()).replaceAll("\\.0*$", "");
            int number = COUNT.matcher(text).matches() ? Integer.parseInt(text) : 0;
            if (number <= before || (before == 0 && number > 1)) {
                return false;
            }
            before = number;
        }
        return cells.size() > 1;
    }

    private boolean isTime(int column, Cell cell) {
        TimeUnit unit = TimeUnit.of(grid.text(header, column));
        return DateOrder.isTime(cell) || (unit != null && unit.read(cell).isPresent());
    }

    /** {@code Inject} over 1, 2, 3 is what they are called; the text is another one then. */
    private void numbersUnderText() {
        for (int column : those(Meaning.BODY)) {
            if (!isCounted(column)) {
                continue;
            }
            guesses.put(column, guesses.containsValue(Meaning.NUMBER) ? Meaning.NOTE : Meaning.NUMBER);
            Comparator<Integer> likeness =
                    Comparator.comparingInt(other -> Meaning.BODY.likeness(grid.text(header, other)));
            if (!guesses.containsValue(Meaning.BODY)) {
                those(Meaning.NOTE).stream()
                        .filter(other -> other != column && Meaning.BODY.likeness(grid.text(header, other)) > 0)
                        .max(likeness)
                        .or(() -> those(Meaning.TITLE).stream().findFirst())
                        .ifPresent(other -> guesses.put(other, Meaning.BODY));
            }
        }
    }

    private boolean isCounted(int column) {
        List<String> texts =
                cells(column).stream().map(cell -> cell.text().strip()).toList();
        return !texts.isEmpty()
                && texts.stream().allMatch(text -> COUNTED.matcher(text).matches());
    }

    /** {@code English | Russian | Italian}: texts, headed by nothing but their languages. */
    private void languages(WorldWords world) {
        List<Integer> named = unknown().stream()
                .filter(column -> world.language(grid.text(header, column)).isPresent())
                .filter(column ->
                        mostAre(column, cell -> cell.text().codePoints().anyMatch(Character::isLetter)))
                .toList();
        List<Integer> inWords = named.stream()
                .filter(column -> grid.text(header, column).strip().length() > SHORTEST_TITLE)
                .toList();
        long tags = named.stream()
                .filter(column ->
                        HeadingLanguage.isShippedTag(grid.text(header, column).strip()))
                .count();
        List<Integer> texts = tags > 1 || (tags == 1 && !inWords.isEmpty()) ? named : inWords;
        if (texts.size() > 1 || guesses.containsValue(Meaning.BODY)) {
            headingsAreTitles(texts);
            texts.forEach(column -> guesses.put(column, Meaning.BODY));
        }
    }

    /** {@code Title | English | French}: what is headed so is no text beside columns that are nothing but texts. */
    private void headingsAreTitles(List<Integer> texts) {
        those(Meaning.BODY).stream()
                .filter(column -> Meaning.TITLE.likeness(grid.text(header, column)) > 0
                        && Meaning.BODY.likeness(grid.text(header, column))
                                < Meaning.TITLE.likeness(grid.text(header, column)))
                .filter(column ->
                        texts.size() > 1 || texts.stream().anyMatch(text -> length(column) * 2 <= length(text)))
                .forEach(column -> guesses.put(column, Meaning.TITLE));
    }

    private double length(int column) {
        return cells(column).stream()
                .mapToInt(cell -> cell.text().length())
                .average()
                .orElse(0);
    }

    /** Headings in words that nobody has told Livex. */
    private boolean nothingIsNamed() {
        return IntStream.range(0, grid.width(header))
                .allMatch(column -> Meaning.VOCABULARY.likeness(grid.text(header, column)) == 0);
    }

    private List<Integer> those(Meaning meaning) {
        return guesses.entrySet().stream()
                .filter(entry -> entry.getValue() == meaning)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Words, each once, and fewer than the text has. */
    private boolean isTitle(int column) {
        List<String> texts =
                cells(column).stream().map(cell -> cell.text().strip()).toList();
        return guesses.containsValue(Meaning.BODY)
                && new HashSet<>(texts).size() == texts.size()
                && mostAre(
                        column,
                        cell -> cell.text()
                                                .codePoints()
                                                .filter(Character::isLetter)
                                                .count()
                                        > SHORTEST_TITLE
                                && cell.text().length() <= LONGEST_TITLE);
    }

    private void first(Meaning meaning, Predicate<Integer> isSo) {
        if (!guesses.containsValue(meaning)) {
            unknown().stream().filter(isSo).findFirst().ifPresent(column -> guesses.put(column, meaning));
        }
    }

    /** The longest one. */
    private void text() {
        if (guesses.containsValue(Meaning.BODY)) {
            return;
        }
        int longest = -1;
        double most = LONG;
        for (int column : unknown()) {
            double length = length(column);
            if (length >= most) {
                most = length;
                longest = column;
            }
        }
        if (longest >= 0) {
            guesses.put(longest, Meaning.BODY);
        }
    }

    private boolean isNumber(int column) {
        List<String> texts =
                cells(column).stream().map(cell -> cell.text().strip()).toList();
        return new HashSet<>(texts).size() == texts.size()
                && mostAre(
                        column,
                        cell -> cell.text().length() <= LONGEST_NUMBER
                                && cell.text().codePoints().anyMatch(Character::isDigit));
    }

    private List<Integer> unknown() {
        return guesses.entrySet().stream()
                .filter(entry -> entry.getValue() == Meaning.NOTE)
                .map(Map.Entry::getKey)
                .filter(column -> Meaning.VOCABULARY.likeness(grid.text(header, column)) == 0)
                .toList();
    }

    private boolean mostAre(int column, Predicate<Cell> isSo) {
        List<Cell> cells = cells(column);
        return !cells.isEmpty() && cells.stream().filter(isSo).count() * 5 >= cells.size() * 3L;
    }

    /** Of rows with more than one text, as long as there are any: what stands alone in a row is over others, or goes on. */
    private List<Cell> cells(int column) {
        List<Cell> beside = cells(column, row -> !SectionWords.isLone(grid, row));
        return beside.isEmpty() ? cells(column, _ -> true) : beside;
    }

    private List<Cell> cells(int column, IntPredicate wanted) {
        return IntStream.range(header + 1, grid.rows().size())
                .filter(wanted)
                .mapToObj(row -> grid.at(row, column))
                .filter(cell -> !cell.isBlank())
                .toList();
    }
}
