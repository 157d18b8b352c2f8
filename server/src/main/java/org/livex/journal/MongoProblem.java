package org.livex.journal;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.List;

/** What an operator reads when MongoDB fails: which servers, and what about them. Never repeats the URI's password. */
final class MongoProblem {
    private MongoProblem() {}

    static JournalUnavailable of(List<String> hosts, Throwable e) {
        return e instanceof JournalUnavailable already
                ? already
                : new JournalUnavailable("MongoDB at " + String.join(", ", hosts) + " " + what(e), e);
    }

    private static String what(Throwable e) {
        return switch (e) {
            case MongoTimeoutException _ -> "does not answer: does it run, and can this machine reach it?";
            case MongoSecurityException _ -> "does not accept the user name or password of MONGODB_URI";
            case MongoNotPrimaryException _, MongoNodeIsRecoveringException _ ->
                "has no primary now: it goes on once one is elected";
            case MongoSocketException _ -> "broke the connection";
            case MongoWriteConcernException _ -> NOT_DURABLE;
            case MongoBulkWriteException bulk when bulk.getWriteConcernError() != null -> NOT_DURABLE;
            case MongoException other -> "failed with code " + other.getCode() + ": " + other.getMessage();
            default -> "failed: " + e.getMessage();
        };
    }

    private static final String NOT_DURABLE = "could not store it on most of its members in time";
}
