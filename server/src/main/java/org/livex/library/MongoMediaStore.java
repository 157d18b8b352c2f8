package org.livex.library;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.mongo.MongoReply;

/**
 * Files in MongoDB: one document for each upload, one for each piece that came. Not GridFS, whose chunks are all of one
 * size and whose uploads cannot go on after a break.
 */
public final class MongoMediaStore implements MediaStore {
    private static final long LONGEST_PIECE = 2L * 1024 * 1024;

    private final MongoCollection<Document> uploads;
    private final MongoCollection<Document> pieces;

    private MongoMediaStore(MongoDatabase database) {
        this.uploads = database.getCollection("media");
        this.pieces = database.getCollection("mediaPieces");
    }

    public static Future<MongoMediaStore> open(MongoDatabase database) {
        MongoMediaStore opened = new MongoMediaStore(database);
        return MongoReply.done(opened.uploads.createIndexes(List.of(
                        new IndexModel(Indexes.ascending("exercise", "sha256")),
                        new IndexModel(Indexes.ascending("complete", "startedAt")))))
                .compose(_ -> MongoReply.done(
                        opened.pieces.createIndexes(List.of(new IndexModel(Indexes.ascending("upload", "from"))))))
                .map(opened);
    }

    @Override
    public Future<Optional<Upload>> find(UploadKey key) {
        return MongoReply.first(uploads.find(eq("_id", id(key)))).map(found -> found.map(MongoMediaStore::upload));
    }

    @Override
    public Future<Optional<Upload>> whole(ExerciseId exercise, MediaHash sha256) {
        return MongoReply.first(uploads.find(and(
                                eq("exercise", exercise.value()), eq("sha256", sha256.value()), eq("complete", true)))
                        .limit(1))
                .map(found -> found.map(MongoMediaStore::upload));
    }

    @Override
    public Future<List<Upload>> broughtBy(ExerciseId exercise, PersonId person) {
        return MongoReply.all(uploads.find(and(eq("exercise", exercise.value()), eq("person", person.value()))))
                .map(found -> found.stream().map(MongoMediaStore::upload).toList());
    }

    @Override
    public Future<List<Upload>> named(ExerciseId exercise, MediaHash sha256) {
        return MongoReply.all(uploads.find(and(eq("exercise", exercise.value()), eq("sha256", sha256.value()))))
                .map(found -> found.stream().map(MongoMediaStore::upload).toList());
    }

    @Override
    public Future<Used> used(UploadKey key) {
        return MongoReply.all(uploads.find(eq("exercise", key.exercise().value()))
                        .projection(Projections.include("person", "bytes")))
                .map(found -> new Used(
                        sum(found.stream()
                                .filter(upload -> key.owner().equals(upload.getString("person")))
                                .toList()),
                        sum(found)));
    }

    private static long sum(List<Document> found) {
        return found.stream().mapToLong(upload -> upload.getLong("bytes")).sum();
    }

    @Override
    public Future<Void> start(Upload upload) {
        UploadKey key = upload.key();
        Document started = new Document("_id", id(key))
                .append("exercise", key.exercise().value())
                .append("person", key.owner())
                .append("sha256", key.sha256().value())
                .append("type", upload.type().mime())
                .append("bytes", upload.bytes())
                .append("received", 0L)
                .append("complete", false)
                .append("startedAt", upload.startedAt().toEpochMilli());
        return MongoReply.done(uploads.replaceOne(eq("_id", id(key)), started, new ReplaceOptions().upsert(true)));
    }

    /** Counted only after it is kept, and only on the count that it follows: another node may have been faster. */
    @Override
    public Future<Void> append(Upload upload, byte[] piece) {
        String key = id(upload.key());
        Document kept = new Document("_id", key + "@" + upload.offset())
                .append("upload", key)
                .append("from", upload.offset())
                .append("data", new Binary(piece));
        return MongoReply.done(
                        pieces.replaceOne(eq("_id", kept.getString("_id")), kept, new ReplaceOptions().upsert(true)))
                .compose(_ -> MongoReply.done(uploads.updateOne(
                        and(eq("_id", key), eq("received", upload.offset())),
                        Updates.set("received", upload.offset() + piece.length))));
    }

    @Override
    public Future<byte[]> read(Upload upload, long from, int length) {
        long to = from + length;
        Bson touched = and(eq("upload", id(upload.key())), lt("from", to), gt("from", from - LONGEST_PIECE));
        return MongoReply.all(pieces.find(touched).sort(Sorts.ascending("from")))
                .map(found -> {
                    byte[] bytes = new byte[length];
                    int filled = 0;
                    for (Document piece : found) {
                        byte[] data = piece.get("data", Binary.class).getData();
                        long start = piece.getLong("from");
                        int begin = (int) Math.max(0, from - start);
                        int end = (int) Math.min(data.length, to - start);
                        if (end > begin) {
                            System.arraycopy(data, begin, bytes, (int) (start + begin - from), end - begin);
                            filled = (int) (start + end - from);
                        }
                    }
                    return Arrays.copyOf(bytes, filled);
                });
    }

    @Override
    public Future<Void> finish(UploadKey key) {
        return MongoReply.done(uploads.updateOne(eq("_id", id(key)), Updates.set("complete", true)));
    }

    @Override
    public Future<Void> drop(UploadKey key) {
        return MongoReply.done(uploads.deleteOne(eq("_id", id(key))))
                .compose(_ -> MongoReply.done(pieces.deleteMany(eq("upload", id(key)))));
    }

    /** What is copied of a replica set has pieces and uploads of one moment. */
    @Override
    public Future<List<Upload>> missing() {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Future<Void> dropUnfinished(Instant startedBefore) {
        return MongoReply.all(uploads.find(and(eq("complete", false), lt("startedAt", startedBefore.toEpochMilli()))))
                .compose(old -> {
                    Future<Void> dropped = Future.succeededFuture();
                    for (Document upload : old) {
                        dropped = dropped.compose(_ -> drop(upload(upload).key()));
                    }
                    return dropped;
                });
    }

    private static String id(UploadKey key) {
        return key.exercise().value() + "/" + key.sha256() + "/" + key.owner();
    }

    private static Upload upload(Document document) {
        String owner = document.getString("person");
        return new Upload(
                new UploadKey(
                        new ExerciseId(document.getString("exercise")),
                        owner.isEmpty() ? null : new PersonId(owner),
                        new MediaHash(document.getString("sha256"))),
                MediaType.of(document.getString("type")),
                document.getLong("bytes"),
                document.getLong("received"),
                document.getBoolean("complete"),
                Instant.ofEpochMilli(document.getLong("startedAt")));
    }
}
