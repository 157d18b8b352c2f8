package org.livex.journal.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.AppendResult;
import org.livex.journal.AppendResult.Conflict;
import org.livex.journal.AppendResult.Durable;
import org.livex.journal.AppendResult.Kind;
import org.livex.journal.Batch;
import org.livex.journal.Entry;
import org.livex.journal.Journal;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.chain.ChainCheck;
import org.livex.journal.chain.ChainHead;
import org.livex.journal.chain.ChainReport;

/**
 * The journal of a hosted, replicated deployment, written by one server at a time ({@link LeasedJournal}). One document per
 * entry. Uses neither transactions nor sessions: that a seq and a command are given once is held by unique indexes, also
 * against a write that arrives after its server has lost the lease. Shard by exercise.
 */
public final class MongoJournal implements Journal {
    private static final int PAGE = 1_000;

    private final MongoConnection mongo;
    private final MongoCollection<BsonDocument> entries;

    /** The last entry of each exercise that is known to be there, so that appends need not ask for the one before. */
    private final Map<ExerciseId, ChainHead> heads = new ConcurrentHashMap<>();

    private MongoJournal(MongoConnection mongo) {
        this.mongo = mongo;
        this.entries = mongo.database().getCollection("entries", BsonDocument.class);
    }

    /** Creates what is missing. The journal closes the connection when it is closed itself. */
    public static Future<MongoJournal> open(MongoConnection mongo) {
        MongoJournal journal = new MongoJournal(mongo);
        IndexOptions unique = new IndexOptions().unique(true);
        return MongoReply.done(journal.entries.createIndexes(List.of(
                        new IndexModel(Indexes.ascending("exercise", "seq"), unique),
                        new IndexModel(Indexes.ascending("exercise", "command"), unique))))
                .compose(_ -> mongo.markSchema())
                .map(journal);
    }

    @Override
    public Future<AppendResult> append(ExerciseId exercise, List<Entry> toAppend) {
        Batch batch = new Batch(exercise, toAppend);
        return whileOpen(() -> predecessor(batch)
                .compose(before -> before.isPresent()
                        ? insert(batch, before.get())
                        : Future.failedFuture(batch.wouldLeaveAGap())));
    }

    private Future<Optional<ChainHead>> predecessor(Batch batch) {
        long seq = batch.firstSeq() - 1;
        ChainHead known = seq == 0 ? ChainHead.NONE : heads.get(batch.exercise());
        if (known != null && known.seq() == seq) {
            return Future.succeededFuture(Optional.of(known));
        }
        return MongoReply.first(newest().find(and(of(batch.exercise()), eq("seq", seq)))
                        .projection(include("seq", "at", MongoEntry.HASH)))
                .map(found -> found.map(MongoEntry::head));
    }

    private Future<AppendResult> insert(Batch batch, ChainHead before) {
        List<BsonDocument> documents = new ArrayList<>();
        ChainHead last = before;
        for (Entry entry : batch.entries()) {
            BsonDocument document = MongoEntry.write(entry, last.hash());
            documents.add(document);
            last = MongoEntry.head(document);
        }
        ChainHead head = last;
        return MongoReply.done(entries.insertMany(documents))
                .<AppendResult>map(_ -> {
                    heads.merge(batch.exercise(), head, (one, other) -> one.seq() >= other.seq() ? one : other);
                    return new Durable();
                })
                .recover(e -> e instanceof MongoBulkWriteException bulk
                        ? conflict(batch, bulk.getWriteErrors().getFirst().getIndex())
                        : Future.failedFuture(e));
    }

    /** Ordered inserts end at their first duplicate; those before it are durable as if nothing had been behind them. */
    private Future<AppendResult> conflict(Batch batch, int at) {
        String command = batch.entries().get(at).command().value();
        return MongoReply.first(newest().find(and(of(batch.exercise()), eq("command", command)))
                        .projection(include("seq")))
                .map(known -> new Conflict(at, known.isPresent() ? Kind.COMMAND_KNOWN : Kind.SEQ_TAKEN));
    }

