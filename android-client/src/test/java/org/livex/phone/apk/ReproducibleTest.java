package org.livex.phone.apk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Whoever doubts a package can make it themselves: from the same sources and key come the same bytes, wherever and whenever. */
class ReproducibleTest {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path REPOSITORY = MODULE.getParent();

    @Test
    @EnabledIfSystemProperty(named = "all", matches = "true", disabledReason = "a whole second build: ops/test all")
    void a_second_build_in_another_folder_gives_the_same_bytes(@TempDir Path other) throws Exception {
        for (String part : new String[] {
            "pom.xml",
            ".mvn",
            "i18n/catalogs",
            "i18n/pom.xml",
            "server/pom.xml",
            "android-client/pom.xml",
            "android-client/apk.xml",
            "android-client/build",
            "android-client/src/main"
        }) {
            copy(REPOSITORY.resolve(part), other.resolve(part));
        }

        Tool.run(
                other,
                Map.of("JAVA_HOME", System.getProperty("java.home"), "LIVEX_APP_KEYSTORE", key(), "TZ", "Asia/Almaty"),
                System.getProperty("maven"),
                "-B",
                "-q",
                "-o",
                "-pl",
                "android-client",
                "-Dmaven.test.skip=true",
                "package");

        Path again = other.resolve("android-client/target/livex-android.apk");
        assertThat(again).hasSameBinaryContentAs(Tool.APK);
    }

    private static String key() {
        String given = System.getenv("LIVEX_APP_KEYSTORE");
        return given == null ? Tool.TARGET.resolve("android/throw-away.p12").toString() : given;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                Files.createDirectories(target.getParent());
                Files.copy(each, target);
            }
        }
    }
}
