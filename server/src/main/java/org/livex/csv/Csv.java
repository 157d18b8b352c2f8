package org.livex.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as CSV (RFC 4180) in UTF-8 with a byte order mark, so that office programs read every script. No cell is a
 * formula.
 */
public final class Csv {
    private final StringBuilder written = new StringBuilder("\uFEFF");
    private final CSVPrinter printer;

    public Csv(String... header) {
        this(List.of(header));
    }

    public Csv(List<String> header) {
        try {
            printer = new CSVPrinter(written, CSVFormat.EXCEL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row(header);
    }

    public void row(List<String> cells) {
        try {
            printer.printRecord(cells.stream().map(FormulaGuard::guarded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }
}
