package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlainJavaTest {
    private static final Path SYNC = Path.of("src", "main", "java", "org", "livex", "phone", "sync");

    @Test
    void the_engine_knows_nothing_of_android() throws IOException {
        try (Stream<Path> files = Files.list(SYNC)) {
            List<Path> sources = files.toList();
            assertThat(sources).hasSizeGreaterThan(30);
            for (Path source : sources) {
                assertThat(Files.readString(source))
                        .as("%s", source)
                        .doesNotContain("import android")
                        .doesNotContain("android.os")
                        .doesNotContain("org.livex.phone.store");
            }
        }
    }
}
