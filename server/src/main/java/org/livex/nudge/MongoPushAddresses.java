package org.livex.nudge;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.types.Binary;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.mongo.MongoConnection;
import org.livex.journal.mongo.MongoReply;

/** Keeps push addresses in MongoDB, for several servers. */
public final class MongoPushAddresses implements PushAddresses {
    private final MongoCollection<Document> addresses;
    private final MongoCollection<Document> keys;

    private MongoPushAddresses(MongoDatabase database) {
        this.addresses = database.getCollection("push-addresses");
        this.keys = database.getCollection("push-keys");
    }

    /** In a database as {@link MongoConnection#database} gives it: durable and read as such. */
    public static Future<MongoPushAddresses> open(MongoDatabase database) {
        MongoPushAddresses opened = new MongoPushAddresses(database);
        return MongoReply.done(opened.addresses.createIndex(Indexes.ascending("exercise")))
                .compose(_ -> MongoReply.done(opened.addresses.createIndex(Indexes.ascending("address"))))
                .map(opened);
    }

    @Override
    public Future<Void> put(PushRegistration registration) {
        String device = registration.device().value();
        Document document = new Document("_id", device)
                .append("exercise", registration.exercise().value())
                .append("person", registration.person().value())
                .append("address", registration.address().written().encode());
        String place = "^" + Pattern.quote(registration.address().place());
        return MongoReply.done(addresses.deleteMany(and(regex("address", place), ne("_id", device))))
                .compose(_ -> MongoReply.done(
                        addresses.replaceOne(eq("_id", device), document, new ReplaceOptions().upsert(true))));
    }

    @Override
    public Future<List<PushRegistration>> of(ExerciseId exercise) {
        return MongoReply.all(addresses.find(eq("exercise", exercise.value())).sort(Sorts.ascending("_id")))
                .map(found ->
                        found.stream().map(MongoPushAddresses::registration).toList());
    }

    @Override
    public Future<Void> remove(PushRegistration registration) {
        return MongoReply.done(addresses.deleteOne(and(
                eq("_id", registration.device().value()),
                eq("address", registration.address().written().encode()))));
    }

    @Override
    public Future<Void> removeDevice(DeviceId device) {
        return MongoReply.done(addresses.deleteOne(eq("_id", device.value())));
    }

    @Override
    public Future<VapidKey> key(VapidKey candidate) {
        return MongoReply.done(keys.updateOne(
                        eq("_id", "vapid"),
                        Updates.setOnInsert("value", candidate.written()),
                        new UpdateOptions().upsert(true)))
                // Two servers that start at once may both try to insert; the loser reads what won.
                .otherwiseEmpty()
                .compose(_ -> MongoReply.first(keys.find(eq("_id", "vapid"))))
                .map(found -> VapidKey.read(
                        found.orElseThrow().get("value", Binary.class).getData()));
    }

    private static PushRegistration registration(Document document) {
        return new PushRegistration(
                new ExerciseId(document.getString("exercise")),
                new PersonId(document.getString("person")),
                new DeviceId(document.getString("_id")),
                PushAddress.read(new JsonObject(document.getString("address"))).orElseThrow());
    }
}
