package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DemoPackTest {
    static final Path DEMO = Path.of("../ops/demo");

    @Test
    void the_demo_has_nothing_to_find() throws IOException {
        assertThat(PackReader.read(DEMO))
                .isInstanceOfSatisfying(
                        PackResult.Valid.class,
                        valid -> assertThat(valid.warnings()).isEmpty());
    }
}
