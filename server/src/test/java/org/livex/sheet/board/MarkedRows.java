package org.livex.sheet.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Reads the CSV of a table: what stands under its heads, where each line ends with the mark of an exercise. */
final class MarkedRows {
    private static final int BYTE_ORDER_MARK = 1;

    private MarkedRows() {}

    static List<List<String>> of(byte[] csv) {
        String text = new String(csv, StandardCharsets.UTF_8).substring(BYTE_ORDER_MARK);
        try (var read = CSVFormat.EXCEL.parse(new StringReader(text))) {
            return read.stream().skip(1).map(line -> unmarked(line.toList())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> unmarked(List<String> cells) {
        assertThat(cells.getLast()).isEqualTo("EXERCISE");
        return cells.subList(0, cells.size() - 1);
    }
}
