package org.livex.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void every_office_program_reads_every_script() {
        String csv = written(List.of("Щукин", "خبر", "ą, \"b\"", "two\nlines"));

        assertThat(csv).startsWith("\uFEFFa,b,c,d\r\n").endsWith("\r\n");
        assertThat(read(csv).getLast().toList()).containsExactly("Щукин", "خبر", "ą, \"b\"", "two\nlines");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49 151",
                "-2",
                "@SUM(A1)",
                "\tcmd",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＠SUM",
                "'quoted",
                "''",
                "'=1",
                "'",
                "plain",
                "",
                " =1",
                "a=b"
            })
    void whatever_is_written_is_text_and_comes_back_as_it_was(String cell) {
        String guarded = FormulaGuard.guarded(cell);

        assertThat(guarded)
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("-")
                .doesNotStartWith("@");
        assertThat(guarded).doesNotStartWith("\t").doesNotStartWith("＝").doesNotStartWith("＠");
        assertThat(FormulaGuard.unguarded(guarded)).isEqualTo(cell);
        assertThat(read(written(List.of("x", cell, "y", "z"))).getLast().get(1)).isEqualTo(guarded);
    }

    @Test
    void a_header_is_no_formula_either() {
        assertThat(read(new String(new Csv("=cmd()", "b").bytes(), StandardCharsets.UTF_8))
                        .getFirst()
                        .get(0))
                .endsWith("'=cmd()");
    }

    private static String written(List<String> row) {
        Csv csv = new Csv("a", "b", "c", "d");
        csv.row(row);
        return new String(csv.bytes(), StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> read(String csv) {
        try (CSVParser parser = CSVFormat.EXCEL.parse(new StringReader(csv))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
