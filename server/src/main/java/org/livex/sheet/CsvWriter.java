package org.livex.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as CSV: UTF-8 with a mark, for office programs take it for something else without; keys in the first line,
 * headers in the second. A cell that such a program would calculate has an apostrophe before it.
 */
final class CsvWriter {
    private static final String CALCULATED = "=+-@\t\r＝＋－＠'";

    private CsvWriter() {}

    static byte[] write(Table table) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            line(printer, table, column -> OwnLayout.key(table.part(), column));
            line(printer, table, Column::header);
            for (Table.Row row : table.rows()) {
                line(printer, table, column -> guarded(Seal.plain(row.cell(column.key()))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(UTF_8);
    }

    static String guarded(String text) {
        return !text.isEmpty() && CALCULATED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Of our own files only: in anybody else's an apostrophe is an apostrophe. */
    static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && CALCULATED.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static void line(CSVPrinter printer, Table table, Function<Column, String> cell) throws IOException {
        List<String> cells = table.columns().stream().map(cell).toList();
        printer.printRecord(cells);
    }
}
