package org.livex.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs side by side: what each column says, and whether anything grows. */
class TableTest {
    private static Row row(int phones, double ack, double mosquitto) {
        Row row = new Row(phones);
        row.put(Row.ACK, ack);
        row.put(Row.RECEIVED, 2 * ack);
        row.put(Row.MOSQUITTO, mosquitto);
        return row;
    }

    @Test
    void each_run_has_its_line_with_what_livex_costs_in_times_of_mosquitto() {
        assertThat(Table.markdown(List.of(row(100, 30, 20), row(5_000, 36, 12))).lines())
                .anyMatch(line -> line.startsWith("| 100 | 30.0 | 60.0 | – | 20.0 | 1.50 / 3.00 / – |"))
                .anyMatch(line -> line.startsWith("| 5000 | 36.0 | 72.0 | – | 12.0 | 3.00 / 6.00 / – |"));
    }

    @Test
    void all_lines_of_the_markdown_have_as_many_cells() {
        assertThat(Table.markdown(List.of(row(100, 30, 20), row(5_000, 36, 12)))
                        .lines()
                        .filter(line -> line.startsWith("|"))
                        .map(line -> line.chars().filter(each -> each == '|').count())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void growth_is_of_the_most_phones_against_the_fewest() {
        assertThat(Table.growth(List.of(row(100, 30, 20), row(1_000, 90, 15), row(5_000, 36, 12))))
                .isEqualTo("N = 5000 against N = 100: ack 1.20, received 1.20, acknowledged –, mosquitto 0.60, action –"
                        + " times as much");
    }

    @Test
    void what_used_less_than_a_tick_of_the_clock_is_no_ratio() {
        assertThat(Table.plain(List.of(row(20, 30, 0)))).contains("– / – / –");
    }

    @Test
    void a_row_comes_back_from_its_file_as_it_was(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rows");
        List<Row> rows = List.of(row(100, 30.25, 20), row(5_000, 36, 0));
        rows.forEach(row -> row.addTo(file));

        assertThat(Table.plain(Files.readAllLines(file).stream().map(Row::read).toList()))
                .isEqualTo(Table.plain(rows));
    }
}
