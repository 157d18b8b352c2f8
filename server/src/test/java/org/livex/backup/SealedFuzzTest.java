package org.livex.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.fuzz.Fuzz;

/** Sealed files, damaged at random: refused, or as they were. */
class SealedFuzzTest {
    private static final Keyring KEYS = new Keyring("correct horse battery staple", 1);

    @TempDir
    Path folder;

    @Test
    void a_damaged_backup_is_refused_or_whole() throws Exception {
        byte[] content = "The laptop dies at noon.".repeat(100).getBytes(UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SealedOutput sealed = KEYS.seal(out);
        sealed.write(content);
        sealed.finish();
        Path file = folder.resolve("damaged");

        Fuzz.of("sealed file", 1_500, BackupProblem.class)
                .bytes(
                        List.of(out.toByteArray()),
                        List.of("-> scrypt ", "\n--- ", "age-encryption.org/v1\n", "22", "62"),
                        input -> {
                            Files.write(file, input);
                            try (InputStream in = KEYS.open(file)) {
                                assertThat(in.readAllBytes()).isEqualTo(content);
                            }
                        });
    }
}
