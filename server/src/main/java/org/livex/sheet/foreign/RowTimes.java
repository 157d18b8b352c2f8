package org.livex.sheet.foreign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.file.Cell;
import org.livex.sheet.time.DayAndHours;
import org.livex.sheet.time.DayCount;
import org.livex.sheet.time.HoursBesideDays;
import org.livex.sheet.time.MonthlessGroups;
import org.livex.sheet.time.PlaceTime;
import org.livex.sheet.time.SinceStart;
import org.livex.sheet.time.UnsureTime;
import org.livex.sheet.time.WrittenTime;
import org.livex.sheet.time.ZoneMarks;

/** What the columns for day and time of somebody's MSEL say together, row by row. Nothing is made up for what is missing. */
final class RowTimes {
    private final ForeignTable<Meaning> table;
    private final DateOrder order;
    private final DayRows days;
    private final TimeColumn column;
    private final DayCount count;
    private final MonthlessGroups dateGroups;
    private final Map<Integer, WrittenTime> written = new TreeMap<>();
    private final Map<Integer, String> unreadable = new TreeMap<>();
    private final Map<Integer, String> ends = new TreeMap<>();
    private final Set<Integer> withoutHour = new TreeSet<>();
    private final Set<Integer> uncertain = new TreeSet<>();
    private final DayClocks clocks = new DayClocks();
    private final Set<Integer> afternoon = new TreeSet<>();
    private final Set<Integer> local = new TreeSet<>();
    private final Set<Integer> carried = new TreeSet<>();
    private final Set<Integer> beyondDay = new TreeSet<>();
    private final Map<Integer, WrittenTime> daysBeside = new TreeMap<>();
    private final Set<Integer> strangeDays = new TreeSet<>();
    private final Set<Integer> inWords = new TreeSet<>();
    private final Set<Integer> outside = new TreeSet<>();
    private final Set<Integer> daysFromZero = new TreeSet<>();
    private final Set<Integer> hoursAndMinutes = new TreeSet<>();
    private final Map<Integer, ZoneId> places = new TreeMap<>();
    private final Set<Integer> otherCalendar = new TreeSet<>();
    private final Set<Integer> monthless = new TreeSet<>();
    private @Nullable WrittenTime day;

    private RowTimes(ForeignTable<Meaning> table, List<Integer> rows, DateOrder order, DayRows days, LocalDate about) {
        this.days = days;
        this.day = days.above();
        this.table = table;
        this.order = order;
        List<Cell> dates =
                rows.stream().map(row -> table.cell(row, Meaning.DATE)).toList();
        this.column = new TimeColumn(
                table.headingOf(Meaning.TIME),
                rows.stream().map(row -> table.cell(row, Meaning.TIME)).toList(),
                about);
        this.count = DayCount.of(table.headingOf(Meaning.DATE), dates);
        this.dateGroups = MonthlessGroups.of(dates, about);
    }

    /** {@code about} is when the exercise began, or today. */
    static RowTimes of(
            ForeignTable<Meaning> table, List<Integer> rows, DateOrder order, DayRows days, LocalDate about) {
        RowTimes times = new RowTimes(table, rows, order, days, about);
        rows.forEach(times::read);
        // Dates without an hour show midnight in each row, and nobody meant it.
        if (table.column(Meaning.DATE) == null
                && DayAlone.areAll(times.written.values())
                && rows.stream().noneMatch(row -> DayAlone.endsADay(table.cell(row, Meaning.TIME)))) {
            times.withoutHour.addAll(times.written.keySet());
            times.written.clear();
        }
        return times;
    }

