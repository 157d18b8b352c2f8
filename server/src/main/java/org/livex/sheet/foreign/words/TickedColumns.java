package org.livex.sheet.foreign.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.Where;
import org.livex.sheet.file.Cell;
import org.livex.sheet.file.Grid;

/**
 * A column for each recipient with ticks below, {@code Alfa | Bravo | Charlie}: put together as one column that names them.
 * {@code columns} are their letters.
 */
public record TickedColumns(Grid grid, List<String> columns) {
    private static final Pattern TICK =
            Pattern.compile("(?iuU)\\(?[xх×✓✔☑☒✅■●•*+v1√]\\)?|yes|y|да|так|д|oui|o|ja|j|sì|si|sí|da|evet|e|иә|نعم|بله");
    private static final Pattern NO_TICK = Pattern.compile("(?iuU)[-–—0☐□]|no|n|нет|н|ні|non|nein|nu|hayır|жоқ|لا|نه");
    private static final String BETWEEN = "; ";
    private static final int LONGEST_MARK = 12;

    /** {@code recipientOf}: what the exercise calls whom a heading names, null for nobody. One column alone may mean anything. */
    public static TickedColumns in(Grid grid, int header, Function<String, @Nullable String> recipientOf) {
        Map<Integer, String> known = new TreeMap<>();
        Map<Integer, String> ticked = new TreeMap<>();
        for (int column = 0; column < grid.width(header); column++) {
            String heading = grid.text(header, column);
            String recipient = heading.isEmpty() ? null : recipientOf.apply(heading);
            if (!heading.isEmpty() && isTicked(grid, header, column, recipient != null)) {
                ticked.put(column, recipient == null ? heading : recipient);
                if (recipient != null) {
                    known.put(column, recipient);
                }
            }
        }
        boolean areRecipients = known.size() > 1 && known.size() * 2 >= ticked.size();
        return areRecipients ? joined(grid, header, ticked) : new TickedColumns(grid, List.of());
    }

    /** {@code mayDoubt}: of somebody who is known a few short marks may be others, and are asked about. */
    private static boolean isTicked(Grid grid, int header, int column, boolean mayDoubt) {
        List<String> texts = IntStream.range(header + 1, grid.rows().size())
                .mapToObj(row -> grid.text(row, column))
                .filter(text -> !text.isEmpty())
                .toList();
        List<String> odd = texts.stream().filter(TickedColumns::isOdd).toList();
        boolean areMarks = mayDoubt
                && odd.size() * 2 <= texts.size()
                && odd.stream().allMatch(text -> text.length() <= LONGEST_MARK);
        return texts.stream().anyMatch(TickedColumns::isTick) && (odd.isEmpty() || areMarks);
    }

    private static boolean isOdd(String text) {
        return !isTick(text) && !NO_TICK.matcher(text).matches();
    }

    private static boolean isTick(String text) {
        return TICK.matcher(text).matches();
    }

    private static TickedColumns joined(Grid grid, int header, Map<Integer, String> ticked) {
        int first = ticked.keySet().iterator().next();
        List<List<Cell>> rows = new ArrayList<>(grid.rows());
        for (int row = header; row < rows.size(); row++) {
            int at = row;
            String together = ticked.entrySet().stream()
                    .map(entry -> at == header
                            ? grid.text(at, entry.getKey())
                            : named(entry.getValue(), grid.text(at, entry.getKey())))
                    .filter(named -> !named.isEmpty())
                    .collect(Collectors.joining(at == header ? " / " : BETWEEN));
            List<Cell> cells = new ArrayList<>(rows.get(row));
            ticked.keySet().stream()
                    .filter(column -> column < cells.size())
                    .forEach(column -> cells.set(column, Cell.of("")));
            if (first < cells.size()) {
                cells.set(first, Cell.of(together));
            }
            rows.set(row, cells);
        }
        return new TickedColumns(
                grid.with(rows), ticked.keySet().stream().map(Where::letters).toList());
    }

    /** With a mark that is no tick, nobody of the exercise is called so: that is asked. */
    private static String named(String recipient, String mark) {
        if (isTick(mark)) {
            return recipient;
        }
        return mark.isEmpty() || !isOdd(mark) ? "" : recipient + " (" + mark + ")";
    }
}
