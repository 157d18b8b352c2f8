package org.livex.nudge;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import org.livex.journal.mongo.MongoReply;

/** Over the wire: against a real MongoDB if MONGODB_URI names one. */
class MongoPushAddressesTest extends PushAddressesContract {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(uri());
    private final String database = "livex-test-" + UUID.randomUUID();

    @Override
    PushAddresses open() throws Exception {
        return MongoPushAddresses.open(client.getDatabase(database)).await(20, SECONDS);
    }

    @Override
    void close() throws Exception {
        MongoReply.done(client.getDatabase(database).drop()).await(20, SECONDS);
        client.close();
        server.shutdownNow();
    }

    private String uri() {
        String real = System.getenv("MONGODB_URI");
        return real == null ? server.bindAndGetConnectionString() : real;
    }
}
