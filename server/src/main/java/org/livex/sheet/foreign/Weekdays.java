package org.livex.sheet.foreign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.livex.sheet.Where;
import org.livex.sheet.file.Cell;
import org.livex.sheet.time.DatedWeekday;
import org.livex.sheet.time.WrittenTime;

/** Weekdays of a list that contradict the dates beside them: the date counts, and the cell is named. */
final class Weekdays {
    private static final List<Meaning> OTHERS = List.of(Meaning.NOTE, Meaning.OTHER_TIME, Meaning.PASS_OVER);

    private final ForeignTable<Meaning> table;
    private final DateOrder order;
    private final Function<WrittenTime.Moment, Optional<LocalDate>> dated;

    private Weekdays(
            ForeignTable<Meaning> table, DateOrder order, Function<WrittenTime.Moment, Optional<LocalDate>> dated) {
        this.table = table;
        this.order = order;
        this.dated = dated;
    }

    /** {@code dated}: of which year a date is, empty where nobody knows. */
    static List<String> contradictions(
            ForeignTable<Meaning> table, DateOrder order, Function<WrittenTime.Moment, Optional<LocalDate>> dated) {
        Weekdays weekdays = new Weekdays(table, order, dated);
        List<Integer> columns = weekdays.columnsOfWeekdays();
        List<String> cells = new ArrayList<>();
        for (int row : table.rows()) {
            int at = row;
            weekdays.besideDates(row).stream()
                    .filter(column -> weekdays.contradictsItself(at, column))
                    .forEach(column -> cells.add(weekdays.cell(at, column)));
            columns.stream()
                    .filter(column -> weekdays.contradictsDate(at, column))
                    .forEach(column -> cells.add(weekdays.cell(at, column)));
        }
        return cells;
    }

    private String cell(int row, int column) {
        return new Where(table.grid().name(), row, column).cell();
    }

    /** Where a day may stand in a row: in the columns for it, and in a cell beside which nothing stands. */
    private List<Integer> besideDates(int row) {
        List<Integer> filled = IntStream.range(0, table.grid().width(row))
                .filter(column -> !table.grid().text(row, column).isEmpty())
                .boxed()
                .toList();
        return filled.size() == 1
                ? filled
                : filled.stream()
                        .filter(column -> table.columns().get(column) == Meaning.DATE
                                || table.columns().get(column) == Meaning.TIME)
                        .toList();
    }

    private boolean contradictsItself(int row, int column) {
        Cell cell = table.grid().at(row, column);
        return cell.serial() == null
                && DatedWeekday.in(order.dayFirst(cell).text())
                        .filter(said -> dated.apply(
                                        new WrittenTime.Moment(said.date().atStartOfDay(), said.hasYear()))
                                .filter(said::contradicts)
                                .isPresent())
                        .isPresent();
    }

    private List<Integer> columnsOfWeekdays() {
        return table.columns().entrySet().stream()
                .filter(entry -> OTHERS.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .filter(column -> table.sample(column).texts().stream()
                        .allMatch(text -> DatedWeekday.alone(text).isPresent()))
                .toList();
    }

    private boolean contradictsDate(int row, int column) {
        Optional<DayOfWeek> weekday = DatedWeekday.alone(table.grid().text(row, column));
        return weekday.isPresent()
                && date(row)
                        .filter(date -> date.getDayOfWeek() != weekday.get())
                        .isPresent();
    }

    private Optional<LocalDate> date(int row) {
        for (Meaning meaning : List.of(Meaning.DATE, Meaning.TIME)) {
            Cell cell = order.dayFirst(table.cell(row, meaning));
            Optional<WrittenTime> read =
                    cell.isBlank() ? Optional.empty() : DayAlone.read(cell).or(() -> WrittenTime.read(cell));
            if (read.isPresent() && read.get() instanceof WrittenTime.Moment moment) {
                return dated.apply(moment);
            }
        }
        return Optional.empty();
    }
}
