package org.livex.journal.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.journal.SampleEntries.NOW;
import static org.livex.journal.SampleEntries.entry;
import static org.livex.journal.Soon.soon;

import com.mongodb.ConnectionString;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.livex.exercise.room.ControlFact.JournalDamaged;
import org.livex.exercise.room.DamageKind;
import org.livex.journal.Entry;
import org.livex.journal.JournalContract;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.chain.ChainReport;
import org.livex.journal.chain.Damage;
import org.livex.journal.chain.Mending;

/** Over the wire, against a stand-in for MongoDB that runs in this process. */
class MongoJournalTest extends JournalContract {
    private static final MongoServer SERVER = new MongoServer(new MemoryBackend());
    private static String server = "";

    private final String database = "livex-test-" + UUID.randomUUID();

    @BeforeAll
    static void startServer() {
        server = "mongodb:/" + SERVER.bind();
    }

    @AfterAll
    static void stopServer() {
        SERVER.shutdownNow();
    }

    @Override
    protected Future<MongoJournal> open() {
        return MongoConnection.open(vertx, server, database).compose(MongoJournal::open);
    }

    @Override
    protected void remove() {
        drop(server, database);
    }

    @Test
    void a_server_that_does_not_answer_is_reported_without_its_password() {
        String nobody = "mongodb://anna:secret@localhost:1/livex?serverSelectionTimeoutMS=200";

        assertThatThrownBy(() -> soon(MongoConnection.open(vertx, nobody)))
                .isInstanceOf(JournalUnavailable.class)
                .hasMessage(
                        "MongoDB, as MONGODB_URI names it, does not answer: does it run, and can this machine reach it?");
    }

    @Test
    void a_connection_string_that_is_none_is_refused() {
        assertThatThrownBy(() -> soon(MongoConnection.open(vertx, "postgres://localhost")))
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageStartingWith("MONGODB_URI is not a MongoDB connection string");
    }

    @Test
    void a_database_of_a_newer_version_is_left_alone() {
        try (MongoClient client = MongoClients.create(server)) {
            soon(MongoReply.done(client.getDatabase(database)
                    .getCollection("about")
                    .updateOne(Filters.eq("schema"), Updates.set("version", 7))));
        }

        assertThatThrownBy(() -> soon(open()))
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageContaining("was written by a newer Livex");
    }

    @Test
    void an_entry_that_somebody_changed_is_found() {
        soon(journal().append(DEMO, List.of(entry(DEMO, 1, "one"), entry(DEMO, 2, "two"), entry(DEMO, 3, "three"))));
        try (MongoClient client = MongoClients.create(server)) {
            soon(MongoReply.done(client.getDatabase(database)
                    .getCollection("entries")
                    .updateOne(Filters.eq("seq", 2L), Updates.set("facts", "[]"))));
        }

        assertThat(soon(journal().check()).getFirst().damages())
                .containsExactly(new Damage(DEMO, DamageKind.CHANGED, 2, 2, NOW, null));
    }

    @Test
    void entries_that_are_gone_in_the_middle_are_filled_and_said_at_every_start() {
        soon(journal().append(DEMO, List.of(entry(DEMO, 1, "one"), entry(DEMO, 2, "two"), entry(DEMO, 3, "three"))));
        try (MongoClient client = MongoClients.create(server)) {
            soon(MongoReply.done(
                    client.getDatabase(database).getCollection("entries").deleteMany(Filters.eq("seq", 2L))));
        }
        Damage lost = new Damage(DEMO, DamageKind.LOST, 2, 2, NOW, NOW);

        assertThat(soon(Mending.of(journal(), InstantSource.fixed(NOW)))).containsExactly(lost);
        assertThat(soon(Mending.of(journal(), InstantSource.fixed(NOW)))).containsExactly(lost);

        List<Entry> entries = soon(journal().readAfter(DEMO, 0, 10));
        assertThat(entries).extracting(Entry::seq).containsExactly(1L, 2L, 3L, 4L);
        assertThat(entries.get(1).facts()).isEmpty();
        assertThat(entries.getLast().facts()).containsExactly(new JournalDamaged(DamageKind.LOST, 2, 2, NOW, NOW));
    }

    @Test
    void what_an_older_build_wrote_is_whole_and_the_chain_begins_behind_it() {
        soon(journal().append(DEMO, List.of(entry(DEMO, 1, "one"))));
        try (MongoClient client = MongoClients.create(server)) {
            soon(MongoReply.done(client.getDatabase(database)
                    .getCollection("entries")
                    .updateOne(Filters.eq("seq", 1L), Updates.unset("hash"))));
        }
        MongoJournal later = soon(open());

        soon(later.append(DEMO, List.of(entry(DEMO, 2, "two"))));

        ChainReport report = soon(later.check()).getFirst();
        assertThat(report.isWhole()).isTrue();
        assertThat(report.begins()).isEqualTo(2);
        soon(later.close());
    }

    static void drop(String uri, String database) {
        try (MongoClient client = MongoClients.create(new ConnectionString(uri))) {
            soon(MongoReply.done(client.getDatabase(database).drop()));
        }
    }
}
