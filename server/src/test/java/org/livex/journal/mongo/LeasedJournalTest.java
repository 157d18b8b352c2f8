package org.livex.journal.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.journal.SampleEntries.entry;
import static org.livex.journal.Soon.soon;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.AppendResult;
import org.livex.journal.Entry;
import org.livex.journal.Journal;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.MemoryJournal;
import org.livex.journal.chain.ChainReport;

/** What is appended while it is not sure whose the database is. */
class LeasedJournalTest {
    private static final ExerciseId DEMO = new ExerciseId("demo");
    private static final Duration LONGER_THAN_TRUSTED =
            LeaseTimes.DEFAULT.trustedFor().plusSeconds(1);

    private final Vertx vertx = Vertx.vertx();
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final HandClock clock = HandClock.still();
    private final SlowJournal disk = new SlowJournal();
    private MongoConnection mongo;
    private MongoLease lease;
    private LeasedJournal journal;

    @BeforeEach
    void start() {
        mongo = soon(MongoConnection.open(vertx, "mongodb:/" + server.bind()));
        LeaseTimes byHand = new LeaseTimes(
                Duration.ofHours(1),
                LeaseTimes.DEFAULT.trustedFor(),
                LeaseTimes.DEFAULT.freeAfter(),
                Duration.ofMillis(1));
        lease = soon(MongoLease.take(vertx, mongo, byHand, clock.time()));
        journal = new LeasedJournal(disk, lease);
    }

    @AfterEach
    void stop() {
        soon(mongo.close());
        server.shutdownNow();
        soon(vertx.close());
    }

    @Test
    void in_doubt_nothing_is_appended() {
        clock.pass(LONGER_THAN_TRUSTED);

        Future<AppendResult> append = journal.append(DEMO, List.of(entry(DEMO, 1, "one")));

        assertThat(journal.isOurs()).isFalse();
        assertThatThrownBy(() -> soon(append)).isInstanceOf(JournalUnavailable.class);
        assertThat(soon(disk.readAfter(DEMO, 0, 10))).isEmpty();
    }

    @Test
    void an_append_that_comes_back_too_late_is_not_acknowledged() {
        Future<AppendResult> append = journal.append(DEMO, List.of(entry(DEMO, 1, "one")));
        clock.pass(LONGER_THAN_TRUSTED);
        disk.answer();

        assertThatThrownBy(() -> soon(append)).isInstanceOf(JournalUnavailable.class);
    }

    @Test
    void once_the_doubt_is_over_it_goes_on() {
        clock.pass(LONGER_THAN_TRUSTED);
        soon(lease.renew());

        Future<AppendResult> append = journal.append(DEMO, List.of(entry(DEMO, 1, "one")));
        disk.answer();

        assertThat(soon(append)).isEqualTo(new AppendResult.Durable());
    }

    @Test
    void the_lease_goes_back_only_when_no_append_is_on_its_way() {
        Future<AppendResult> append = journal.append(DEMO, List.of(entry(DEMO, 1, "one")));

        Future<Void> closed = journal.close();

        assertThat(holder()).isPresent();
        assertThatThrownBy(() -> soon(journal.append(DEMO, List.of(entry(DEMO, 2, "two")))))
                .isInstanceOf(JournalUnavailable.class);
        disk.answer();
        soon(closed);
        assertThat(soon(append)).isEqualTo(new AppendResult.Durable());
        assertThat(holder()).isEmpty();
    }

    private Optional<MongoLeaseDocument.Holding> holder() {
        return soon(new MongoLeaseDocument(mongo).read());
    }

    /** Writes at once and answers when it is told to. */
    private static final class SlowJournal implements Journal {
        private final MemoryJournal memory = new MemoryJournal(new MemoryJournal.Disk());
        private final Promise<Void> answers = Promise.promise();

        void answer() {
            answers.complete();
        }

        @Override
        public Future<AppendResult> append(ExerciseId exercise, List<Entry> entries) {
            Future<AppendResult> result = memory.append(exercise, entries);
            return answers.future().compose(_ -> result);
        }

        @Override
        public Future<Void> rewrite(Entry entry) {
            return memory.rewrite(entry);
        }

        @Override
        public Future<Void> fill(ExerciseId exercise, List<Entry> missing) {
            return memory.fill(exercise, missing);
        }

        @Override
        public Future<List<Entry>> readAfter(ExerciseId exercise, long seq, int limit) {
            return memory.readAfter(exercise, seq, limit);
        }

        @Override
        public Future<Map<CommandId, Long>> seqsOf(ExerciseId exercise, Collection<CommandId> commands) {
            return memory.seqsOf(exercise, commands);
        }

        @Override
        public Future<List<ChainReport>> check() {
            return memory.check();
        }

        @Override
        public Future<List<ExerciseId>> exercises() {
            return memory.exercises();
        }

        @Override
        public Future<Void> close() {
            return memory.close();
        }
    }
}
