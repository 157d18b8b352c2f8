package org.livex.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs with different numbers of phones, one below the other, and whether what each costs grows with their number. */
public final class Table {
    private static final String NONE = "–";

    private static final List<Column> COLUMNS = List.of(
            new Column("N", row -> String.valueOf(row.phones())),
            new Column("ack µs", row -> shown(row.get(Row.ACK))),
            new Column("received µs", row -> shown(row.get(Row.RECEIVED))),
            new Column("acknowledged µs", row -> shown(row.get(Row.ACKNOWLEDGED))),
            new Column("mosquitto QoS 1 µs", row -> shown(row.get(Row.MOSQUITTO))),
            new Column(
                    "ratios",
                    row -> shown(row.ratio(Row.ACK, Row.MOSQUITTO)) + " / "
                            + shown(row.ratio(Row.RECEIVED, Row.MOSQUITTO)) + " / "
                            + shown(row.ratio(Row.ACKNOWLEDGED, Row.MOSQUITTO))),
            new Column("ack p50 / p99 ms", row -> times(row, Row.ACK)),
            new Column("received p50 / p99 ms", row -> times(row, Row.RECEIVED)),
            new Column("mosquitto p50 / p99 ms", row -> times(row, Row.MOSQUITTO)),
            new Column(
                    "to the answer p50 ms: received / mosquitto",
                    row -> shown(row.get(Row.answered(Row.RECEIVED))) + " / "
                            + shown(row.get(Row.answered(Row.MOSQUITTO)))),
            new Column("action / bare POST µs", row -> shown(row.get(Row.ACTION)) + " / " + shown(row.get(Row.POST))),
            new Column(
                    "kB per idle phone: Livex / mosquitto",
                    row -> shown(row.get(Row.IDLE)) + " / " + shown(row.get(Row.IDLE_MOSQUITTO))));

    private record Column(String name, Function<Row, String> of) {}

    private Table() {}

    /** FILE, to which each {@link Bench} has added its row. */
    public static void main(String[] arguments) throws IOException {
        List<Row> rows = Files.readAllLines(Path.of(arguments[0])).stream()
                .map(Row::read)
                .toList();
        Program.OUT.println(plain(rows));
        Program.OUT.println("\nAs Markdown:\n\n" + markdown(rows));
    }

    static String markdown(List<Row> rows) {
        List<List<String>> lines = new ArrayList<>(cells(rows));
        lines.add(1, COLUMNS.stream().map(_ -> "---").toList());
        return lines.stream()
                        .map(line -> line.stream().collect(Collectors.joining(" | ", "| ", " |")))
                        .collect(Collectors.joining("\n"))
                + "\n\n" + growth(rows);
    }

    /** A column for each number of phones, so that it fits on a terminal. */
    static String plain(List<Row> rows) {
        List<List<String>> lines = cells(rows);
        int widest = COLUMNS.stream()
                .mapToInt(column -> column.name().length())
                .max()
                .orElseThrow();
        return IntStream.range(0, COLUMNS.size())
                        .mapToObj(column -> String.format(
                                        Locale.ROOT,
                                        "%-" + widest + "s",
                                        lines.getFirst().get(column))
                                + lines.stream()
                                        .skip(1)
                                        .map(line -> String.format(Locale.ROOT, "  %20s", line.get(column)))
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining("\n"))
                + "\n\n" + growth(rows);
    }

    /** Of the largest number of phones against the smallest. */
    static String growth(List<Row> rows) {
        Row first = rows.getFirst();
        Row last = rows.getLast();
        return String.format(
                Locale.ROOT,
                "N = %d against N = %d: ack %s, received %s, acknowledged %s, mosquitto %s, action %s times as much",
                last.phones(),
                first.phones(),
                times(last, first, Row.ACK),
                times(last, first, Row.RECEIVED),
                times(last, first, Row.ACKNOWLEDGED),
                times(last, first, Row.MOSQUITTO),
                times(last, first, Row.ACTION));
    }

    private static List<List<String>> cells(List<Row> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(COLUMNS.stream().map(Column::name).toList());
        rows.forEach(row ->
                lines.add(COLUMNS.stream().map(column -> column.of().apply(row)).toList()));
        return lines;
    }

    private static String times(Row row, String of) {
        return shown(row.get(Row.median(of))) + " / " + shown(row.get(Row.late(of)));
    }

    private static String times(Row last, Row first, String of) {
        return shown(first.get(of) > 0 ? last.get(of) / first.get(of) : Double.NaN);
    }

    /** Three digits say more than was measured, and two of a small figure as much. */
    private static String shown(double figure) {
        if (Double.isNaN(figure)) {
            return NONE;
        }
        return String.format(Locale.ROOT, figure >= 100 ? "%.0f" : figure >= 10 ? "%.1f" : "%.2f", figure);
    }
}
