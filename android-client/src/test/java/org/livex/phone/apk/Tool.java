package org.livex.phone.apk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program of the machine, run to its end; what it said, if it was content. */
final class Tool {
    static final Path TARGET = Path.of("target").toAbsolutePath();
    static final Path APK = TARGET.resolve("livex-android.apk");

    private Tool() {}

    static String run(String... command) throws IOException, InterruptedException {
        return run(Path.of("."), Map.of(), command);
    }

    static String run(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", List.of(command), said).isZero();
        return said;
    }
}
