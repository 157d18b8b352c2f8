package org.livex.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.journal.Soon.soon;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.livex.exercise.words.ids.ExerciseId;

/** How far an exercise has got in a store is known after a restart, and of another store nothing is. */
@ExtendWith(VertxExtension.class)
class SentRecordsTest {
    private static final ExerciseId DEMO = new ExerciseId("demo");
    private static final String STORE = "https://lrs.example.org/xapi";

    @TempDir
    Path folder;

    @Test
    void what_was_sent_is_known_to_the_next_server(Vertx vertx) {
        Reached reached = Reached.nothing(STORE)
                .named("codes")
                .plus(7, new RecordStore.Taken(3, 1))
                .wholeAt(Instant.parse("2026-11-27T18:00:00Z"), new RecordStore.Taken(2, 0), List.of("a", "b"));

        soon(new SentRecords(vertx, folder.resolve("records")).write(DEMO, reached));

        SentRecords next = new SentRecords(vertx, folder.resolve("records"));
        assertThat(soon(next.read(DEMO, STORE))).isEqualTo(reached);
        assertThat(soon(next.read(new ExerciseId("other"), STORE))).isEqualTo(Reached.nothing(STORE));
    }

    @Test
    void nobody_else_on_the_machine_reads_it(Vertx vertx) throws IOException {
        Path records = folder.resolve("records");
        soon(new SentRecords(vertx, records).write(DEMO, Reached.nothing(STORE)));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(records)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(records.resolve("demo.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void another_store_has_nothing_yet(Vertx vertx) {
        SentRecords sent = new SentRecords(vertx, folder);
        soon(sent.write(DEMO, Reached.nothing(STORE).plus(7, new RecordStore.Taken(3, 1))));

        assertThat(soon(sent.read(DEMO, "https://other.example.org")))
                .isEqualTo(Reached.nothing("https://other.example.org"));
    }

    @Test
    void what_cannot_be_read_is_begun_anew(Vertx vertx) throws IOException {
        Files.writeString(folder.resolve("demo.json"), "{\"store\":");

        assertThat(soon(new SentRecords(vertx, folder).read(DEMO, STORE))).isEqualTo(Reached.nothing(STORE));
    }

    @Test
    void once_more_was_done_it_is_not_whole_any_more() {
        Reached whole = Reached.nothing(STORE).wholeAt(Instant.EPOCH, RecordStore.Taken.NOTHING, List.of());

        assertThat(whole.plus(8, RecordStore.Taken.NOTHING).whole()).isNull();
    }

    @Test
    void what_goes_last_is_new_where_its_id_is() {
        Reached whole = Reached.nothing(STORE).wholeAt(Instant.EPOCH, new RecordStore.Taken(2, 0), List.of("a", "b"));

        assertThat(whole.newOf(List.of("a", "b"))).isZero();
        assertThat(whole.newOf(List.of("a", "c"))).isEqualTo(1);
    }

    @Test
    void what_a_store_got_twice_counts_once() {
        RecordStore.Taken fifty = new RecordStore.Taken(50, 0);
        Reached broken = Reached.nothing(STORE).under(fifty.plus(fifty));

        assertThat(broken.under(fifty).taken()).isEqualTo(new RecordStore.Taken(100, 0));
        assertThat(broken.plus(500, new RecordStore.Taken(120, 0)).taken()).isEqualTo(new RecordStore.Taken(120, 0));
    }
}
