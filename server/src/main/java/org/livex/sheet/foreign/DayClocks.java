package org.livex.sheet.foreign;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.file.Cell;
import org.livex.sheet.time.WrittenTime;

/** The hours of a list in the order of its rows, each under the day that it has. */
final class DayClocks {
    private static final int NOON = 12;
    private static final Pattern FIGURE = Pattern.compile("\\d");
    private static final Pattern FOUR_FIGURES =
            Pattern.compile("(?<!\\d)(?:[01]\\d|2[0-3])[0-5]\\d ?(?:h|hrs?|hours|\\p{L})?$");
    private static final Pattern HALF =
            Pattern.compile("\\d ?[ap]\\.? ?m?\\.?(?!\\p{L})|(?<!\\p{L})[ap]\\.?m\\.? ?\\d");

    private final List<At> all = new ArrayList<>();
    private int stretch;
    private @Nullable WrittenTime last;
    private boolean isOf24;

    /**
     * {@code day} is null where nothing says one. Of one {@code stretch} are rows between which no day begins. {@code saysHalf}: the
     * cell says which half of a day it is.
     */
    record At(int row, LocalTime time, @Nullable WrittenTime day, boolean saysItsDay, int stretch, boolean saysHalf) {
        boolean isOfTwelve() {
            return time.getHour() >= 1 && time.getHour() <= NOON;
        }
    }

    /** What stands above is of another day. */
    void begin() {
        stretch++;
        last = null;
    }

    /** A row says its day: it may be the one above said again. */
    void begin(WrittenTime day) {
        if (!Objects.equals(WrittenDay.of(day), last)) {
            stretch++;
        }
        last = WrittenDay.of(day);
    }

    /** Nothing for what is no hour of a day. {@code above} is the day that counts where the cell says none. */
    void note(int row, WrittenTime read, @Nullable WrittenTime above, boolean saysItsDay, Cell cell) {
        WrittenTime own = WrittenDay.of(read);
        LocalTime time = clock(read);
        if (time == null) {
            return;
        }
        if (own != null) {
            begin(own);
        }
        String text = WrittenTime.plain(cell.text());
        isOf24 |= FOUR_FIGURES.matcher(text).find();
        boolean saysHalf = !FIGURE.matcher(text).find() || HALF.matcher(text).find() || WrittenTime.saysPartOfDay(text);
        all.add(new At(row, time, own == null ? above : own, saysItsDay || own != null, stretch, saysHalf));
    }

    /** Some are written as only a clock of 24 hours has them: {@code 0930}. */
    boolean isOf24() {
        return isOf24;
    }

    private static @Nullable LocalTime clock(WrittenTime time) {
        return switch (time) {
            case WrittenTime.OfDay(LocalTime clock) -> clock;
            case WrittenTime.EndOfDay _ -> LocalTime.MAX;
            case WrittenTime.Zoned zoned -> clock(zoned.time());
            case WrittenTime.Range range -> clock(range.from());
            case WrittenTime.Moment(LocalDateTime at, boolean _) -> at.toLocalTime();
            case WrittenTime.OnDay(int _, LocalTime clock) -> clock;
            case WrittenTime.OnWeekday(int _, LocalTime clock) -> clock;
            case WrittenTime.DaysLater _, WrittenTime.Offset _, WrittenTime.Elapsed _ -> null;
        };
    }

    /** These rows are of the second half of their day. */
    void afternoon(Set<Integer> rows) {
        all.replaceAll(at -> rows.contains(at.row())
                ? new At(at.row(), at.time().plusHours(NOON), at.day(), at.saysItsDay(), at.stretch(), true)
                : at);
    }

    List<At> all() {
        return List.copyOf(all);
    }

    /** Those of which nothing says the day. */
    List<At> dayless() {
        return all.stream().filter(at -> at.day() == null).toList();
    }

    List<At> dated() {
        return all.stream().filter(at -> at.day() != null).toList();
    }
}
