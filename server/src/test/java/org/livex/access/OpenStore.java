package org.livex.access;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

final class OpenStore {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());

    AccessStore store() {
        try {
            return MongoAccessStore.open(client.getDatabase("test")).await(20, SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    void close() {
        client.close();
        server.shutdownNow();
    }
}
