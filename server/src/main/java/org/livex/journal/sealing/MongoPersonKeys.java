package org.livex.journal.sealing;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
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
import org.bson.types.Binary;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.mongo.MongoReply;

/** The keys of people in MongoDB, one document for each. Its oplog forgets a destroyed one as it forgets all else. */
public final class MongoPersonKeys implements PersonKeyStore {
    private final MongoCollection<Document> keys;

    private MongoPersonKeys(MongoDatabase database) {
        this.keys = database.getCollection("personKeys").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    public static Future<MongoPersonKeys> open(MongoDatabase database) {
        return Future.succeededFuture(new MongoPersonKeys(database));
    }

    @Override
    public Future<List<PersonKey>> all() {
        return MongoReply.all(keys.find().sort(Sorts.ascending("made")))
                .map(found -> found.stream().map(MongoPersonKeys::key).toList());
    }

    @Override
    public Future<Void> keep(List<PersonKey> made) {
        List<UpdateOneModel<Document>> inserts = made.stream()
                .map(key -> new UpdateOneModel<Document>(
                        Filters.eq("_id", key.id()),
                        Updates.setOnInsert(document(key)),
                        new UpdateOptions().upsert(true)))
                .toList();
        return MongoReply.done(keys.bulkWrite(inserts, new BulkWriteOptions().ordered(true)));
    }

    @Override
    public Future<Void> destroy(List<String> ids) {
        return ids.isEmpty()
                ? Future.succeededFuture()
                : MongoReply.done(keys.updateMany(Filters.in("_id", ids), Updates.unset("bytes")));
    }

    private static Document document(PersonKey key) {
        return new Document("exercise", key.owner().exercise().value())
                .append("person", key.owner().person().value())
                .append("made", key.made().toEpochMilli())
                .append("bytes", key.bytes());
    }

    private static PersonKey key(Document document) {
        Binary bytes = document.get("bytes", Binary.class);
        return new PersonKey(
                document.getString("_id"),
                new PersonKey.Owner(
                        new ExerciseId(document.getString("exercise")), new PersonId(document.getString("person"))),
                Instant.ofEpochMilli(document.getLong("made")),
                bytes == null ? null : PersonKey.secretOf(bytes.getData()));
    }
}
