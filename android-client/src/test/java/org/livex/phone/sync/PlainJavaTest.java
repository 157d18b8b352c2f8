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
        try (Stream<Path> files = Files.walk(SYNC)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(80);
            for (Path source : sources) {
                assertThat(Files.readString(source))
                        .as("%s", source)
                        .doesNotContain("import android")
                        .doesNotContain("android.os")
                        .doesNotContain("org.livex.phone.store");
            }
        }
    }

    /** The phone's own network is the wrong one in a Wi-Fi without the Internet: whoever went past the lanes would take it. */
    @Test
    void nothing_but_a_lane_opens_a_connection() throws IOException {
        try (Stream<Path> files = Files.walk(SYNC.getParent())) {
            // Firebase is in the Internet, where no lane leads.
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("HttpsPoster.java"))
                    .toList();
            assertThat(sources).hasSizeGreaterThan(200);
            for (Path source : sources) {
                String text = Files.readString(source);
                assertThat(text)
                        .as("%s", source)
                        .doesNotContain("URLConnection")
                        .doesNotContain("new Socket(")
                        .doesNotContain("DatagramSocket")
                        .doesNotContain("InetAddress.get")
                        .doesNotContain("openStream(")
                        .doesNotContain("DownloadManager");
                if (text.contains("OkHttpClient.Builder()")) {
                    assertThat(source.getFileName()).hasToString("OkHttpWires.java");
                }
                if (text.contains(".newCall(") || text.contains(".newWebSocket(")) {
                    assertThat(text).as("%s", source).containsPattern("(lane|through)\\.client\\(\\)");
                }
            }
        }
    }
}
