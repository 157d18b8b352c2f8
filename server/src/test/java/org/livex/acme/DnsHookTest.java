package org.livex.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DnsHookTest {
    @TempDir
    private Path folder;

    @Test
    void it_is_told_what_to_write_and_what_to_take_out() throws IOException {
        Path said = folder.resolve("said");
        DnsHook hook = hook("echo \"$@\" >> " + said, Duration.ofSeconds(20));

        hook.add("_acme-challenge.livex.example.org", "abc");
        hook.remove("_acme-challenge.livex.example.org", "abc");

        assertThat(said).content().isEqualTo("""
                add _acme-challenge.livex.example.org abc
                remove _acme-challenge.livex.example.org abc
                """);
    }

    @Test
    void what_it_says_last_is_said_when_it_fails() throws IOException {
        DnsHook hook = hook("echo starting; echo 'The key is not valid.' >&2; exit 3", Duration.ofSeconds(20));

        assertThatThrownBy(() -> hook.add("_acme-challenge.livex.example.org", "abc"))
                .isInstanceOf(AcmeProblem.class)
                .hasMessage("The hook " + hook.program() + " (add) ended with 3: The key is not valid.");
    }

    @Test
    void one_that_does_not_end_is_stopped_with_what_it_started() throws IOException {
        DnsHook hook = hook("sleep 600", Duration.ofMillis(200));

        assertThatThrownBy(() -> hook.add("_acme-challenge.livex.example.org", "abc"))
                .hasMessageContaining("has not ended within");
    }

    @Test
    void one_that_is_no_program_is_named() {
        DnsHook hook = new DnsHook(folder.resolve("none"), Duration.ofSeconds(1));

        assertThatThrownBy(() -> hook.add("_acme-challenge.livex.example.org", "abc"))
                .hasMessage("The hook " + hook.program() + " cannot be started: is it there, and a program?");
    }

    private DnsHook hook(String script, Duration patience) throws IOException {
        Path program = Files.writeString(folder.resolve("hook"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new DnsHook(program, patience);
    }
}
