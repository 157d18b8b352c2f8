package org.livex.journal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.livex.exercise.CommandId;
import org.livex.exercise.ExerciseId;
import org.livex.journal.AppendResult.Conflict;
import org.livex.journal.AppendResult.Durable;
import org.livex.journal.AppendResult.Kind;
import org.reactivestreams.Publisher;

/**
 * The journal of a hosted, replicated deployment; several servers may write it. One document per entry. Uses neither
 * transactions nor sessions: that a seq and a command are given once is held by unique indexes. Shard by exercise.
 */
public final class MongoJournal implements Journal {
    private final Vertx vertx;
    private final MongoConnection mongo;
    private final MongoCollection<BsonDocument> entries;

    /** The highest seq of each exercise that is known to be there, so that appends need not ask for the one before. */
    private final Map<ExerciseId, Long> knownSeqs = new ConcurrentHashMap<>();

    private MongoJournal(Vertx vertx, MongoConnection mongo) {
        this.vertx = vertx;
        this.mongo = mongo;
        this.entries = mongo.database().getCollection("entries", BsonDocument.class);
    }

    /** Connects to the database that the URI names ({@code livex} where it names none) and creates what is missing. */
    public static Future<MongoJournal> open(Vertx vertx, String uri) {
        return MongoConnection.open(vertx, uri, null).compose(mongo -> on(vertx, mongo));
    }

    static Future<MongoJournal> open(Vertx vertx, String uri, String database) {
        return MongoConnection.open(vertx, uri, database).compose(mongo -> on(vertx, mongo));
    }

    private static Future<MongoJournal> on(Vertx vertx, MongoConnection mongo) {
        MongoJournal journal = new MongoJournal(vertx, mongo);
        return journal.createIndexes().map(journal).recover(e -> mongo.close().transform(_ -> Future.failedFuture(e)));
    }

    private Future<List<String>> createIndexes() {
        IndexOptions unique = new IndexOptions().unique(true);
        return gather(
                () -> entries.createIndexes(List.of(
                        new IndexModel(Indexes.ascending("exercise", "seq"), unique),
                        new IndexModel(Indexes.ascending("exercise", "command"), unique))),
                Function.identity());
    }

    @Override
    public Future<AppendResult> append(ExerciseId exercise, List<Entry> toAppend) {
        Batch batch = new Batch(exercise, toAppend);
        return isPredecessorThere(batch)
                .compose(there -> there ? insert(batch) : Future.failedFuture(batch.wouldLeaveAGap()));
    }

    private Future<Boolean> isPredecessorThere(Batch batch) {
        long predecessor = batch.firstSeq() - 1;
        if (predecessor <= knownSeqs.getOrDefault(batch.exercise(), 0L)) {
            return Future.succeededFuture(true);
        }
        return gather(
                        () -> newest().find(and(of(batch.exercise()), eq("seq", predecessor)))
                                .projection(include("seq")),
                        Function.identity())
                .map(found -> !found.isEmpty());
    }

    private Future<AppendResult> insert(Batch batch) {
        List<BsonDocument> documents =
                batch.entries().stream().map(MongoEntry::write).toList();
        // Not gather: a duplicate is an answer, not a failure.
        return Gathering.of(vertx, () -> entries.insertMany(documents), Function.identity())
                .<AppendResult>map(_ -> {
                    knownSeqs.merge(batch.exercise(), batch.lastSeq(), Math::max);
                    return new Durable();
                })
                .recover(e -> {
                    int duplicate = e instanceof MongoBulkWriteException bulk ? duplicateAt(bulk) : -1;
                    return duplicate < 0
                            ? Future.failedFuture(mongo.unavailable(e))
                            : reason(batch.entries().get(duplicate)).map(kind -> new Conflict(duplicate, kind));
                });
    }

    /** Ordered inserts end at their first error; those before it count only where they are durable. */
    private static int duplicateAt(MongoBulkWriteException e) {
        boolean isDuplicate = e.getWriteConcernError() == null
                && e.getWriteErrors().size() == 1
                && e.getWriteErrors().getFirst().getCategory() == ErrorCategory.DUPLICATE_KEY;
        return isDuplicate ? e.getWriteErrors().getFirst().getIndex() : -1;
    }

    private Future<Kind> reason(Entry entry) {
        Bson sameCommand =
                and(of(entry.exercise()), eq("command", entry.command().value()));
        return gather(() -> newest().find(sameCommand).projection(include("seq")), Function.identity())
                .map(known -> known.isEmpty() ? Kind.SEQ_TAKEN : Kind.COMMAND_KNOWN);
    }

    @Override
    public Future<List<Entry>> readAfter(ExerciseId exercise, long seq, int limit) {
        Batch.checkLimit(limit);
        return gather(
                () -> entries.find(and(of(exercise), gt("seq", seq)))
                        .sort(ascending("seq"))
                        .limit(limit)
                        .batchSize(limit),
                MongoEntry::read);
    }

    @Override
    public Future<Map<CommandId, Long>> seqsOf(ExerciseId exercise, Collection<CommandId> commands) {
        List<String> ids = commands.stream().map(CommandId::value).toList();
        return gather(
                        () -> entries.find(and(of(exercise), in("command", ids)))
                                .projection(include("command", "seq")),
                        Function.identity())
                .map(found -> found.stream().collect(Collectors.toMap(MongoEntry::command, MongoEntry::seq)));
    }

    @Override
    public Future<List<ExerciseId>> exercises() {
        return gather(() -> entries.distinct("exercise", String.class), ExerciseId::new);
    }

    @Override
    public Future<Void> close() {
        return mongo.close();
    }

    /**
     * What any member of the primary's history holds, even if it is not yet on most: enough to tell why an append was
     * refused, never to be shown.
     */
    private MongoCollection<BsonDocument> newest() {
        return entries.withReadConcern(ReadConcern.LOCAL);
    }

    private <T, R> Future<List<R>> gather(Supplier<? extends Publisher<T>> ask, Function<T, R> each) {
        return Gathering.of(vertx, ask, each).recover(e -> Future.failedFuture(mongo.unavailable(e)));
    }

    private static Bson of(ExerciseId exercise) {
        return eq("exercise", exercise.value());
    }
}
