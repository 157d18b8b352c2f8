package org.livex.sheet.foreign;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.sheet.Question;
import org.livex.sheet.time.WrittenTime;
import org.livex.sheet.time.ZoneMarks;

/** The times of somebody's table on the exercise clock. What a cell does not say is asked, once for all cells like it. */
final class ForeignTimes {
    static final String BY_HAND = "by-hand";
    private static final String NAMED = "named";
    private static final String NEXT_DAY = "next-day";
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final long SECOND = 1_000;
    private static final long DAY = 86_400;

    private final RowTimes rows;
    private final Map<Integer, WrittenTime> written = new TreeMap<>();
    private final ZonedRows zones = new ZonedRows();
    private @Nullable LocalDate dayOne;
    private @Nullable String unit;
    private @Nullable String day;
    private @Nullable ExerciseTime zero;
    private boolean wordsByHand;

    /** {@code named} is the zone that the heading says, null for none; a cell may say another. */
    private ForeignTimes(RowTimes rows, @Nullable ZoneOffset named) {
        this.rows = rows;
        rows.written().forEach((row, time) -> {
            if (time instanceof WrittenTime.Zoned(WrittenTime inside, ZoneOffset offset)) {
                zones.put(row, offset);
                written.put(row, inside);
            } else {
                written.put(row, time);
                if (named != null && ZonedRows.isOfAClock(time)) {
                    zones.put(row, named);
                }
            }
        });
    }

    /** Rows without a time are released by hand, and those whose time cannot be read are mistakes. */
    static ForeignTimes ask(ForeignTable<Meaning> table, List<Integer> rows, Plan plan, Asking asking) {
        DateOrder order = DateOrder.ask(table, rows, plan, asking);
        DayRows days = DayRows.ask(table, rows, order, plan, asking);
        Integer column = table.column(Meaning.TIME);
        ZoneOffset named = column == null
                ? null
                : ZoneMarks.inHeading(table.headerOf(column)).orElse(null);
        ForeignTimes times = new ForeignTimes(RowTimes.of(table, rows, order, days), named);
        times.askWords(asking, table);
        times.askNight(asking, table);
        times.ask(plan, asking, table);
        times.zones.ask(plan, times.firstDate(), asking, table);
        return times;
    }

    /** {@code TBC}, {@code after inject 3}: no clock says it, so a hand does. */
    private void askWords(Asking asking, ForeignTable<Meaning> table) {
        List<Integer> where = List.copyOf(rows.inWords());
        if (where.isEmpty()) {
            return;
        }
        String answer = asking.ask(new Question(
                        "time-words",
                        "time-words",
                        Map.of(),
                        List.of(
                                new Question.Option(BY_HAND, "words-by-hand", null),
                                new Question.Option(NAMED, "words-named", null)),
                        BY_HAND,
                        where.stream()
                                .map(row -> table.text(row, Meaning.TIME))
                                .distinct()
                                .limit(4)
                                .toList())
                .from(table.source(where, Meaning.TIME)));
        wordsByHand = BY_HAND.equals(answer);
    }

    /** Times behind midnight under the day before. */
    private void askNight(Asking asking, ForeignTable<Meaning> table) {
        List<Integer> where = List.copyOf(rows.pastMidnight());
        if (where.isEmpty()) {
            return;
        }
        String answer = asking.ask(new Question(
                        "past-midnight",
                        "past-midnight",
                        Map.of(),
                        List.of(Question.Option.word(NEXT_DAY), Question.Option.word("same-day")),
                        NEXT_DAY,
                        where.stream()
                                .map(row -> table.text(row, Meaning.TIME))
                                .distinct()
                                .limit(4)
                                .toList())
                .from(table.source(where, Meaning.TIME)));
        for (int row : NEXT_DAY.equals(answer) ? where : List.<Integer>of()) {
            WrittenTime time = written.get(row);
            WrittenTime next = time == null ? null : time.nextDay();
            if (next != null) {
                written.put(row, next);
            }
        }
    }

    private void ask(Plan plan, Asking asking, ForeignTable<Meaning> table) {
        Examples dated = examples(table, List.of(WrittenTime.Moment.class, WrittenTime.OnWeekday.class));
        if (!dated.texts().isEmpty()) {
            String answer =
                    asking.ask(new Question("day-one", "day-one", Map.of(), List.of(), firstDate(), dated.texts())
                            .from(dated.source()));
            try {
                dayOne = answer == null ? null : LocalDate.parse(answer);
            } catch (DateTimeException _) {
                dayOne = null;
            }
        }
        Examples offsets = examples(table, List.of(WrittenTime.Offset.class, WrittenTime.Elapsed.class));
        Examples unitless = examples(table, List.of(WrittenTime.Offset.class));
        if (!unitless.texts().isEmpty()) {
            unit = asking.ask(new Question(
                            "unit",
                            "unit",
                            Map.of(),
                            List.of(Question.Option.word("minutes"), Question.Option.word("hours")),
                            null,
                            unitless.texts())
                    .from(unitless.source()));
        }
        if (!offsets.texts().isEmpty()) {
            List<Question.Option> starts = starts(plan);
            String answer = asking.ask(new Question(
                            "zero", "zero", Map.of(), starts, starts.getFirst().value(), offsets.texts())
                    .from(offsets.source()));
            zero = answer == null ? null : ExerciseTime.parse(answer);
        }
        Examples dayless = examples(table, List.of(WrittenTime.OfDay.class, WrittenTime.EndOfDay.class));
        if (!dayless.texts().isEmpty()) {
            List<Question.Option> days = new ArrayList<>();
            plan.days().stream()
                    .map(window -> String.valueOf(window.from().day()))
                    .distinct()
                    .forEach(number -> days.add(new Question.Option(number, "day", number)));
            days.add(Question.Option.word("next-when-earlier"));
            days.add(Question.Option.word(BY_HAND));
            day = asking.ask(new Question("day", "day", Map.of(), days, null, dayless.texts()).from(dayless.source()));
        }
    }