    @Override
    public Future<List<Entry>> readAfter(ExerciseId exercise, long seq, int limit) {
        Batch.checkLimit(limit);
        return page(exercise, seq, limit, MongoEntry::read);
    }

    private <T> Future<List<T>> page(ExerciseId exercise, long seq, int limit, Function<BsonDocument, T> read) {
        return whileOpen(() -> MongoReply.all(
                entries.find(and(of(exercise), gt("seq", seq)))
                        .sort(ascending("seq"))
                        .limit(limit)
                        .batchSize(limit),
                read));
    }

    @Override
    public Future<Map<CommandId, Long>> seqsOf(ExerciseId exercise, Collection<CommandId> commands) {
        List<String> ids = commands.stream().map(CommandId::value).toList();
        return whileOpen(() -> MongoReply.all(
                        entries.find(and(of(exercise), in("command", ids))).projection(include("command", "seq"))))
                .map(found -> found.stream().collect(Collectors.toMap(MongoEntry::command, MongoEntry::seq)));
    }

    @Override
    public Future<Void> rewrite(Entry entry) {
        return whileOpen(() -> MongoReply.done(entries.updateOne(
                and(of(entry.exercise()), eq("seq", entry.seq())),
                combine(set(MongoEntry.FACTS, MongoEntry.factsOf(entry)), set(MongoEntry.REWRITTEN, true)))));
    }

    @Override
    public Future<Void> fill(ExerciseId exercise, List<Entry> missing) {
        Future<Void> filled = Future.succeededFuture();
        for (Entry entry : missing) {
            // Only where none is: an update with nothing to set leaves what is there as it is.
            filled = filled.compose(_ -> whileOpen(() -> MongoReply.done(entries.updateOne(
                    and(eq("_id", MongoEntry.id(entry)), of(exercise), eq("seq", entry.seq())),
                    new BsonDocument("$setOnInsert", MongoEntry.fill(entry)),
                    new UpdateOptions().upsert(true)))));
        }
        return filled;
    }

    /** Replicated, it keeps beside it no word of what was answered: the chain alone tells. */
    @Override
    public Future<List<ChainReport>> check() {
        return exercises().compose(ids -> {
            List<ChainReport> reports = new ArrayList<>();
            Future<Void> checked = Future.succeededFuture();
            for (ExerciseId id : ids) {
                ChainCheck check = new ChainCheck(id, null);
                checked = checked.compose(_ -> follow(check, id, 0)).onSuccess(_ -> reports.add(check.end()));
            }
            return checked.map(_ -> reports);
        });
    }

    private Future<Void> follow(ChainCheck check, ExerciseId exercise, long after) {
        return page(exercise, after, PAGE, MongoEntry::stored).compose(page -> {
            page.forEach(check::follow);
            return page.size() < PAGE
                    ? Future.<Void>succeededFuture()
                    : follow(check, exercise, page.getLast().seq());
        });
    }

    @Override
    public Future<List<ExerciseId>> exercises() {
        return whileOpen(() -> MongoReply.all(entries.distinct("exercise", String.class), ExerciseId::new));
    }

    @Override
    public Future<Void> close() {
        return mongo.close();
    }

    /** A closed client throws at once, whatever is asked of it. */
    private <T> Future<T> whileOpen(Supplier<Future<T>> ask) {
        return mongo.isClosed()
                ? Future.failedFuture(new JournalUnavailable("the journal in MongoDB is closed"))
                : ask.get();
    }

    /**
     * What the primary holds, even if it is not yet on most members: enough to tell why an append was refused, never to
     * be shown.
     */
    private MongoCollection<BsonDocument> newest() {
        return entries.withReadConcern(ReadConcern.LOCAL);
    }

    private static Bson of(ExerciseId exercise) {
        return eq("exercise", exercise.value());
    }
}
