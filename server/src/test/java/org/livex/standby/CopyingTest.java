package org.livex.standby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.TestServer.await;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.exercise.room.DamageKind;
import org.livex.journal.Entry;
import org.livex.journal.SampleEntries;
import org.livex.journal.chain.ChainReport;
import org.livex.journal.chain.Damage;
import org.livex.journal.sqlite.MirrorTarget;
import org.livex.journal.sqlite.SqliteFile;
import org.livex.journal.sqlite.SqliteJournal;

/** What comes over from the first laptop's data folder to the second one's. */
class CopyingTest {
    @TempDir
    Path folder;

    private FirstLaptop first;
    private Path second;
    private MirrorTarget target;

    @BeforeEach
    void open() throws IOException {
        first = new FirstLaptop(Files.createDirectory(folder.resolve("first")));
        second = Files.createDirectory(folder.resolve("second"));
        target = MirrorTarget.open(second.resolve("livex.db"));
    }

    @AfterEach
    void close() {
        first.close();
    }

    @Test
    void one_that_joins_late_gets_every_entry_as_it_is_stored_and_the_chain_holds() throws IOException {
        first.writes(2_500);

        Copying.Reached reached = copying(first::answer).catchUp();

        assertThat(reached.entries()).isEqualTo(2_500);
        assertSame();
    }

    @Test
    void a_network_that_fails_at_any_question_leaves_nothing_out_and_doubles_nothing() throws IOException {
        first.writes(30);
        Files.createDirectories(first.data.resolve("tls"));
        Files.writeString(first.data.resolve("tls/authority.pem"), "not a real one");
        for (int failing = 1; failing <= 20; failing++) {
            int atQuestion = failing;
            AtomicInteger asked = new AtomicInteger();
            first.writes(3);
            try {
                copying(question -> {
                            if (asked.incrementAndGet() == atQuestion) {
                                throw StandbyProblem.away("nobody", "a test");
                            }
                            return first.answer(question);
                        })
                        .catchUp();
            } catch (StandbyProblem problem) {
                assertThat(problem.kind()).isEqualTo(StandbyProblem.Kind.AWAY);
            }
        }

        copying(first::answer).catchUp();

        assertThat(second.resolve("tls/authority.pem")).hasContent("not a real one");
        assertSame();
    }

    @Test
    void what_was_written_over_when_somebody_was_erased_is_written_over_there_too() throws IOException {
        first.writes(5);
        copying(first::answer).catchUp();
        Entry third = await(first.journal.readAfter(FirstLaptop.DEMO, 2, 1)).getFirst();
        await(first.journal.rewrite(new Entry(
                third.exercise(),
                third.seq(),
                third.command(),
                third.at(),
                third.by(),
                List.of(SampleEntries.action("Somebody was erased")))));

        copying(first::answer).catchUp();

        assertSame();
        assertThat(Files.readString(second.resolve("livex.db"), StandardCharsets.ISO_8859_1))
                .doesNotContain("Note 3\"");
    }

    @Test
    void an_attachment_that_is_erased_goes_and_one_that_grows_comes_on() throws IOException {
        Path media = Files.createDirectories(first.data.resolve("media/aa"));
        Files.write(media.resolve("growing"), new byte[700_000]);
        Files.write(media.resolve("erased"), new byte[10]);
        Copying copying = copying(first::answer);
        copying.catchUp();
        assertThat(second.resolve("media/aa/erased")).hasSize(10);

        Files.write(media.resolve("growing"), new byte[900_000]);
        Files.delete(media.resolve("erased"));
        copying.catchUp();

        assertThat(second.resolve("media/aa/growing")).hasSize(900_000);
        assertThat(second.resolve("media/aa/erased")).doesNotExist();
    }

    @Test
    void what_control_and_the_scenario_attached_comes_before_what_phones_brought() throws IOException {
        Path media = Files.createDirectories(first.data.resolve("media/aa"));
        for (int photo = 0; photo < 20; photo++) {
            Files.write(media.resolve("%064x-01".formatted(photo)), new byte[10]);
        }
        Path document = media.resolve("f".repeat(64) + "-");
        Files.writeString(document, "the plan of the site");

        assertThat(copying(first::answer).catchUp().filesLeft()).isTrue();

        assertThat(second.resolve(first.data.relativize(document))).hasContent("the plan of the site");
    }

    @Test
    void an_attachment_that_was_dropped_and_begun_anew_comes_anew() throws IOException {
        Path media = Files.createDirectories(first.data.resolve("media/aa"));
        Files.write(media.resolve("again"), new byte[700]);
        Copying copying = copying(first::answer);
        copying.catchUp();

        Files.writeString(media.resolve("again"), "other bytes");
        copying.catchUp();

        assertThat(second.resolve("media/aa/again")).hasContent("other bytes");
    }

    @Test
    void entries_of_another_server_are_refused_and_nothing_is_changed() throws IOException {
        first.writes(5);
        copying(first::answer).catchUp();
        try (FirstLaptop other = new FirstLaptop(Files.createDirectory(folder.resolve("other")))) {
            other.writes(8);
            assertThatThrownBy(() -> copying(other::answer).catchUp())
                    .isInstanceOfSatisfying(
                            StandbyProblem.class,
                            problem -> assertThat(problem.kind()).isEqualTo(StandbyProblem.Kind.OTHERS));
        }
        try (FirstLaptop setBack = new FirstLaptop(Files.createDirectory(folder.resolve("set-back")))) {
            setBack.writes(3);
            assertThatThrownBy(() -> copying(setBack::answer).catchUp()).isInstanceOf(StandbyProblem.class);
        }
        assertSame();
    }

    @Test
    void nobody_reads_or_writes_a_file_that_is_none_of_what_is_copied() {
        for (String path : List.of("../x", "livex.db", "media/../livex.db", "standby/follower", "/etc/passwd", "tls")) {
            assertThatThrownBy(() -> new CopiedFiles(second).inside(path)).isInstanceOf(StandbyProblem.class);
        }
    }

    private Copying copying(Copying.Asked asked) {
        return new Copying(
                asked,
                target,
                new CopiedFiles(second),
                new FirstsClock(InstantSource.system(), InstantSource.system()));
    }

    private void assertSame() {
        target.close();
        Vertx vertx = Vertx.vertx();
        SqliteJournal copy =
                await(SqliteFile.open(vertx, second.resolve("livex.db")).compose(SqliteJournal::open));
        try {
            assertThat(await(copy.readAfter(FirstLaptop.DEMO, 0, 10_000)))
                    .isEqualTo(await(first.journal.readAfter(FirstLaptop.DEMO, 0, 10_000)));
            ChainReport there = await(first.journal.check()).getFirst();
            ChainReport here = await(copy.check()).getFirst();
            assertThat(here.head()).isEqualTo(there.head());
            // Where it ends, whoever takes over says.
            assertThat(here.damages()).extracting(Damage::kind).containsExactly(DamageKind.END_UNKNOWN);
        } finally {
            await(copy.close());
            await(vertx.close());
        }
    }
}
