package org.livex.track;

import static com.mongodb.client.model.Accumulators.first;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.mongo.MongoReply;

/** Tracks in MongoDB, one document for each fix. */
public final class MongoTracks implements Tracks {
    private final MongoCollection<Document> fixes;

    private MongoTracks(MongoDatabase database) {
        this.fixes = database.getCollection("fixes").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    public static Future<MongoTracks> open(MongoDatabase database) {
        MongoTracks opened = new MongoTracks(database);
        return MongoReply.done(opened.fixes.createIndexes(List.of(
                        new IndexModel(Indexes.ascending("exercise", "person", "at")),
                        new IndexModel(Indexes.ascending("at")))))
                .map(opened);
    }

    @Override
    public Future<Void> keep(ExerciseId exercise, List<Fix> kept) {
        if (kept.isEmpty()) {
            return Future.succeededFuture();
        }
        List<UpdateOneModel<Document>> inserts = kept.stream()
                .map(fix -> new UpdateOneModel<Document>(
                        eq("_id", id(exercise, fix)),
                        Updates.setOnInsert(document(exercise, fix)),
                        new UpdateOptions().upsert(true)))
                .toList();
        return MongoReply.done(fixes.bulkWrite(inserts, new BulkWriteOptions().ordered(false)));
    }

    @Override
    public Future<List<Fix>> latest(ExerciseId exercise) {
        return latest(eq("exercise", exercise.value()));
    }

    @Override
    public Future<List<Fix>> latest(ExerciseId exercise, Instant until) {
        return latest(and(eq("exercise", exercise.value()), lte("at", until.toEpochMilli())));
    }

    private Future<List<Fix>> latest(Bson which) {
        return MongoReply.all(fixes.aggregate(List.of(
                        match(which),
                        sort(Sorts.descending("at", "fixedAt")),
                        group("$person", first("fix", "$$ROOT")))))
                .map(found -> found.stream()
                        .map(group -> fix(group.get("fix", Document.class)))
                        .toList());
    }

    @Override
    public Future<List<Fix>> of(ExerciseId exercise, PersonId person, Instant after, int limit) {
        Bson later = and(of(exercise, person), gt("at", after.toEpochMilli()));
        return MongoReply.all(
                        fixes.find(later).sort(Sorts.ascending("at", "fixedAt")).limit(limit))
                .map(found -> found.stream().map(MongoTracks::fix).toList());
    }

    @Override
    public Future<Void> erase(ExerciseId exercise, PersonId person, Instant until) {
        return MongoReply.done(fixes.deleteMany(and(of(exercise, person), lte("at", until.toEpochMilli()))));
    }

    @Override
    public Future<Void> eraseBefore(Instant before) {
        return MongoReply.done(fixes.deleteMany(lt("at", before.toEpochMilli())));
    }

    private static Bson of(ExerciseId exercise, PersonId person) {
        return and(eq("exercise", exercise.value()), eq("person", person.value()));
    }

    /** One fix of one person is one document, however often it is sent. */
    private static String id(ExerciseId exercise, Fix fix) {
        return exercise.value() + "/" + fix.person().value() + "/"
                + fix.fixedAt().toEpochMilli();
    }

    private static Document document(ExerciseId exercise, Fix fix) {
        return new Document("exercise", exercise.value())
                .append("person", fix.person().value())
                .append("latitude", fix.point().latitude())
                .append("longitude", fix.point().longitude())
                .append("accuracyMetres", fix.accuracyMetres())
                .append("fixedAt", fix.fixedAt().toEpochMilli())
                .append("at", fix.at().toEpochMilli());
    }

    private static Fix fix(Document fix) {
        return new Fix(
                new PersonId(fix.getString("person")),
                new GeoPoint(fix.getDouble("latitude"), fix.getDouble("longitude")),
                fix.getDouble("accuracyMetres"),
                Instant.ofEpochMilli(fix.getLong("fixedAt")),
                Instant.ofEpochMilli(fix.getLong("at")));
    }
}
