package org.livex.journal.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.Entry;
import org.livex.journal.UnreadableEntry;
import org.livex.journal.chain.ChainHead;
import org.livex.journal.chain.EntryHash;
import org.livex.journal.chain.StoredEntry;
import org.livex.json.FactCodec;

/**
 * An entry as a document. {@code by} is absent where the server itself acted, {@code hash} where an older build wrote it,
 * {@code rewritten} where nobody was erased from its facts.
 */
final class MongoEntry {
    static final String FACTS = "facts";
    static final String HASH = "hash";
    static final String REWRITTEN = "rewritten";

    private MongoEntry() {}

    /** {@code before}: the hash of the entry before. */
    static BsonDocument write(Entry entry, @Nullable String before) {
        BsonString facts = factsOf(entry);
        BsonDocument document = new BsonDocument("_id", id(entry))
                .append("exercise", new BsonString(entry.exercise().value()))
                .append("seq", new BsonInt64(entry.seq()));
        document.putAll(commandAndTime(entry));
        PersonId by = entry.by();
        if (by != null) {
            document.append("by", new BsonString(by.value()));
        }
        String hash = EntryHash.of(before, entry, facts.getValue().getBytes(UTF_8));
        return document.append(FACTS, facts).append(HASH, new BsonString(hash));
    }

    /** Of one that stands for what was lost: all but what its place is found by. */
    static BsonDocument fill(Entry entry) {
        return commandAndTime(entry).append(FACTS, factsOf(entry)).append(REWRITTEN, BsonBoolean.TRUE);
    }

    static BsonString id(Entry entry) {
        return new BsonString(entry.exercise() + "/" + entry.seq());
    }

    private static BsonDocument commandAndTime(Entry entry) {
        return new BsonDocument("command", new BsonString(entry.command().value()))
                .append("at", new BsonDateTime(entry.at().toEpochMilli()));
    }

    /** A string of JSON, since BSON would not give back every number and key as it was. */
    static BsonString factsOf(Entry entry) {
        return new BsonString(new String(FactCodec.write(entry.facts()), UTF_8));
    }

    static ChainHead head(BsonDocument document) {
        return new ChainHead(
                seq(document),
                optional(document, HASH),
                Instant.ofEpochMilli(document.getDateTime("at").getValue()));
    }

    /** As it lies there. */
    static StoredEntry stored(BsonDocument document) {
        return new StoredEntry(
                new ExerciseId(text(document, "exercise")),
                seq(document),
                optional(document, "command"),
                document.getDateTime("at").getValue(),
                optional(document, "by"),
                text(document, FACTS),
                optional(document, HASH),
                document.getBoolean(REWRITTEN, BsonBoolean.FALSE).getValue());
    }

    static Entry read(BsonDocument document) {
        ExerciseId exercise = new ExerciseId(text(document, "exercise"));
        long seq = seq(document);
        return new Entry(
                exercise,
                seq,
                command(document),
                Instant.ofEpochMilli(document.getDateTime("at").getValue()),
                document.containsKey("by") ? new PersonId(text(document, "by")) : null,
                UnreadableEntry.factsOf(exercise, seq, text(document, FACTS).getBytes(UTF_8)));
    }

    static CommandId command(BsonDocument document) {
        return new CommandId(text(document, "command"));
    }

    static long seq(BsonDocument document) {
        return document.getInt64("seq").getValue();
    }

    private static @Nullable String optional(BsonDocument document, String field) {
        return document.containsKey(field) ? text(document, field) : null;
    }

    private static String text(BsonDocument document, String field) {
        return document.getString(field).getValue();
    }
}
