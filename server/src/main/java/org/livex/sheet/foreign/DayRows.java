package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.Plan;
import org.livex.sheet.Question;
import org.livex.sheet.file.Cell;
import org.livex.sheet.file.Grid;
import org.livex.sheet.time.WrittenTime;

/** Rows of somebody's MSEL that say nothing but a day, which counts for what follows. One that cannot be read is asked about. */
final class DayRows {
    private static final String NO_DAY = "no-day";
    private static final int MOST_ASKED = 60;
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final ForeignTable<Meaning> table;
    private final DateOrder order;
    private final Map<Integer, WrittenTime> days = new TreeMap<>();
    private final List<Integer> unclear = new ArrayList<>();
    private @Nullable WrittenTime above;

    private DayRows(ForeignTable<Meaning> table, DateOrder order) {
        this.table = table;
        this.order = order;
    }

    static DayRows ask(ForeignTable<Meaning> table, List<Integer> rows, DateOrder order, Plan plan, Asking asking) {
        DayRows found = new DayRows(table, order);
        for (int row = 0; row < table.header(); row++) {
            found.readAbove(found.lone(row));
        }
        found.readOver(table.headingOf(Meaning.TIME));
        found.readOver(table.grid().name());
        List<Integer> alone = rows.stream().filter(found::isAlone).toList();
        alone.forEach(row -> found.read(row, rows, alone));
        found.askUnclear(plan, asking);
        return found;
    }

    /** What stands over the list may be the day on which somebody printed it: only a day of the exercise counts. */
    private void readAbove(@Nullable String text) {
        if (text != null
                && DayHeading.read(order.dayFirst(Cell.of(text))).orElse(null) instanceof WrittenTime.OnDay day) {
            above = day;
        }
    }

    /** {@code Time (D1)}, and {@code Day 2} for a sheet: where no row over the list says it. */
    private void readOver(String name) {
        if (above == null) {
            readAbove(name);
        }
    }

    private void read(int row, List<Integer> rows, List<Integer> alone) {
        Cell cell = order.dayFirst(said(row).getFirst());
        Optional<WrittenTime> day = DayHeading.read(cell);
        if (day.isPresent()) {
            days.put(row, day.get());
        } else if (DayHeading.looksLikeOne(cell.text()) && isNeeded(row, rows, alone)) {
            unclear.add(row);
        }
    }

    /** Whether a time before the next of such rows says no day by itself. */
    private boolean isNeeded(int row, List<Integer> rows, List<Integer> alone) {
        int next = alone.stream().filter(other -> other > row).findFirst().orElse(Integer.MAX_VALUE);
        return rows.stream()
                .filter(other -> other > row && other < next)
                .filter(other -> table.text(other, Meaning.DATE).isEmpty())
                .map(other -> table.cell(other, Meaning.TIME))
                .filter(time -> !time.isBlank())
                .anyMatch(time -> WrittenTime.read(time).map(DayRows::hasNoDay).orElse(true));
    }

    private static boolean hasNoDay(WrittenTime time) {
        return switch (time) {
            case WrittenTime.OfDay _,
                    WrittenTime.EndOfDay _,
                    WrittenTime.DaysLater _,
                    WrittenTime.Zoned _,
                    WrittenTime.Range _ -> true;
            case WrittenTime.Moment _,
                    WrittenTime.OnDay _,
                    WrittenTime.OnWeekday _,
                    WrittenTime.Offset _,
                    WrittenTime.Elapsed _ -> false;
        };
    }

    private void askUnclear(Plan plan, Asking asking) {
        for (int row : unclear.stream().limit(MOST_ASKED).toList()) {
            List<Question.Option> options = new ArrayList<>();
            plan.days().stream()
                    .map(window -> String.valueOf(window.from().day()))
                    .distinct()
                    .forEach(number -> options.add(new Question.Option(number, "day", number)));
            options.add(Question.Option.word(NO_DAY));
            String answer = asking.ask(new Question(
                            "day-row/" + row,
                            "day-row",
                            Map.of("row", String.valueOf(row + 1)),
                            options,
                            null,
                            table.lines(List.of(row), 1))
                    .from(table.source(List.of(row), null)));
            if (answer != null && !answer.equals(NO_DAY)) {
                WrittenDay.read(Cell.of(answer)).ifPresent(day -> days.put(row, day));
            }
        }
    }

    /** One text, beside which nothing stands; a time of its own and the words of an inject are none of these. */
    private boolean isAlone(int row) {
        String text = lone(row);
        Cell time = table.cell(row, Meaning.TIME);
        return text != null
                && !table.says(row, Meaning.BODY)
                && !DIGITS.matcher(text.strip()).matches()
                && (time.isBlank() || WrittenTime.read(time).isEmpty());
    }

    private @Nullable String lone(int row) {
        List<Cell> said = said(row);
        return said.size() == 1 ? said.getFirst().text() : null;
    }

    private List<Cell> said(int row) {
        Grid grid = table.grid();
        return grid.rows().get(row).stream().filter(cell -> !cell.isBlank()).toList();
    }

    /** The day that the row says, empty where it is none of these. */
    Optional<WrittenTime> at(int row) {
        return Optional.ofNullable(days.get(row));
    }

    /** Nobody has asked which day it is, so no day is known from here on. */
    boolean isOpen(int row) {
        return unclear.indexOf(row) >= MOST_ASKED;
    }

    /** What stands over the whole list; null for none. */
    @Nullable WrittenTime above() {
        return above;
    }
}
