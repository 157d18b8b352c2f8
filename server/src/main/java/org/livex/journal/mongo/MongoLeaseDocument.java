package org.livex.journal.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The one document that says which server has the database: {@code about} / {@code server}. Every change names what it
 * expects to find, so that of several at once one succeeds; a database without the document belongs to nobody.
 */
final class MongoLeaseDocument {
    private static final Bson ID = eq("server");

    private final MongoCollection<Document> about;

    /** {@code holder} is drawn anew by every start of a server; {@code renewals} are compared for being the same only. */
    record Holding(String holder, String machine, long renewals) {
        private static Holding read(Document document) {
            return new Holding(
                    document.getString("holder"), document.getString("machine"), document.getLong("renewals"));
        }

        private Document write() {
            return new Document("_id", "server")
                    .append("holder", holder)
                    .append("machine", machine)
                    .append("renewals", renewals);
        }
    }

    MongoLeaseDocument(MongoConnection mongo) {
        this.about = mongo.database().getCollection("about");
    }

    /** What the primary has, so that a waiter does not look at a member that lags behind. */
    Future<Optional<Holding>> read() {
        return MongoReply.first(about.withReadPreference(ReadPreference.primary())
                        .withReadConcern(ReadConcern.LOCAL)
                        .find(ID))
                .map(found -> found.map(Holding::read));
    }

    /** False where somebody else was faster. */
    Future<Boolean> create(Holding mine) {
        return MongoReply.done(about.insertOne(mine.write()))
                .map(true)
                .recover(e -> e instanceof MongoWriteException write
                                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                        ? Future.succeededFuture(false)
                        : Future.failedFuture(e));
    }

    /** False where it is not any more what was seen. */
    Future<Boolean> replace(Holding seen, Holding mine) {
        return matched(
                and(ID, eq("holder", seen.holder()), eq("renewals", seen.renewals())),
                Updates.combine(
                        Updates.set("holder", mine.holder()),
                        Updates.set("machine", mine.machine()),
                        Updates.set("renewals", mine.renewals())));
    }

    /** False where another has it, or had it. */
    Future<Boolean> renew(Holding mine) {
        return matched(of(mine), Updates.inc("renewals", 1L));
    }

    /** Done again, or after another has taken it, it changes nothing. */
    Future<Void> remove(Holding mine) {
        return MongoReply.done(about.deleteOne(of(mine)));
    }

    private Future<Boolean> matched(Bson expected, Bson change) {
        return MongoReply.first(about.updateOne(expected, change))
                .map(result -> result.map(UpdateResult::getMatchedCount).orElse(0L) == 1);
    }

    private static Bson of(Holding mine) {
        return and(ID, eq("holder", mine.holder()));
    }
}
