package org.livex.sheet.foreign;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.ExerciseTime;
import org.livex.sheet.Question;
import org.livex.sheet.WrittenTime;
import org.livex.sheet.file.Cell;

/** The times of somebody's table on the exercise clock. What a cell does not say is asked, once for all cells like it. */
final class ForeignTimes {
    static final String BY_HAND = "by-hand";
    private static final long MINUTE = 60_000;
    private static final long DAY = 1_440;

    private final Map<Integer, WrittenTime> written = new TreeMap<>();
    private final Map<Integer, String> texts = new TreeMap<>();
    private final Map<Integer, String> unreadable = new TreeMap<>();
    private @Nullable LocalDate dayOne;
    private @Nullable String unit;
    private @Nullable String day;
    private @Nullable ExerciseTime zero;

    /** Rows without a time are released by hand, and those whose time cannot be read are mistakes. */
    static ForeignTimes ask(ForeignTable<Meaning> table, List<Integer> rows, Plan plan, Asking asking) {
        ForeignTimes times = new ForeignTimes();
        Integer column = table.column(Meaning.TIME);
        if (column != null) {
            for (int row : rows) {
                Cell cell = table.grid().at(row, column);
                Optional<WrittenTime> time = WrittenTime.read(cell);
                if (time.isPresent()) {
                    times.written.put(row, time.get());
                    times.texts.put(row, cell.text());
                } else if (!cell.isBlank()) {
                    times.unreadable.put(row, cell.text());
                }
            }
        }
        times.ask(plan, asking, table);
        return times;
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
        Examples offsets = examples(table, List.of(WrittenTime.Offset.class, WrittenTime.Minutes.class));
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
            List<Question.Option> starts = plan.days().stream()
                    .map(window -> Question.Option.named(
                            window.from().toString(), window.from().toString()))
                    .toList();
            String answer = asking.ask(new Question(
                            "zero", "zero", Map.of(), starts, starts.getFirst().value(), offsets.texts())
                    .from(offsets.source()));
            zero = answer == null ? null : ExerciseTime.parse(answer);
        }
        Examples dayless = examples(table, List.of(WrittenTime.OfDay.class));
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

    boolean isReadable(int row) {
        return !unreadable.containsKey(row);
    }

    /** As an exercise time in our writing, by row; empty for by hand. Asked only when nothing is open. */
    Map<Integer, String> onTheClock() {
        Map<Integer, String> times = new TreeMap<>();
        int carried = 1;
        LocalTime before = LocalTime.MIN;
        for (Map.Entry<Integer, WrittenTime> entry : written.entrySet()) {
            if (entry.getValue() instanceof WrittenTime.OfDay(LocalTime time)) {
                carried += time.isBefore(before) ? 1 : 0;
                before = time;
                times.put(entry.getKey(), ofDay(time, carried));
            } else {
                times.put(
                        entry.getKey(),
                        minutes(entry.getValue())
                                .flatMap(ForeignTimes::onSomeDay)
                                .orElseGet(() -> texts.getOrDefault(entry.getKey(), "")));
            }
        }
        unreadable.forEach(times::put);
        return times;
    }

    private String ofDay(LocalTime time, int carried) {
        if (BY_HAND.equals(day)) {
            return "";
        }
        int number = "next-when-earlier".equals(day) || day == null ? carried : Integer.parseInt(day);
        return onSomeDay((number - 1) * DAY + time.toSecondOfDay() / 60).orElse(time.toString());
    }

    private Optional<Long> minutes(WrittenTime time) {
        LocalDate first = dayOne;
        long start = zero == null ? 0 : zero.millis() / MINUTE;
        return switch (time) {
            case WrittenTime.Moment(LocalDateTime at, boolean year) ->
                first == null
                        ? Optional.empty()
                        : (year ? Optional.of(at) : inYearOf(at, first)).map(moment -> since(first, moment));
            case WrittenTime.OnDay(int number, LocalTime clock) ->
                Optional.of((number - 1) * DAY + clock.toSecondOfDay() / 60);
            case WrittenTime.OnWeekday(int weekday, LocalTime clock) ->
                first == null
                        ? Optional.empty()
                        : Optional.of(
                                Math.floorMod(weekday - first.getDayOfWeek().getValue(), 7) * DAY
                                        + clock.toSecondOfDay() / 60);
            case WrittenTime.OfDay _ -> Optional.empty();
            case WrittenTime.Offset(int amount) -> Optional.of(start + amount * ("hours".equals(unit) ? 60L : 1L));
            case WrittenTime.Minutes(int amount) -> Optional.of(start + amount);
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
        return ChronoUnit.MINUTES.between(first.atStartOfDay(), at);
    }

    /** Empty for what is on no day of an exercise, as before the first. */
    private static Optional<String> onSomeDay(long minutes) {
        try {
            return Optional.of(new ExerciseTime(minutes * MINUTE).toString());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private @Nullable String firstDate() {
        return written.values().stream()
                .filter(time -> time instanceof WrittenTime.Moment moment && moment.year())
                .map(time -> ((WrittenTime.Moment) time).at().toLocalDate())
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
                rows.stream().limit(4).map(row -> table.text(row, Meaning.TIME)).toList(),
                table.source(rows, Meaning.TIME));
    }
}
