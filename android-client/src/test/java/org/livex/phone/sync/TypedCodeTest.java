package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Held against the same lines as the server and the web app. */
class TypedCodeTest {
    private static final Path LINES = Path.of("..", "docs", "protocol", "join-codes.tsv");

    @Test
    void a_code_is_read_however_it_is_typed() throws IOException {
        List<String> lines = Files.readAllLines(LINES);
        assertThat(lines).hasSizeGreaterThan(20);
        for (String line : lines) {
            if (!line.startsWith("#")) {
                String[] typed = line.split("\t", -1);
                JoinLink link = JoinLink.typed("livex.example.org", typed[0]);
                assertThat(link == null ? "none" : link.code()).as(typed[0]).isEqualTo(typed[1]);
            }
        }
    }

    @Test
    void what_no_code_has_is_named_once_and_as_it_was_typed() {
        assertThat(TypedCode.read("ABоD-EЖЖH").unknown()).isEqualTo("О Ж");
        assertThat(TypedCode.read("ABCD-۰۱").unknown()).isEqualTo("0 1");
        assertThat(TypedCode.read("abcde").shown()).isEqualTo("ABCD-E");
    }
}
