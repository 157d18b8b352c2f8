package org.livex.sheet.foreign;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.ExerciseTime;
import org.livex.sheet.Drafting;
import org.livex.sheet.OddLetters;
import org.livex.sheet.Question;
import org.livex.sheet.Where;
import org.livex.sheet.foreign.words.CancelWords;
import org.livex.sheet.time.DayAndHours;
import org.livex.sheet.time.HoursBesideDays;
import org.livex.sheet.time.MonthlessGroups;
import org.livex.sheet.time.WrittenTime;
import org.livex.sheet.time.ZoneMarks;

/** The times of somebody's table on the exercise clock. What a cell does not say is asked, once for all cells like it. */
final class ForeignTimes {
    static final String BY_HAND = "by-hand";
    private static final String NAMED = "named";
    private static final long SECOND = 1_000;
    private static final long DAY = 86_400;
    private static final int MOST_EXAMPLES = 4;

    private final RowTimes rows;
    private final DateOrder order;
    private final Map<Integer, WrittenTime> written = new TreeMap<>();
    private final ZonedRows zones = new ZonedRows();
    private @Nullable LocalDate dayOne;
    private @Nullable String unit;
    private @Nullable ExerciseTime zero;
    private boolean wordsByHand;
    private DaylessTimes dayless = DaylessTimes.NONE;
    private final Map<Integer, Integer> nights = new TreeMap<>();
    private HoursBesideDays hours = HoursBesideDays.NONE;