    /** The opening of the first day is STARTEX. */
    private static List<Question.Option> starts(Plan plan) {
        List<Question.Option> starts = new ArrayList<>();
        for (DayWindow window : plan.days()) {
            String opening = window.from().toString();
            starts.add(new Question.Option(opening, starts.isEmpty() ? "startex" : "opening", opening));
        }
        String midnight = new ExerciseTime(0).toString();
        if (starts.stream().noneMatch(start -> start.value().equals(midnight))) {
            starts.add(new Question.Option(midnight, "midnight", midnight));
        }
        return starts;
    }

    /** Day and time as they stand in a row. */
    static String said(ForeignTable<Meaning> table, int row) {
        return (table.text(row, Meaning.DATE) + " " + table.text(row, Meaning.TIME)).strip();
    }

    RowTimes rows() {
        return rows;
    }

    /**
     * As an exercise time in our writing, by row; empty for by hand. Asked only when nothing is open. {@code text} is of what a
     * row says where that is no time of the exercise.
     */
    Map<Integer, String> onTheClock(IntFunction<String> text) {
        Map<Integer, String> times = new TreeMap<>();
        int carried = 1;
        LocalTime before = LocalTime.MIN;
        for (Map.Entry<Integer, WrittenTime> entry : written.entrySet()) {
            int row = entry.getKey();
            if (entry.getValue() instanceof WrittenTime.OfDay(LocalTime time)) {
                carried += time.isBefore(before) ? 1 : 0;
                before = time;
                times.put(row, ofDay(row, time.toSecondOfDay(), carried, text));
            } else if (entry.getValue() instanceof WrittenTime.EndOfDay) {
                times.put(row, ofDay(row, DAY, carried, text));
                carried++;
                before = LocalTime.MIN;
            } else {
                times.put(
                        row,
                        seconds(entry.getValue())
                                .map(seconds -> onSomeDay(row, seconds, text))
                                .orElseGet(() -> text.apply(row)));
            }
        }
        rows.unreadable()
                .forEach((row, said) ->
                        times.put(row, wordsByHand && rows.inWords().contains(row) ? "" : said));
        return times;
    }

    private String ofDay(int row, long seconds, int carried, IntFunction<String> text) {
        if (BY_HAND.equals(day)) {
            return "";
        }
        int number = "next-when-earlier".equals(day) || day == null ? carried : Integer.parseInt(day);
        return onSomeDay(row, (number - 1) * DAY + seconds, text);
    }

    private Optional<Long> seconds(WrittenTime time) {
        LocalDate first = dayOne;
        long start = zero == null ? 0 : zero.millis() / SECOND;
        return switch (time) {
            case WrittenTime.Moment(LocalDateTime at, boolean year) ->
                first == null
                        ? Optional.empty()
                        : (year ? Optional.of(at) : inYearOf(at, first)).map(moment -> since(first, moment));
            case WrittenTime.OnDay(int number, LocalTime clock) ->
                Optional.of((number - 1) * DAY + clock.toSecondOfDay());
            case WrittenTime.OnWeekday(int weekday, LocalTime clock) ->
                first == null
                        ? Optional.empty()
                        : Optional.of(
                                Math.floorMod(weekday - first.getDayOfWeek().getValue(), 7) * DAY
                                        + clock.toSecondOfDay());
            case WrittenTime.OfDay _, WrittenTime.EndOfDay _, WrittenTime.Zoned _, WrittenTime.Range _ ->
                Optional.empty();
            case WrittenTime.Offset(int amount) -> Optional.of(start + amount * ("hours".equals(unit) ? 3_600L : 60L));
            case WrittenTime.Elapsed(long elapsed) -> Optional.of(start + elapsed);
        };
    }

    /** Empty for a 29th of February of a year that has none. */
    private static Optional<LocalDateTime> inYearOf(LocalDateTime at, LocalDate first) {
        LocalDateTime same = at.withYear(first.getYear());
        LocalDateTime found =
                same.toLocalDate().isBefore(first.minusMonths(6)) ? at.withYear(first.getYear() + 1) : same;
        return found.getDayOfMonth() == at.getDayOfMonth() ? Optional.of(found) : Optional.empty();
    }

    private static long since(LocalDate first, LocalDateTime at) {
        return ChronoUnit.SECONDS.between(first.atStartOfDay(), at);
    }

    /** What the row says where that is on no day of an exercise, as before the first. */
    private String onSomeDay(int row, long seconds, IntFunction<String> text) {
        try {
            return new ExerciseTime((seconds + zones.shift(row)) * SECOND).toString();
        } catch (IllegalArgumentException _) {
            rows.outside().add(row);
            return text.apply(row);
        }
    }

    private @Nullable String firstDate() {
        return written.values().stream()
                .filter(time -> time instanceof WrittenTime.Moment moment && moment.year())
                .map(time -> ((WrittenTime.Moment) time).at().toLocalDate())
                .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR)
                .min(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElse(null);
    }

    /** Some cells of these kinds, and where all of them stand. */
    private record Examples(List<String> texts, Question.Source source) {}

    private Examples examples(ForeignTable<Meaning> table, List<Class<? extends WrittenTime>> kinds) {
        List<Integer> rows = written.entrySet().stream()
                .filter(entry -> kinds.contains(entry.getValue().getClass()))
                .map(Map.Entry::getKey)
                .toList();
        return new Examples(
                rows.stream().limit(4).map(row -> said(table, row)).toList(), table.source(rows, Meaning.TIME));
    }
}
