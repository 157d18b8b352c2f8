package org.livex.journal.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import org.livex.journal.JournalUnavailable;

/** What an operator reads when MongoDB fails. Never repeats the URI, which may hold a password. */
final class MongoProblem {
    private static final String WHO = "MongoDB, as MONGODB_URI names it, ";
    private static final String NOT_DURABLE = "could not store it on most of its members in time";

    private MongoProblem() {}

    /** Duplicates stay what they are: whoever wrote decides what they mean. */
    static Throwable of(Throwable e) {
        return isDuplicate(e) ? e : new JournalUnavailable(WHO + what(e), e);
    }

    private static boolean isDuplicate(Throwable e) {
        if (e instanceof MongoBulkWriteException bulk) {
            return bulk.getWriteConcernError() == null
                    && !bulk.getWriteErrors().isEmpty()
                    && bulk.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
        }
        return e instanceof MongoException mongo
                && ErrorCategory.fromErrorCode(mongo.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    private static String what(Throwable e) {
        return switch (e) {
            case MongoTimeoutException _ -> "does not answer: does it run, and can this machine reach it?";
            case MongoSecurityException _ -> "does not accept this user name or password";
            case MongoNotPrimaryException _, MongoNodeIsRecoveringException _ ->
                "has no primary now: it goes on once one is elected";
            case MongoSocketException _ -> "broke the connection";
            case MongoWriteConcernException _ -> NOT_DURABLE;
            case MongoBulkWriteException bulk when bulk.getWriteConcernError() != null -> NOT_DURABLE;
            case MongoException other -> "failed with code " + other.getCode() + ": " + other.getMessage();
            default -> "failed: " + e.getMessage();
        };
    }
}