    private void read(int row) {
        DayAndHours cells = DayAndHours.of(table.cell(row, Meaning.DATE), table.cell(row, Meaning.TIME));
        Cell time = order.dayFirst(withMonth(row, cells.hours(), column::withMonth));
        Cell dateCell = cells.day();
        Cell counted = withMonth(row, count.read(dateCell), dateGroups::read);
        if (count.isFromZero(dateCell)) {
            daysFromZero.add(row);
        }
        Cell date = order.dayFirst(counted);
        Optional<WrittenTime> own = date.isBlank() ? Optional.empty() : DayAlone.read(date);
        Optional<WrittenTime> heading = own.isPresent() ? Optional.empty() : days.at(row);
        if (heading.isPresent() || days.isOpen(row)) {
            day = heading.orElse(null);
            clocks.begin();
            return;
        }
        WrittenTime said = own.orElse(null);
        if (said == null && !date.isBlank()) {
            readDateAlone(row, date);
            return;
        }
        if (DayAlone.isBeforeTheFirst(said)) {
            day = null;
            strangeDays.add(row);
            outside(row, dateCell);
            return;
        }
        day = said == null ? day : said;
        if (said != null) {
            clocks.begin(said);
            noteDayWithoutNumber(row, dateCell);
        }
        if (!time.isBlank()) {
            readTime(row, column.ofExercise(time), said != null);
        } else if (said != null && !date.isBlank()) {
            readHour(row, said);
        }
    }

    private Cell withMonth(int row, Cell cell, Function<Cell, Optional<Cell>> read) {
        Optional<Cell> whole = read.apply(cell);
        whole.ifPresent(_ -> monthless.add(row));
        return whole.orElse(cell);
    }

    /** A day alone is none to send anything at, unless its cell says the hour too. */
    private void readHour(int row, WrittenTime day) {
        if (day instanceof WrittenTime.Moment moment
                && !moment.at().toLocalTime().equals(LocalTime.MIDNIGHT)) {
            clocks.note(row, day, day, true, table.cell(row, Meaning.DATE));
            written.put(row, day);
        } else {
            withoutHour.add(row);
        }
    }

    /** It is no day: maybe it says day and time at once, and else it is named. */
    private void readDateAlone(int row, Cell date) {
        Optional<WrittenTime> whole = WrittenTime.read(date);
        if (whole.isPresent() && table.cell(row, Meaning.TIME).isBlank()) {
            clocks.note(row, whole.get(), day, true, date);
            noteDayWithoutNumber(row, date);
            put(row, whole.get());
        } else {
            day = null;
            strangeDays.add(row);
            if (order.isOfAnotherCalendar(date)) {
                otherCalendar.add(row);
            }
            unreadable.put(row, table.cell(row, Meaning.DATE).text());
        }
    }

    private void readTime(int row, Cell said, boolean saysItsDay) {
        Cell time = column.sinceStart(said);
        WrittenTime read = column.read(time)
                .or(() -> placed(row, time))
                .or(() -> about(row, time))
                .orElse(null);
        if (DayAlone.isBeforeTheFirst(DayAlone.read(time).orElse(null))) {
            outside(row, table.cell(row, Meaning.TIME));
            return;
        }
        if (DayAlone.is(time, read) || (read == null && DayAlone.isUnsure(time))) {
            withoutHour.add(row);
            return;
        }
        if (read == null) {
            unreadable.put(row, table.cell(row, Meaning.TIME).text());
            if (order.isOfAnotherCalendar(time)) {
                otherCalendar.add(row);
            } else if (UnsureTime.isInWords(unreadable.get(row))) {
                inWords.add(row);
            }
            return;
        }
        noteDayWithoutNumber(row, table.cell(row, Meaning.TIME));
        if (!time.equals(said) || SinceStart.isInFourFigures(said)) {
            hoursAndMinutes.add(row);
        }
        WrittenTime joined = day == null ? null : joined(row, day, time, read);
        if (joined != null && !saysItsDay) {
            carried.add(row);
        }
        clocks.note(row, read, day, saysItsDay, time);
        if (ZoneMarks.isLocal(time.text())) {
            local.add(row);
        }
        boolean isBeside = HoursBesideDays.isSinceStart(read) || (saysItsDay && !WrittenDay.isSame(day, read));
        if (joined == null && day != null && isBeside) {
            daysBeside.put(row, day);
        }
        put(row, joined == null ? read : joined);
    }

