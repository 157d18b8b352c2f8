package org.livex.room;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.livex.command.Outcome;
import org.livex.command.Overloaded;
import org.livex.exercise.Rejection;
import org.livex.journal.JournalUnavailable;
import org.livex.json.MalformedJson;
import org.livex.sheet.file.UnreadableSheet;
import org.livex.xml.UnreadableFile;

/** The one table from what can go wrong inside to what the client is told. */
public final class Problems {
    private static final int MOST_SECONDS_TO_RETRY = 5;

    private Problems() {}

    public static Problem of(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case MalformedJson malformed
            when malformed.field().isEmpty() -> Problem.malformed("malformed-json", malformed.problem());
            case MalformedJson malformed -> Problem.field(malformed.field(), malformed.problem());
            case JournalUnavailable _, Overloaded _ -> tryAgainLater();
            default -> isOutOfFiles(failure) ? tryAgainLater() : Problem.of(500, "internal");
        };
    }

    /** As the system says it; what else was open is closed again soon. */
    private static boolean isOutOfFiles(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains("Too many open files")) {
                return true;
            }
        }
        return false;
    }

    public static Problem of(UnreadableFile file) {
        boolean isTooMuch = file.reason() == UnreadableFile.Reason.TOO_LARGE
                || file.reason() == UnreadableFile.Reason.TOO_MANY_TEXTS;
        return new Problem(isTooMuch ? 413 : 422, file.reason().code(), file.parameters());
    }

    public static Problem of(UnreadableSheet file) {
        int status = file.reason() == UnreadableSheet.Reason.TOO_LARGE ? 413 : 422;
        return new Problem(status, file.reason().code(), file.parameters());
    }

    public static Problem of(Outcome.Rejected rejected) {
        return new Problem(status(rejected.reason().kind()), rejected.reason().code(), rejected.parameters());
    }

    public static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of(404, "not-found");
            case 405 -> Problem.of(405, "method-not-allowed");
            case 413 -> Problem.of(413, "too-large");
            case 415 -> Problem.of(415, "unsupported-media-type");
            case 400 -> Problem.malformed("malformed-request", "cannot be read as HTTP");
            default -> Problem.of(500, "internal");
        };
    }

    /** In bytes. */
    public static Problem tooLarge(long most) {
        return new Problem(413, "too-large", Map.of("most", String.valueOf(most)));
    }

    public static Problem tryAgainLater() {
        return new Problem(503, "try-again-later", Map.of("seconds", String.valueOf(MOST_SECONDS_TO_RETRY)));
    }

    /** What was sent is welcome then. */
    static Problem tryAgainIn(Duration wait) {
        long seconds = Math.clamp(wait.toSeconds(), 1, MOST_SECONDS_TO_RETRY);
        return new Problem(503, "try-again-later", Map.of("seconds", String.valueOf(seconds)));
    }

    private static int status(Rejection.Kind kind) {
        return switch (kind) {
            case FORBIDDEN -> 403;
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case INVALID -> 422;
            case TOO_FAST -> 429;
        };
    }
}
