package org.livex.library;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.vertx.core.Future;
import java.util.UUID;
import org.livex.journal.mongo.MongoReply;

/** Over the wire: against a real MongoDB if MONGODB_URI names one. */
class MongoMediaStoreTest extends LibraryContract {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(uri());
    private final String database = "livex-test-" + UUID.randomUUID();

    @Override
    Future<? extends MediaStore> open() {
        return MongoMediaStore.open(client.getDatabase(database));
    }

    /** Nothing is held in this process. */
    @Override
    void closeStore() {}

    @Override
    void remove() {
        soon(() -> MongoReply.done(client.getDatabase(database).drop()));
        client.close();
        server.shutdownNow();
    }

    private String uri() {
        String real = System.getenv("MONGODB_URI");
        return real == null ? server.bindAndGetConnectionString() : real;
    }
}
