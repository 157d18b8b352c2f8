package org.livex.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.journal.Soon.soon;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

@ExtendWith(VertxExtension.class)
class PhoneNumbersTest {
    private static final ExerciseId DEMO = new ExerciseId("demo");
    private static final PersonId ANNA = new PersonId("anna");
    private static final PersonId BORIS = new PersonId("boris");
    private static final PhoneNumber NUMBER = new PhoneNumber("+37322123456");
    private static final PhoneNumber OTHER = new PhoneNumber("+37322654321");
    private static final Instant THEN = Instant.parse("2026-11-24T09:30:00Z");

    @TempDir
    Path data;

    private PhoneNumbers numbers;
    private Path folder;
    private Vertx vertx;

    @BeforeEach
    void open(Vertx given) {
        vertx = given;
        folder = data.resolve("numbers");
        numbers = new PhoneNumbers(vertx, folder);
    }

    @Test
    void the_next_server_knows_them_and_the_last_one_counts() {
        soon(numbers.put(DEMO, ANNA, OTHER, THEN));
        soon(numbers.put(DEMO, ANNA, NUMBER, THEN));

        assertThat(soon(new PhoneNumbers(vertx, folder).of(DEMO))).isEqualTo(Map.of(ANNA, NUMBER));
        assertThat(soon(numbers.of(new ExerciseId("other")))).isEmpty();
    }

    @Test
    void what_is_asked_at_once_is_done_in_order() {
        numbers.put(DEMO, ANNA, NUMBER, THEN);
        numbers.put(DEMO, BORIS, OTHER, THEN);

        assertThat(soon(numbers.of(DEMO))).isEqualTo(Map.of(ANNA, NUMBER, BORIS, OTHER));
    }

    @Test
    void the_last_that_is_forgotten_leaves_no_file() throws IOException {
        soon(numbers.put(DEMO, ANNA, NUMBER, THEN));
        soon(numbers.put(DEMO, BORIS, OTHER, THEN));

        soon(numbers.remove(DEMO, ANNA));
        assertThat(soon(numbers.of(DEMO))).isEqualTo(Map.of(BORIS, OTHER));
        soon(numbers.remove(DEMO, BORIS));

        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void whoever_has_the_role_now_keeps_theirs() {
        soon(numbers.put(DEMO, ANNA, NUMBER, THEN));

        soon(numbers.remove(DEMO, ANNA, since -> since.isBefore(THEN)));
        assertThat(soon(numbers.of(DEMO))).containsKey(ANNA);

        soon(numbers.remove(DEMO, ANNA, since -> !since.isAfter(THEN)));
        assertThat(soon(numbers.of(DEMO))).isEmpty();
    }

    @Test
    void nobody_else_on_this_machine_reads_them() throws IOException {
        soon(numbers.put(DEMO, ANNA, NUMBER, THEN));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("demo.json"))))
                .isEqualTo("rw-------");
    }
}
