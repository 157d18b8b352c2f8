package org.livex.catalogue;

import static com.mongodb.client.model.Accumulators.first;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.eq;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.livex.journal.mongo.MongoReply;
import org.livex.json.DomainJson;

/** The catalogue in MongoDB, one document for each revision: whose id is taken has lost the race. */
public final class MongoCatalogue implements Catalogue {
    private final MongoCollection<Document> revisions;

    private MongoCatalogue(MongoDatabase database) {
        this.revisions = database.getCollection("catalogue");
    }

    /** In a database as {@code MongoConnection.database} gives it: durable and read as such. */
    public static Future<MongoCatalogue> open(MongoDatabase database) {
        MongoCatalogue opened = new MongoCatalogue(database);
        return MongoReply.done(opened.revisions.createIndex(Indexes.descending("entry", "revision")))
                .map(opened);
    }

    @Override
    public Future<List<Entry>> all() {
        return MongoReply.all(revisions.aggregate(List.of(
                        sort(Sorts.descending("entry", "revision")), group("$entry", first("latest", "$$ROOT")))))
                .map(found -> found.stream()
                        .map(one -> entry(one.get("latest", Document.class)))
                        .filter(entry -> !entry.removed())
                        .sorted(Comparator.comparing(Entry::id))
                        .toList());
    }

    @Override
    public Future<Optional<Entry>> find(String id) {
        return MongoReply.first(revisions
                        .find(eq("entry", id))
                        .sort(Sorts.descending("revision"))
                        .limit(1))
                .map(found -> found.map(MongoCatalogue::entry));
    }

    @Override
    public Future<Boolean> write(Entry entry) {
        return find(entry.id()).compose(latest -> {
            if (latest.isPresent() && latest.get().revision() >= entry.revision()) {
                return Future.succeededFuture(false);
            }
            return MongoReply.done(revisions.insertOne(document(entry)))
                    .map(true)
                    .recover(failure ->
                            isDuplicate(failure) ? Future.succeededFuture(false) : Future.failedFuture(failure));
        });
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoWriteException refused
                && refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private static Document document(Entry entry) {
        return new Document("_id", entry.id() + "/" + entry.revision())
                .append("entry", entry.id())
                .append("revision", entry.revision())
                .append("content", EntryJson.written(entry))
                .append("savedAt", entry.savedAt().toEpochMilli())
                .append("removed", entry.removed());
    }

    private static Entry entry(Document found) {
        JsonNode content = DomainJson.parse(found.getString("content").getBytes(StandardCharsets.UTF_8));
        return new Entry(
                found.getString("entry"),
                found.getInteger("revision"),
                EntryJson.inject(content),
                EntryJson.sender(content),
                Instant.ofEpochMilli(found.getLong("savedAt")),
                found.getBoolean("removed"));
    }
}
