package org.livex.journal.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.livex.exercise.words.CommandId;
import org.livex.exercise.words.ExerciseId;
import org.livex.exercise.words.PersonId;
import org.livex.journal.Entry;
import org.livex.journal.UnreadableEntry;
import org.livex.json.FactCodec;

/** An entry as a document. {@code by} is absent where the server itself acted. */
final class MongoEntry {
    private MongoEntry() {}

    static BsonDocument write(Entry entry) {
        BsonDocument document = new BsonDocument("_id", new BsonString(entry.exercise() + "/" + entry.seq()))
                .append("exercise", new BsonString(entry.exercise().value()))
                .append("seq", new BsonInt64(entry.seq()))
                .append("command", new BsonString(entry.command().value()))
                .append("at", new BsonDateTime(entry.at().toEpochMilli()));
        PersonId by = entry.by();
        if (by != null) {
            document.append("by", new BsonString(by.value()));
        }
        // A string of JSON, since BSON would not give back every number and key as it was.
        return document.append("facts", new BsonString(new String(FactCodec.write(entry.facts()), UTF_8)));
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
                UnreadableEntry.factsOf(exercise, seq, text(document, "facts").getBytes(UTF_8)));
    }

    static CommandId command(BsonDocument document) {
        return new CommandId(text(document, "command"));
    }

    static long seq(BsonDocument document) {
        return document.getInt64("seq").getValue();
    }

    private static String text(BsonDocument document, String field) {
        return document.getString(field).getValue();
    }
}