    /** {@code named} is the zone that the heading says, null for none; a cell may say another. */
    private ForeignTimes(RowTimes rows, DateOrder order, @Nullable ZoneOffset named) {
        this.rows = rows;
        this.order = order;
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
    static ForeignTimes ask(
            ForeignTable<Meaning> table, List<Integer> rows, Plan plan, LocalDate about, Asking asking) {
        DateOrder order = DateOrder.ask(table, rows, plan, asking);
        DayRows days = DayRows.ask(table, rows, order, plan, asking);
        RowTimes read = RowTimes.of(table, rows, order, days, about);
        read.later(TwelveHours.ask(read.clocks(), plan, asking, table));
        ForeignTimes times = new ForeignTimes(read, order, ZonedRows.named(table));
        times.askWords(asking, table);
        times.nights.putAll(Nights.in(read.clocks().dated()).ask(asking, table));
        times.written.replaceAll((row, time) -> {
            WrittenTime moved = WrittenDay.daysLater(time, times.nights.getOrDefault(row, 0));
            return moved == null ? time : moved;
        });
        LocalDate first = YearOfDates.firstDay(times.dated(), table, about);
        LocalDate some = first == null ? about : first;
        read.places().forEach((row, place) -> {
            if (!place.getRules().equals(plan.timeZone().getRules())) {
                times.zones.put(row, place.getRules().getOffset(some.atTime(LocalTime.NOON)));
            }
        });
        times.askDayOne(first, asking, table);
        times.putMonths();
        times.ask(plan, asking, table);
        times.dayless = DaylessTimes.ask(times.written, read.clocks(), plan, asking, table);
        times.zones.ask(plan, first, about, asking, table);
        times.hours = HoursBesideDays.of(
                times.written,
                read.daysBeside(),
                row -> DayAndHours.of(table.cell(row, Meaning.DATE), table.cell(row, Meaning.TIME))
                        .saysItsDay(),
                times::seconds,
                times.start());
        return times;
    }

    /** With the day beside an hour that counts from the start instead of that hour. */
    private Map<Integer, WrittenTime> days() {
        return HoursBesideDays.days(written, rows.daysBeside());
    }

    /** Those that say their month, if there are any. */
    private Collection<WrittenTime> dated() {
        Map<Integer, WrittenTime> days = days();
        Map<Integer, WrittenTime> whole = new TreeMap<>(days);
        whole.keySet().removeAll(rows.monthless());
        return whole.values().stream().anyMatch(WrittenTime.Moment.class::isInstance) ? whole.values() : days.values();
    }

    /** Which of no month are in that of the first day, or in the next. */
    private void putMonths() {
        LocalDate first = dayOne;
        if (first != null) {
            rows.monthless()
                    .forEach(row -> written.computeIfPresent(row, (_, time) -> {
                        if (time instanceof WrittenTime.Moment(LocalDateTime at, boolean _)) {
                            LocalDate date = MonthlessGroups.onOrAfter(first, at.getDayOfMonth());
                            return new WrittenTime.Moment(date.atTime(at.toLocalTime()), true);
                        }
                        return time;
                    }));
        }
    }

    /** One proposal: where it stays open in which order dates are written, that is asked first. */
    private void askDayOne(@Nullable LocalDate first, Asking asking, ForeignTable<Meaning> table) {
        Examples dated = those(days(), table, List.of(WrittenTime.Moment.class, WrittenTime.OnWeekday.class));
        if (dated.texts().isEmpty() || order.isOpen()) {
            return;
        }
        String guess = first == null ? null : first.toString();
        String answer =
                asking.ask(new Question("day-one" + order.mark(), "day-one", Map.of(), List.of(), guess, dated.texts())
                        .from(dated.source()));
        try {
            dayOne = answer == null ? null : LocalDate.parse(answer);
        } catch (DateTimeException _) {
            dayOne = null;
        }
    }

    /** What of it Livex has put there or taken in another way than it is written, and clocks that contradict each other. */
    void tell(ForeignTable<Meaning> table, List<Integer> kept, Drafting drafting) {
        Set<Integer> moved = new TreeSet<>(dayless.moved());
        moved.addAll(nights.keySet());
        Set<Integer> yearless = new TreeSet<>();
        written.forEach((row, time) -> {
            if (YearOfDates.lacksYear(time)) {
                yearless.add(row);
            }
        });
        Map<String, Collection<Integer>> told = new LinkedHashMap<>();
        told.put("afternoon-hours", rows.afternoon());
        told.put("next-days", moved);
        told.put("years-made-up", yearless);
        told.put("months-made-up", rows.monthless());
        told.put("times-of-a-zone", zones.shifted());
        told.put(
                "zone-letters", kept.stream().filter(rows::isOfAZoneByItsLetter).toList());
        told.put("hours-of-their-day", hours.ofTheirDay().keySet());
        told.put("days-not-used", hours.without(rows.daysBeside().keySet()));
        told.put("times-local", rows.local());
        told.put("days-from-zero", rows.daysFromZero());
        told.put("hours-and-minutes", rows.hoursAndMinutes());
        told.forEach((code, all) -> Oddities.rows(
                drafting, code, table, kept.stream().filter(all::contains).toList()));
        Integer column = table.column(Meaning.TIME);
        if (column != null && ZoneMarks.isUnclear(table.headerOf(column))) {
            OddLetters.named(drafting, "zone-unclear", table.grid().name(), List.of(Where.letters(column)));
        }
        String sheet = table.grid().name();
        OddLetters.named(drafting, "clocks-differ", sheet, TwoClocks.contradictions(table, kept, zones.ours()));
        OddLetters.named(drafting, "weekdays-differ", sheet, Weekdays.contradictions(table, order, this::date));
    }

    /** {@code TBC}, {@code after inject 3}: no clock says it, so a hand does. */
    private void askWords(Asking asking, ForeignTable<Meaning> table) {
        List<Integer> where =
                rows.inWords().stream().filter(row -> !isCancelled(row)).toList();
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
                        examples(table, where))
                .from(table.source(where, Meaning.TIME)));
        wordsByHand = BY_HAND.equals(answer);
    }

    private void ask(Plan plan, Asking asking, ForeignTable<Meaning> table) {
        Examples offsets = those(written, table, List.of(WrittenTime.Offset.class, WrittenTime.Elapsed.class));
        Examples unitless = those(written, table, List.of(WrittenTime.Offset.class));
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
            List<Question.Option> starts = OffHours.starts(plan);
            String answer = asking.ask(new Question(
                            "zero", "zero", Map.of(), starts, starts.getFirst().value(), offsets.texts())
                    .from(offsets.source()));
            zero = answer == null ? null : ExerciseTime.parse(answer);
        }
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
        written.forEach((row, time) -> times.put(
                row,
                DaylessTimes.isDayless(time)
                        ? dayless.seconds(row).stream()
                                .mapToObj(seconds -> onSomeDay(row, seconds, text))
                                .findFirst()
                                .orElse("")
                        : counted(row, time)
                                .map(seconds -> onSomeDay(row, seconds, text))
                                .orElseGet(() -> text.apply(row))));
        rows.unreadable().forEach((row, said) -> times.put(row, isByHand(row) ? "" : said));
        return times;
    }

    private Optional<Long> counted(int row, WrittenTime time) {
        return hours.contradicting().contains(row)
                ? Optional.empty()
                : Optional.ofNullable(hours.ofTheirDay().get(row)).or(() -> seconds(time));
    }

    private boolean isByHand(int row) {
        return rows.inWords().contains(row) && (wordsByHand || isCancelled(row));
    }

    /** Whether such a row is wanted at all is asked behind this. */
    private boolean isCancelled(int row) {
        return CancelWords.areIn(rows.unreadable().getOrDefault(row, ""));
    }

    private long start() {
        return zero == null ? 0 : zero.millis() / SECOND;
    }

    private Optional<Long> seconds(WrittenTime time) {
        LocalDate first = dayOne;
        long start = start();
        return switch (time) {
            case WrittenTime.Moment(LocalDateTime at, boolean year) ->
                first == null
                        ? Optional.empty()
                        : (year ? Optional.of(at) : YearOfDates.inYearOf(at, first))
                                .map(moment -> since(first, moment));
            case WrittenTime.OnDay(int number, LocalTime clock) ->
                Optional.of((number - 1) * DAY + clock.toSecondOfDay());
            case WrittenTime.OnWeekday(int weekday, LocalTime clock) ->
                first == null
                        ? Optional.empty()
                        : Optional.of(
                                Math.floorMod(weekday - first.getDayOfWeek().getValue(), 7) * DAY
                                        + clock.toSecondOfDay());
            case WrittenTime.OfDay _,
                    WrittenTime.EndOfDay _,
                    WrittenTime.DaysLater _,
                    WrittenTime.Zoned _,
                    WrittenTime.Range _ -> Optional.empty();
            case WrittenTime.Offset(int amount) -> Optional.of(start + amount * ("hours".equals(unit) ? 3_600L : 60L));
            case WrittenTime.Elapsed(long elapsed) -> Optional.of(start + elapsed);
        };
    }

    private Optional<LocalDate> date(WrittenTime.Moment moment) {
        LocalDate first = dayOne;
        return moment.year()
                ? Optional.of(moment.at().toLocalDate())
                : first == null
                        ? Optional.empty()
                        : YearOfDates.inYearOf(moment.at(), first).map(LocalDateTime::toLocalDate);
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

    /** Some cells of these kinds, and where all of them stand. */
    private record Examples(List<String> texts, Question.Source source) {}

    private static Examples those(
            Map<Integer, WrittenTime> times, ForeignTable<Meaning> table, List<Class<? extends WrittenTime>> kinds) {
        List<Integer> rows = times.entrySet().stream()
                .filter(entry -> kinds.contains(entry.getValue().getClass()))
                .map(Map.Entry::getKey)
                .toList();
        return new Examples(
                rows.stream().limit(MOST_EXAMPLES).map(row -> said(table, row)).toList(),
                table.source(rows, Meaning.TIME));
    }

    /** Some of what these rows say of their day and time. */
    static List<String> examples(ForeignTable<Meaning> table, List<Integer> rows) {
        return rows.stream()
                .map(row -> said(table, row))
                .distinct()
                .limit(MOST_EXAMPLES)
                .toList();
    }
}
