package org.livex.journal.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.livex.journal.JournalUnavailable;

/**
 * One MongoDB database, shared by all stores that keep collections in it. Writes only what survives the loss of a
 * member, reads only that, and does not wait for ever.
 */
public final class MongoConnection {
    private static final String DEFAULT_DATABASE = "livex";
    /** 2: entries have hashes, which a build that knows none would leave out. */
    private static final int SCHEMA = 2;

    private static final long DURABLE_WITHIN_SECONDS = 10;

    private final Vertx vertx;
    private final MongoClient client;
    private final MongoDatabase database;
    private final AtomicBoolean closed = new AtomicBoolean();

    private MongoConnection(Vertx vertx, ConnectionString uri, @Nullable String database) {
        this.vertx = vertx;
        this.client = MongoClients.create(settings(uri));
        String name = database == null ? uri.getDatabase() : database;
        this.database = client.getDatabase(name == null ? DEFAULT_DATABASE : name)
                .withWriteConcern(
                        WriteConcern.MAJORITY.withJournal(true).withWTimeout(DURABLE_WITHIN_SECONDS, TimeUnit.SECONDS))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /** To the database that the URI names, {@code livex} where it names none. Refuses one that a newer Livex wrote. */
    public static Future<MongoConnection> open(Vertx vertx, String uri) {
        return open(vertx, uri, null);
    }

    static Future<MongoConnection> open(Vertx vertx, String uri, @Nullable String database) {
        MongoConnection connection;
        try {
            connection = new MongoConnection(vertx, new ConnectionString(uri), database);
        } catch (IllegalArgumentException e) {
            return Future.failedFuture(
                    new JournalUnavailable("MONGODB_URI is not a MongoDB connection string: " + e.getMessage(), e));
        }
        return connection
                .checkSchema()
                .map(connection)
                .recover(e -> connection.close().transform(_ -> Future.failedFuture(e)));
    }

    public MongoDatabase database() {
        return database;
    }

    boolean isClosed() {
        return closed.get();
    }

    /** May be called more than once. */
    public Future<Void> close() {
        return closed.getAndSet(true)
                ? Future.succeededFuture()
                : vertx.executeBlocking(() -> {
                    client.close();
                    return null;
                });
    }

    private Future<Void> checkSchema() {
        MongoCollection<Document> about = database.getCollection("about");
        return MongoReply.done(about.updateOne(
                        eq("schema"), Updates.setOnInsert("version", SCHEMA), new UpdateOptions().upsert(true)))
                .compose(_ -> MongoReply.all(about.find(eq("schema"))))
                .compose(found -> found.stream().anyMatch(schema -> schema.getInteger("version") > SCHEMA)
                        ? Future.failedFuture(new JournalUnavailable("the database that MONGODB_URI names was written"
                                + " by a newer Livex: start that version or choose another database"))
                        : Future.succeededFuture());
    }

    /** From now on a build that does not know what this one writes refuses the database. Only for who holds the lease. */
    Future<Void> markSchema() {
        return MongoReply.done(database.getCollection("about")
                .updateOne(and(eq("schema"), lt("version", SCHEMA)), Updates.set("version", SCHEMA)));
    }

    /** Ours are defaults: what the URI says itself wins. */
    private static MongoClientSettings settings(ConnectionString uri) {
        return MongoClientSettings.builder()
                .applicationName("livex")
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(5, TimeUnit.SECONDS).readTimeout(20, TimeUnit.SECONDS))
                .applyConnectionString(uri)
                .build();
    }
}
