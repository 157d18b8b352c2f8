package org.livex.sheet.foreign;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.file.Cell;
import org.livex.sheet.time.WrittenTime;

/** What the columns for day and time of somebody's MSEL say together, row by row. Nothing is made up for what is missing. */
final class RowTimes {
    private static final Pattern MILITARY = Pattern.compile("(?:[01]\\d|2[0-3])[0-5]\\d");
    private static final Pattern THREE_FIGURES = Pattern.compile("\\d[0-5]\\d");

    /** What shows an hour, be it midnight. */
    private static final Pattern CLOCK = Pattern.compile("\\d:\\d{2}|\\d ?[ap]\\.?m|\\d ?h");

    private static final Pattern END_OF_DAY = Pattern.compile("(?<!\\d)24(?:[:.h]?00)(?!\\d)");
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:\\.0+)?");
    private static final Pattern BARE = Pattern.compile("\\d{1,2}");

    /** {@code TBC}, {@code after inject 3}: not a time, nor one that somebody has misspelt. What a formula says is neither. */
    private static final Pattern WORDS = Pattern.compile("(?!#)(?:[^\\d]+|\\p{L}{3}.*)", Pattern.DOTALL);

    /** {@code 2026}, {@code D2 2026}, {@code Day 2 2026}: the year of a day, or nothing else. */
    private static final Pattern WITH_YEAR = Pattern.compile("(?:(.+?)[ ,]+)?(?:19|20)\\d{2}");

    private static final Pattern MISSPELT = Pattern.compile("\\d[:.h]\\d\\d|\\d{3}");

    private final ForeignTable<Meaning> table;
    private final @Nullable TimeUnit unit;
    private final DateOrder order;
    private final DayRows days;
    private final boolean isMilitary;
    private final boolean countsHours;
    private final Map<Integer, WrittenTime> written = new TreeMap<>();
    private final Map<Integer, String> unreadable = new TreeMap<>();
    private final Map<Integer, String> ends = new TreeMap<>();
    private final Set<Integer> withoutHour = new TreeSet<>();
    private final Set<Integer> uncertain = new TreeSet<>();
    private final Nights nights = new Nights();
    private final Set<Integer> carried = new TreeSet<>();
    private final Set<Integer> beyondDay = new TreeSet<>();
    private final Set<Integer> dayUnused = new TreeSet<>();
    private final Set<Integer> strangeDays = new TreeSet<>();
    private final Set<Integer> inWords = new TreeSet<>();
    private final Set<Integer> outside = new TreeSet<>();
    private @Nullable WrittenTime day;

    private RowTimes(ForeignTable<Meaning> table, List<Integer> rows, DateOrder order, DayRows days) {
        this.days = days;
        this.day = days.above();
        this.table = table;
        this.order = order;
        Integer column = table.column(Meaning.TIME);
        this.unit = column == null ? null : TimeUnit.of(table.headerOf(column));
        this.isMilitary = rows.stream()
                .map(row -> table.text(row, Meaning.TIME))
                .anyMatch(text -> MILITARY.matcher(text).matches()
                        && !WrittenTime.YEAR_ALONE.matcher(text).matches());
        this.countsHours = unit == null
                && rows.stream()
                        .map(row ->
                                WrittenTime.plain(cell(table, row, Meaning.TIME).text()))
                        .filter(text -> BARE.matcher(text).matches())
                        .allMatch(text -> Integer.parseInt(text) <= 24);
    }

    static RowTimes of(ForeignTable<Meaning> table, List<Integer> rows, DateOrder order, DayRows days) {
        RowTimes times = new RowTimes(table, rows, order, days);
        rows.forEach(times::read);
        if (table.column(Meaning.DATE) == null) {
            times.forgetMidnights();
        }
        return times;
    }

    private void read(int row) {
        Cell time = order.dayFirst(cell(row, Meaning.TIME));
        Cell date = order.dayFirst(cell(row, Meaning.DATE));
        Optional<WrittenTime> own = date.isBlank() ? Optional.empty() : day(date);
        Optional<WrittenTime> heading = own.isPresent() ? Optional.empty() : days.at(row);
        if (heading.isPresent() || days.isOpen(row)) {
            day = heading.orElse(null);
            nights.forget();
            return;
        }
        WrittenTime said = own.orElse(null);
        if (said == null && !date.isBlank()) {
            readDateAlone(row, date);
            return;
        }
        day = said == null ? day : said;
        if (said != null) {
            nights.forget();
        }
        if (!time.isBlank()) {
            readTime(row, time, said != null);
        } else if (said != null && !date.isBlank()) {
            readHour(row, said);
        }
    }

    /** Also one in words, which is no moment of a day. */
    private static Optional<WrittenTime> day(Cell date) {
        return WrittenDay.read(date)
                .or(() -> WrittenTime.read(date).isPresent() ? Optional.empty() : DayHeading.read(date));
    }

    /** A day alone is none to send anything at, unless its cell says the hour too. */
    private void readHour(int row, WrittenTime day) {
        boolean saysIt = day instanceof WrittenTime.Moment moment
                && !moment.at().toLocalTime().equals(LocalTime.MIDNIGHT);
        if (saysIt) {
            written.put(row, day);
        } else {
            withoutHour.add(row);
        }
    }

    /** It is no day: maybe it says day and time at once, and else it is named. */
    private void readDateAlone(int row, Cell date) {
        Optional<WrittenTime> whole = WrittenTime.read(date);
        if (whole.isPresent() && cell(row, Meaning.TIME).isBlank()) {
            put(row, whole.get());
        } else {
            day = null;
            strangeDays.add(row);
            unreadable.put(row, cell(row, Meaning.DATE).text());
        }
    }

    private void readTime(int row, Cell time, boolean saysItsDay) {
        WrittenTime read = inUnit(time)
                .or(() -> figures(time))
                .or(() -> hour(time))
                .or(() -> WrittenTime.read(time))
                .or(() -> WrittenTime.read(DayHeading.inFigures(time)))
                .or(() -> about(row, time))
                .orElse(null);
        if (isDayAlone(time, read)) {
            withoutHour.add(row);
            return;
        }
        if (read == null) {
            String said = cell(row, Meaning.TIME).text();
            unreadable.put(row, said);
            if (WORDS.matcher(said.strip()).matches()
                    && !MISSPELT.matcher(WrittenTime.plain(said)).find()) {
                inWords.add(row);
            }
            return;
        }
        WrittenTime joined = day == null ? null : joined(row, day, time, read);
        if (joined != null && !saysItsDay) {
            carried.add(row);
        }
        if (joined != null && read instanceof WrittenTime.OfDay(LocalTime clock)) {
            nights.note(row, clock, saysItsDay);
        }
        if (joined == null && saysItsDay && !isSameDay(read)) {
            dayUnused.add(row);
        }
        put(row, joined == null ? read : joined);
    }

    /** {@code ~10:00}, {@code 10:00 (tbc)}, {@code 10:00?}: the time counts, and that it is not sure is named. */
    private Optional<WrittenTime> about(int row, Cell time) {
        String text = WrittenTime.plain(time.text());
        String said = UnsureTime.bare(text);
        Optional<WrittenTime> read = said.equals(text) ? Optional.empty() : WrittenTime.read(Cell.of(said));
        read.ifPresent(_ -> uncertain.add(row));
        return read;
    }

    /** In the column for the time stands a day, and no hour of it. */
    private static boolean isDayAlone(Cell time, @Nullable WrittenTime read) {
        String shown = WrittenTime.plain(time.text());
        if (read == null) {
            Matcher year = WITH_YEAR.matcher(shown);
            boolean isOfAYear = year.matches()
                    && (year.group(1) == null
                            || WrittenTime.MONTHS.containsKey(year.group(1))
                            || day(Cell.of(year.group(1))).isPresent());
            return isOfAYear || (!BARE.matcher(shown).matches() && day(time).isPresent());
        }
        return read instanceof WrittenTime.Moment(LocalDateTime at, boolean _)
                && at.toLocalTime().equals(LocalTime.MIDNIGHT)
                && !END_OF_DAY.matcher(shown).find()
                && (time.serial() != null
                        || time.number() != null
                        || DIGITS.matcher(shown).matches())
                && !CLOCK.matcher(shown).find();
    }

    /** A day or more in a cell of Excel's for a time goes on from its date; in a column that counts from the start it does not. */
    private @Nullable WrittenTime joined(int row, WrittenTime day, Cell time, WrittenTime read) {
        if (unit == null && time.serial() != null && read instanceof WrittenTime.Elapsed(long seconds)) {
            if (!WrittenTime.isEndOfDay(time)) {
                beyondDay.add(row);
            }
            return WrittenDay.after(day, seconds);
        }
        return WrittenDay.join(day, read);
    }

    /** What the cell for the time says of the day besides. */
    private boolean isSameDay(WrittenTime read) {
        return switch (read) {
            case WrittenTime.Moment(LocalDateTime at, boolean _) ->
                day instanceof WrittenTime.Moment(LocalDateTime date, boolean _)
                        && at.toLocalDate().equals(date.toLocalDate());
            case WrittenTime.OnDay(int number, LocalTime _) ->
                day instanceof WrittenTime.OnDay(int other, LocalTime _) && number == other;
            case WrittenTime.OnWeekday(int weekday, LocalTime _) ->
                day instanceof WrittenTime.OnWeekday(int same, LocalTime _) && weekday == same;
            case WrittenTime.OfDay _,
                    WrittenTime.Offset _,
                    WrittenTime.EndOfDay _,
                    WrittenTime.Elapsed _,
                    WrittenTime.Zoned _,
                    WrittenTime.Range _ -> false;
        };
    }

    private void put(int row, WrittenTime time) {
        if (time instanceof WrittenTime.Range(WrittenTime from, String until)) {
            ends.put(row, until);
            put(row, from);
        } else {
            written.put(row, time);
        }
    }

    private Optional<WrittenTime> inUnit(Cell cell) {
        return unit == null ? Optional.empty() : unit.read(cell);
    }

    /** {@code 930} among {@code 1000} and {@code 1145}: a program has taken the nought for nothing. */
    private Optional<WrittenTime> figures(Cell cell) {
        String text = WrittenTime.plain(cell.text());
        boolean isWhole = MILITARY.matcher(text).matches();
        int hour = isWhole ? 2 : 1;
        return isMilitary && (isWhole || THREE_FIGURES.matcher(text).matches())
                ? Optional.of(new WrittenTime.OfDay(LocalTime.of(
                        Integer.parseInt(text.substring(0, hour)), Integer.parseInt(text.substring(hour)))))
                : Optional.empty();
    }

    /** {@code 8}, {@code 14} under a heading of a clock, and no number there that is no hour. */
    private Optional<WrittenTime> hour(Cell cell) {
        String text = WrittenTime.plain(cell.text());
        if (!countsHours || cell.serial() != null || !BARE.matcher(text).matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(text);
        return Optional.of(hour == 24 ? new WrittenTime.EndOfDay() : new WrittenTime.OfDay(LocalTime.of(hour, 0)));
    }

    /** Dates without an hour show midnight in each row, and nobody meant it. */
    private void forgetMidnights() {
        boolean all = !written.isEmpty()
                && written.keySet().stream().noneMatch(this::saysEndOfDay)
                && written.values().stream()
                        .allMatch(time -> time instanceof WrittenTime.Moment moment
                                && moment.at().toLocalTime().equals(LocalTime.MIDNIGHT));
        if (all) {
            withoutHour.addAll(written.keySet());
            written.clear();
        }
    }

    private boolean saysEndOfDay(int row) {
        return END_OF_DAY
                .matcher(WrittenTime.plain(cell(row, Meaning.TIME).text()))
                .find();
    }

    private Cell cell(int row, Meaning meaning) {
        return cell(table, row, meaning);
    }

    private static Cell cell(ForeignTable<Meaning> table, int row, Meaning meaning) {
        Integer column = table.column(meaning);
        return table.grid().at(row, column == null ? -1 : column);
    }

    Map<Integer, WrittenTime> written() {
        return written;
    }

    /** What stands there. */
    Map<Integer, String> unreadable() {
        return unreadable;
    }

    /** Until when what begins in a row goes on, as it is written. */
    boolean hasEnd(int row) {
        return ends.containsKey(row);
    }

    /** What stands there for a time is words. */
    Set<Integer> inWords() {
        return inWords;
    }

    /** Rows of which the time is before the first day or behind the last possible one: filled while they are reckoned. */
    Set<Integer> outside() {
        return outside;
    }

    boolean isStrangeDay(int row) {
        return strangeDays.contains(row);
    }

    /** Their day stands above, and its night has passed since. */
    Set<Integer> pastMidnight() {
        return nights.passed();
    }

    /** What stands there says that it is not sure. */
    Set<Integer> uncertain() {
        return uncertain;
    }

    /** A day, and no time of it. */
    Set<Integer> withoutHour() {
        return withoutHour;
    }

    /** Their time is of 24 hours or more, and counted on from their day. */
    Set<Integer> beyondDay() {
        return beyondDay;
    }

    /** Their time says by itself when it is, so that their day counts for nothing. */
    Set<Integer> dayUnused() {
        return dayUnused;
    }

    /** Their day stands in a row above. */
    Set<Integer> carried() {
        return carried;
    }
}
