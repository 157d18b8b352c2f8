package org.livex.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {
    @TempDir
    Path folder;

    @Test
    void a_new_folder_is_its_owners_alone_with_those_above_it() throws IOException {
        Path records = OwnerOnly.claimed(folder.resolve("data/records"));

        assertThat(mode(records)).isEqualTo("rwx------");
        assertThat(mode(records.resolveSibling(""))).isEqualTo("rwx------");
    }

    @Test
    void what_was_readable_for_everybody_no_longer_is_and_may_be_done_no_more_than_before() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path inner = Files.createDirectory(data.resolve("records"));
        Path file = Files.writeString(data.resolve("demo.json"), "{}");
        set(data, "rwxr-xr-x");
        set(inner, "rwxrwxr-x");
        set(file, "r--r--r--");

        OwnerOnly.claimed(data);

        assertThat(mode(data)).isEqualTo("rwx------");
        assertThat(mode(inner)).isEqualTo("rwx------");
        assertThat(mode(file)).isEqualTo("r--------");
    }

    @Test
    void a_folder_that_is_everybodys_stays_so() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("tmp"));
        Files.setAttribute(shared, "unix:mode", 0x3ff);

        OwnerOnly.claimed(shared);

        assertThat(mode(shared)).isEqualTo("rwxrwxrwx");
    }

    @Test
    void what_a_link_leads_to_is_left_alone() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("certificate"), "");
        set(elsewhere, "rw-r--r--");
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.createSymbolicLink(data.resolve("link"), elsewhere);

        OwnerOnly.claimed(data);

        assertThat(mode(elsewhere)).isEqualTo("rw-r--r--");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void set(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
}