    /** {@code 9:30 Rome time}: by the clocks of a place, which go by the season. */
    private Optional<WrittenTime> placed(int row, Cell time) {
        Optional<PlaceTime> placed = PlaceTime.in(time.text());
        placed.ifPresent(found -> places.put(row, found.zone()));
        return placed.map(PlaceTime::time);
    }

    /** {@code ~10:00}, {@code 10:00 (tbc)}, {@code from 10:00}: the time counts, and that it is not sure is named. */
    private Optional<WrittenTime> about(int row, Cell time) {
        Optional<WrittenTime> read = UnsureTime.read(time);
        read.ifPresent(_ -> uncertain.add(row));
        return read;
    }

    private void outside(int row, Cell said) {
        outside.add(row);
        unreadable.put(row, said.text());
    }

    private void noteDayWithoutNumber(int row, Cell time) {
        if (UnsureTime.isOnDayWithoutNumber(time)) {
            uncertain.add(row);
        }
    }

    /** A day or more in a cell of Excel's for a time goes on from its date; in a column that counts from the start it does not. */
    private @Nullable WrittenTime joined(int row, WrittenTime day, Cell time, WrittenTime read) {
        if (!column.countsFromTheStart()
                && time.serial() != null
                && read instanceof WrittenTime.Elapsed(long seconds)) {
            if (!WrittenTime.isEndOfDay(time)) {
                beyondDay.add(row);
            }
            return WrittenDay.after(day, seconds);
        }
        return WrittenDay.join(day, read);
    }

    private void put(int row, WrittenTime time) {
        if (time instanceof WrittenTime.Range(WrittenTime from, String until)) {
            ends.put(row, until);
            put(row, from);
        } else {
            written.put(row, time);
        }
    }

    Map<Integer, WrittenTime> written() {
        return written;
    }

    Map<Integer, String> unreadable() {
        return unreadable;
    }

    /** Whose clocks a row names by a place. */
    Map<Integer, ZoneId> places() {
        return places;
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

    /** What stands there is a date of another calendar, and nobody said of which, or there is no such day. */
    boolean isOfAnotherCalendar(int row) {
        return otherCalendar.contains(row);
    }

    boolean isStrangeDay(int row) {
        return strangeDays.contains(row);
    }

    DayClocks clocks() {
        return clocks;
    }

    /** Of a clock of twelve hours, and of the second half of their day. */
    void later(Set<Integer> rows) {
        rows.forEach(row -> written.computeIfPresent(row, (_, time) -> WrittenDay.afternoon(time)));
        clocks.afternoon(rows);
        afternoon.addAll(rows);
    }

    Set<Integer> afternoon() {
        return afternoon;
    }

    /** Their letter is taken for the clocks of the place, and no zone. */
    Set<Integer> local() {
        return local;
    }

    /** Their letter is taken for a zone, and for no half of the day. */
    boolean isOfAZoneByItsLetter(int row) {
        return column.isOfAZoneByItsLetter(table.cell(row, Meaning.TIME));
    }

    /** Their day counts from nought, so that it is one later than its number. */
    Set<Integer> daysFromZero() {
        return daysFromZero;
    }

    /** They say a day of some month: the one that is there only holds a place. */
    Set<Integer> monthless() {
        return monthless;
    }

    /** Their figures since the start are taken for hours and minutes. */
    Set<Integer> hoursAndMinutes() {
        return hoursAndMinutes;
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

    /** The day of those whose time says by itself when it is, or counts from the start. */
    Map<Integer, WrittenTime> daysBeside() {
        return daysBeside;
    }

    /** Their day stands in a row above. */
    Set<Integer> carried() {
        return carried;
    }
}
