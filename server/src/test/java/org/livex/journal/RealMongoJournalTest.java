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
        return MongoConnection.open(vertx, uri, database).compose(MongoJournal::open);
    }

    @Override
    void remove() {
        MongoJournalTest.drop(uri, database);
    }
}
