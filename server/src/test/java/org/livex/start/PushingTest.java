package org.livex.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PushingTest {
    private static final Optional<Path> FILE = Optional.of(Path.of("/etc/livex/f.json"));

    @Test
    void each_of_the_two_files_without_the_other_is_told_of() {
        assertThat(Pushing.lack(new Config.Push(FILE, Optional.empty(), "mailto:a@b")))
                .contains(
                        "--firebase-key (GOOGLE_APPLICATION_CREDENTIALS) alone wakes no Android app, since apps are told"
                                + " of no project: start with --firebase-app too.");
        assertThat(Pushing.lack(new Config.Push(Optional.empty(), FILE, "mailto:a@b")))
                .contains(
                        "--firebase-app (LIVEX_FIREBASE_APP) alone wakes no Android app, since Firebase takes nothing from"
                                + " this server: start with --firebase-key too.");
        assertThat(Pushing.lack(new Config.Push(FILE, FILE, "mailto:a@b"))).isEmpty();
        assertThat(Pushing.lack(new Config.Push(Optional.empty(), Optional.empty(), "mailto:a@b")))
                .isEmpty();
    }
}
