package org.livex.journal.mongo;

import io.vertx.core.Future;
import java.util.UUID;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.livex.journal.JournalContract;

/** Against the MongoDB that MONGODB_URI names, in a database of its own that is dropped afterwards. */
@EnabledIfEnvironmentVariable(named = "MONGODB_URI", matches = "mongodb.*")
class RealMongoJournalTest extends JournalContract {
    private final String uri = System.getenv("MONGODB_URI");
    private final String database = "livex-test-" + UUID.randomUUID();

    @Override
    protected Future<MongoJournal> open() {
        return MongoConnection.open(vertx, uri, database).compose(MongoJournal::open);
    }

    @Override
    protected void remove() {
        MongoJournalTest.drop(uri, database);
    }
}
