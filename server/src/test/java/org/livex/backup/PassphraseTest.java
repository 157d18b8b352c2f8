package org.livex.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphraseTest {
    @TempDir
    Path folder;

    @Test
    void the_one_line_of_a_file_is_it() throws IOException {
        assertThat(Passphrase.in(file("correct horse battery\n", "rw-------"))).isEqualTo("correct horse battery");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "too short\n", "correct horse\nbattery staple\n"})
    void another_file_is_named_and_not_repeated(String content) throws IOException {
        Path file = file(content, "rw-------");

        assertThatThrownBy(() -> Passphrase.in(file))
                .isInstanceOf(BackupProblem.class)
                .hasMessage(file + " is not a readable file of one line with a passphrase of at least 12 characters.");
    }

    @Test
    void one_that_others_can_read_is_refused_with_what_to_do() throws IOException {
        Path file = file("correct horse battery\n", "rw-r-----");

        assertThatThrownBy(() -> Passphrase.in(file))
                .hasMessage(file + " can be read by others: chmod 600 " + file + ".");
    }

    private Path file(String content, String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve("passphrase"), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
