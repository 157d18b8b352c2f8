package org.livex.sheet.foreign;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.Plan;
import org.livex.sheet.Question;
import org.livex.sheet.file.Grid;
import org.livex.sheet.time.WrittenTime;
import org.livex.sheet.time.ZoneMarks;

/** Rows whose times are by the clocks of a zone that the list names, and how far those are from the exercise's. */
final class ZonedRows {
    private static final String AS_WRITTEN = "as-written";
    private static final int SOME_YEAR = 2026;
    private static final Pattern OF_TIMES =
            Pattern.compile("(?<!\\p{L})(?:times?|time zone|врем[яёе]\\p{L}*|час(?:и|ы|ов)?|"
                    + "zeit(?:en|zone)?|uhrzeiten|heures?|horas?|or[aei]|orari|saat\\p{L}*|zaman\\p{L}*|уақыт\\p{L}*|الوقت|الأوقات|التوقيت|"
                    + "زمان|ساعت)(?!\\p{L})");

    private final Map<Integer, ZoneOffset> zones = new TreeMap<>();
    private @Nullable ZoneOffset zone;
    private @Nullable ZoneOffset ours;

    void put(int row, ZoneOffset offset) {
        zones.put(row, offset);
    }

    /** That of the heading over the times, or of a line over the list that says so of all its times; null for none. */
    static @Nullable ZoneOffset named(ForeignTable<Meaning> table) {
        Integer column = table.column(Meaning.TIME);
        return (column == null ? Optional.<ZoneOffset>empty() : ZoneMarks.inHeading(table.headerOf(column)))
                .or(() -> ofAllTimes(table))
                .orElse(null);
    }

    private static Optional<ZoneOffset> ofAllTimes(ForeignTable<Meaning> table) {
        Grid grid = table.grid();
        return IntStream.range(0, Math.max(0, table.header()))
                .boxed()
                .flatMap(row -> IntStream.range(0, grid.width(row)).mapToObj(column -> grid.text(row, column)))
                .filter(text -> OF_TIMES.matcher(WrittenTime.plain(text)).find())
                .flatMap(text -> ZoneMarks.inHeading(text).stream())
                .findFirst();
    }

    /** Rows whose times are other ones by the clocks of the exercise. */
    List<Integer> shifted() {
        return zones.keySet().stream().filter(row -> shift(row) != 0).toList();
    }

    static boolean isOfAClock(WrittenTime time) {
        return switch (time) {
            case WrittenTime.Moment _,
                    WrittenTime.OnDay _,
                    WrittenTime.OnWeekday _,
                    WrittenTime.OfDay _,
                    WrittenTime.EndOfDay _,
                    WrittenTime.DaysLater _ -> true;
            case WrittenTime.Offset _, WrittenTime.Elapsed _, WrittenTime.Zoned _, WrittenTime.Range _ -> false;
        };
    }

    /**
     * By whose clocks the exercise goes is told by its zone, but for a zone that puts them forward in summer. {@code date} is the first
     * that is written, null for none.
     */
    void ask(Plan plan, @Nullable LocalDate date, LocalDate about, Asking asking, ForeignTable<Meaning> table) {
        ZoneRules rules = plan.timeZone().getRules();
        TreeSet<ZoneOffset> likely = new TreeSet<>();
        if (date == null) {
            likely.add(rules.getOffset(LocalDateTime.of(SOME_YEAR, 1, 15, 12, 0)));
            likely.add(rules.getOffset(LocalDateTime.of(SOME_YEAR, 7, 15, 12, 0)));
        } else {
            likely.add(rules.getOffset(date.atTime(LocalTime.NOON)));
        }
        ours = likely.size() == 1 ? likely.first() : null;
        if (zones.isEmpty()) {
            return;
        }
        if (likely.size() == 1 && zones.values().stream().allMatch(likely.first()::equals)) {
            return;
        }
        List<Question.Option> options = new ArrayList<>();
        likely.forEach(one -> options.add(new Question.Option(one.getId(), "zone-of-exercise", one.getId())));
        options.add(Question.Option.word(AS_WRITTEN));
        List<Integer> where = List.copyOf(zones.keySet());
        String answer = asking.ask(new Question(
                        "zone",
                        "zone",
                        Map.of("zone", plan.timeZone().getId()),
                        options,
                        rules.getOffset((date == null ? about : date).atTime(LocalTime.NOON))
                                .getId(),
                        ForeignTimes.examples(table, where))
                .from(table.source(where, Meaning.TIME)));
        zone = answer == null || answer.equals(AS_WRITTEN) ? null : ZoneOffset.of(answer);
    }

    /** The clocks of the exercise; null where it depends on the season. */
    @Nullable ZoneOffset ours() {
        return ours;
    }

    /** From the clocks that a cell names to those of the exercise, in seconds. */
    long shift(int row) {
        ZoneOffset written = zones.get(row);
        ZoneOffset ours = zone;
        return written == null || ours == null ? 0 : ours.getTotalSeconds() - written.getTotalSeconds();
    }
}
