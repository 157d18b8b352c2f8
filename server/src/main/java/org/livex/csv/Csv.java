package org.livex.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
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
        row(cells, _ -> false);
    }

    /** A number below nothing begins as a formula does, and is none: {@code isNumber} says so of its column. */
    public void row(List<String> cells, IntPredicate isNumber) {
        try {
            printer.printRecord(IntStream.range(0, cells.size())
                    .mapToObj(at -> isNumber.test(at) ? cells.get(at) : FormulaGuard.guarded(cells.get(at))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written since it was last taken: of a table that is too large to be held as one. */
    public byte[] taken() {
        byte[] bytes = bytes();
        written.setLength(0);
        return bytes;
    }

    public byte[] bytes() {
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }
}
