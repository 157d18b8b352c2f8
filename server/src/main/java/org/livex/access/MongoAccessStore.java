package org.livex.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.mongo.MongoConnection;
import org.livex.journal.mongo.MongoReply;

/**
 * Keeps access in MongoDB, for several servers. No transactions: what must happen once is one filtered write to one
 * document, counted by the server, which a retried write does not count twice.
 */
public final class MongoAccessStore implements AccessStore {
    private final MongoCollection<Document> secrets;
    private final MongoCollection<Document> codes;
    private final MongoCollection<Document> devices;

    private MongoAccessStore(MongoDatabase database) {
        this.secrets = database.getCollection("access-secrets");
        this.codes = database.getCollection("access-codes");
        this.devices = database.getCollection("access-devices");
    }

    /** In a database as {@link MongoConnection#database} gives it: durable and read as such. */
    public static Future<MongoAccessStore> open(MongoDatabase database) {
        MongoAccessStore store = new MongoAccessStore(database);
        return MongoReply.done(store.codes.createIndex(Indexes.ascending("exercise", "person")))
                .compose(_ -> MongoReply.done(store.codes.createIndex(Indexes.ascending("expiresAt"))))
                .compose(_ -> MongoReply.done(store.devices.createIndex(Indexes.ascending("exercise", "joinedAt"))))
                .map(store);
    }

    @Override
    public Future<byte[]> secret(String name, byte[] candidate) {
        return MongoReply.done(secrets.updateOne(
                        eq("_id", name), Updates.setOnInsert("value", candidate), new UpdateOptions().upsert(true)))
                // Two servers that start at once may both try to insert; the loser reads what won.
                .otherwiseEmpty()
                .compose(_ -> MongoReply.first(secrets.find(eq("_id", name))))
                .map(found -> found.orElseThrow().get("value", Binary.class).getData());
    }

    @Override
    public Future<Void> addCode(StoredCode code, boolean replacesEarlier, Instant now) {
        var over = lte("expiresAt", now.toEpochMilli());
        var persons = and(
                eq("exercise", code.exercise().value()),
                eq("person", code.person().value()));
        return MongoReply.done(codes.deleteMany(replacesEarlier ? or(over, persons) : over))
                .compose(_ -> MongoReply.done(codes.insertOne(document(code))));
    }

    @Override
    public Future<Optional<StoredCode>> takeCode(String hash, Instant now) {
        var good = and(eq("_id", hash), gt("expiresAt", now.toEpochMilli()));
        return MongoReply.first(codes.find(good))
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : MongoReply.first(codes.deleteOne(good))
                                .map(deleted -> deleted.orElseThrow().getDeletedCount() == 1
                                        ? found.map(MongoAccessStore::code)
                                        : Optional.empty()));
    }

    @Override
    public Future<Void> addDevice(StoredDevice device) {
        return MongoReply.done(devices.insertOne(document(device)));
    }

    @Override
    public Future<Optional<StoredDevice>> device(DeviceId id) {
        return MongoReply.first(devices.find(eq("_id", id.value())))
                .map(found -> found.map(MongoAccessStore::storedDevice));
    }

    @Override
    public Future<List<StoredDevice>> devices(ExerciseId exercise) {
        return MongoReply.all(devices.find(eq("exercise", exercise.value())).sort(Sorts.ascending("joinedAt", "_id")))
                .map(found -> found.stream().map(MongoAccessStore::storedDevice).toList());
    }

    @Override
    public Future<Boolean> rotate(DeviceId id, int from, int to, Instant at) {
        return MongoReply.first(devices.updateOne(
                        and(eq("_id", id.value()), eq("generation", from), eq("revokedAt", null)),
                        combine(set("generation", to), set("rotatedAt", at.toEpochMilli()))))
                .map(updated -> updated.orElseThrow().getModifiedCount() == 1);
    }

    @Override
    public Future<Boolean> revoke(DeviceId id, Instant at) {
        return MongoReply.first(devices.updateOne(
                        and(eq("_id", id.value()), eq("revokedAt", null)),
                        combine(set("revokedAt", at.toEpochMilli()), set("label", ""))))
                .map(updated -> updated.orElseThrow().getModifiedCount() == 1);
    }

    @Override
    public Future<Void> noteContacts(Collection<Contact> contacts) {
        if (contacts.isEmpty()) {
            return Future.succeededFuture();
        }
        List<UpdateOneModel<Document>> updates = contacts.stream()
                .map(contact -> new UpdateOneModel<Document>(
                        eq("_id", contact.device().value()),
                        combine(
                                max("lastContactAt", contact.at().toEpochMilli()),
                                max("confirmed", contact.confirmed()))))
                .toList();
        return MongoReply.done(devices.bulkWrite(updates, new BulkWriteOptions().ordered(false)));
    }

    private static Document document(StoredCode code) {
        return new Document("_id", code.hash())
                .append("exercise", code.exercise().value())
                .append("person", code.person().value())
                .append("host", code.host())
                .append("expiresAt", code.expiresAt().toEpochMilli());
    }

    private static StoredCode code(Document code) {
        return new StoredCode(
                code.getString("_id"),
                new ExerciseId(code.getString("exercise")),
                new PersonId(code.getString("person")),
                code.getBoolean("host"),
                Instant.ofEpochMilli(code.getLong("expiresAt")));
    }

    private static Document document(StoredDevice stored) {
        Device device = stored.device();
        Session session = device.session();
        return new Document("_id", session.device().value())
                .append("exercise", session.exercise().value())
                .append("person", session.person().value())
                .append("host", session.host())
                .append("label", device.label())
                .append("joinedAt", device.joinedAt().toEpochMilli())
                .append("lastContactAt", millis(device.lastContactAt()))
                .append("revokedAt", millis(device.revokedAt()))
                .append("generation", stored.rotation().generation())
                .append("rotatedAt", stored.rotation().at().toEpochMilli())
                .append("confirmed", stored.rotation().confirmed());
    }

    private static StoredDevice storedDevice(Document device) {
        Session session = new Session(
                new ExerciseId(device.getString("exercise")),
                new PersonId(device.getString("person")),
                new DeviceId(device.getString("_id")),
                device.getBoolean("host"));
        return new StoredDevice(
                new Device(
                        session,
                        device.getString("label"),
                        Instant.ofEpochMilli(device.getLong("joinedAt")),
                        instant(device.getLong("lastContactAt")),
                        instant(device.getLong("revokedAt"))),
                new Rotation(
                        device.getInteger("generation"),
                        Instant.ofEpochMilli(device.getLong("rotatedAt")),
                        device.getInteger("confirmed")));
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
