package org.livex.journal;

import io.vertx.core.Future;
import java.util.UUID;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Against the MongoDB that MONGODB_URI names, in a database of its own that is dropped afterwards. */
@EnabledIfEnvironmentVariable(named = "MONGODB_URI", matches = "mongodb.*")
class RealMongoJournalTest extends JournalContract {
    private final String uri = System.getenv("MONGODB_URI");
    private final String database = "livex-test-" + UUID.randomUUID();

    @Override
    Future<MongoJournal> open() {
        return MongoJournal.open(vertx, uri, database);
    }

    @Override
    void remove() {
        MongoJournalTest.drop(uri, database);
    }
}
