package org.livex.sheet.foreign;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.Where;
import org.livex.sheet.time.WrittenTime;
import org.livex.sheet.time.ZoneMarks;

/** One moment by the clocks of two zones, each in its column: where they contradict each other is told. */
final class TwoClocks {
    private static final int DAY = WrittenTime.SECONDS_OF_A_DAY;
    private static final int LEAST = 3;
    private static final Pattern LOCAL = Pattern.compile(
            "(?:.*\\(l\\)|(?:^|.*\\P{L})(?:local|местн|місцев|محلي|المحلي|محلی|ortsz|orts|locale?|yerel|жергілікті).*)");

    private TwoClocks() {}

    /** The cells of the other clocks that say another moment than the time of their row. {@code ours}: of the exercise, if known. */
    static List<String> contradictions(ForeignTable<Meaning> table, List<Integer> rows, @Nullable ZoneOffset ours) {
        Integer time = table.column(Meaning.TIME);
        List<String> cells = new ArrayList<>();
        if (time != null && isOfAPlace(table.headerOf(time))) {
            for (int other : table.columns(Meaning.OTHER_TIME)) {
                if (isOfAPlace(table.headerOf(other))) {
                    apart(table, rows, time, other, ours)
                            .forEach(row -> cells.add(new Where(table.grid().name(), row, other).cell()));
                }
            }
        }
        return cells;
    }

    private static List<Integer> apart(
            ForeignTable<Meaning> table, List<Integer> rows, int time, int other, @Nullable ZoneOffset ours) {
        Map<Integer, Integer> ahead = new TreeMap<>();
        for (int row : rows) {
            Integer one = seconds(table, row, time);
            Integer two = seconds(table, row, other);
            if (one != null && two != null) {
                ahead.put(row, Math.floorMod(two - one, DAY));
            }
        }
        Integer expected = expected(table.headerOf(time), table.headerOf(other), ahead, ours);
        return expected == null
                ? List.of()
                : ahead.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(expected))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** As the headings say, or else as most rows do, or the clocks of the exercise; null where nothing does. */
    private static @Nullable Integer expected(
            String time, String other, Map<Integer, Integer> ahead, @Nullable ZoneOffset ours) {
        Optional<ZoneOffset> one = ZoneMarks.inHeading(time);
        Optional<ZoneOffset> two = ZoneMarks.inHeading(other);
        if (one.isPresent() && two.isPresent()) {
            return ahead(one.get(), two.get());
        }
        Integer byTheExercise = ours == null || one.isPresent() == two.isPresent()
                ? null
                : Integer.valueOf(ahead(one.orElse(ours), two.orElse(ours)));
        return ahead.values().stream()
                .collect(Collectors.groupingBy(seconds -> seconds, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() >= LEAST && entry.getValue() * 2 > ahead.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(byTheExercise);
    }

    private static int ahead(ZoneOffset one, ZoneOffset other) {
        return Math.floorMod(other.getTotalSeconds() - one.getTotalSeconds(), DAY);
    }

    static boolean isLocal(String heading) {
        return LOCAL.matcher(WrittenTime.plain(heading)).matches();
    }

    private static boolean isOfAPlace(String heading) {
        return ZoneMarks.inHeading(heading).isPresent() || isLocal(heading);
    }

    private static @Nullable Integer seconds(ForeignTable<Meaning> table, int row, int column) {
        return WrittenTime.read(table.grid().at(row, column))
                .map(TwoClocks::clock)
                .map(LocalTime::toSecondOfDay)
                .orElse(null);
    }

    private static @Nullable LocalTime clock(WrittenTime time) {
        return switch (time) {
            case WrittenTime.OfDay(LocalTime clock) -> clock;
            case WrittenTime.Moment(LocalDateTime at, boolean _) -> at.toLocalTime();
            case WrittenTime.OnDay(int _, LocalTime clock) -> clock;
            case WrittenTime.OnWeekday(int _, LocalTime clock) -> clock;
            case WrittenTime.DaysLater(int _, LocalTime clock) -> clock;
            case WrittenTime.EndOfDay _ -> LocalTime.MIDNIGHT;
            case WrittenTime.Zoned zoned -> clock(zoned.time());
            case WrittenTime.Range range -> clock(range.from());
            case WrittenTime.Offset _, WrittenTime.Elapsed _ -> null;
        };
    }
}
