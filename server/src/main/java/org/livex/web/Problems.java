package org.livex.web;

import java.util.Map;
import org.livex.command.Outcome;
import org.livex.command.Overloaded;
import org.livex.exercise.Rejection;
import org.livex.journal.JournalUnavailable;
import org.livex.json.MalformedJson;
import org.livex.sheet.UnreadableSheet;
import org.livex.translate.UnreadableFile;

/** The one table from what can go wrong inside to what the client is told. */
final class Problems {
    private static final int MOST_SECONDS_TO_RETRY = 5;

    private Problems() {}

    static Problem of(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case MalformedJson malformed
            when malformed.field().isEmpty() ->
                new Problem(400, "malformed-json", Map.of("problem", malformed.problem()));
            case MalformedJson malformed -> Problem.field(malformed.field(), malformed.problem());
            case JournalUnavailable _, Overloaded _ -> tryAgainLater();
            case io.vertx.ext.web.handler.HttpException http -> ofStatus(http.getStatusCode());
            default -> Problem.of(500, "internal");
        };
    }

    static Problem of(UnreadableFile file) {
        int status = file.reason() == UnreadableFile.Reason.TOO_LARGE ? 413 : 422;
        return new Problem(status, file.reason().code(), file.parameters());
    }

    static Problem of(UnreadableSheet file) {
        int status = file.reason() == UnreadableSheet.Reason.TOO_LARGE ? 413 : 422;
        return new Problem(status, file.reason().code(), file.parameters());
    }

    static Problem of(Outcome.Rejected rejected) {
        return new Problem(status(rejected.reason()), rejected.reason().code(), rejected.parameters());
    }

    static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of(404, "not-found");
            case 405 -> Problem.of(405, "method-not-allowed");
            case 413 -> Problem.of(413, "too-large");
            case 415 -> Problem.of(415, "unsupported-media-type");
            case 400 -> Problem.of(400, "malformed-request");
            default -> Problem.of(500, "internal");
        };
    }

    /** In bytes. */
    static Problem tooLarge(long most) {
        return new Problem(413, "too-large", Map.of("most", String.valueOf(most)));
    }

    static Problem tryAgainLater() {
        return new Problem(503, "try-again-later", Map.of("seconds", String.valueOf(MOST_SECONDS_TO_RETRY)));
    }

    private static int status(Rejection rejection) {
        return switch (rejection) {
            case NOT_ALLOWED, NOT_A_RECIPIENT -> 403;
            case UNKNOWN_PERSON,
                    UNKNOWN_TEAM,
                    UNKNOWN_AGENCY,
                    UNKNOWN_PLACE,
                    UNKNOWN_PERSONA,
                    UNKNOWN_STORYLINE,
                    UNKNOWN_ROLE_CARD,
                    UNKNOWN_ACTION_KIND,
                    UNKNOWN_INJECT,
                    UNKNOWN_TERM,
                    UNKNOWN_PHASE,
                    UNKNOWN_OBJECTIVE,
                    UNKNOWN_VARIABLE,
                    UNKNOWN_MEDIATION,
                    UNKNOWN_CHANNEL,
                    UNKNOWN_TEXT,
                    UNKNOWN_REQUEST_FORM,
                    UNKNOWN_REQUEST,
                    UNKNOWN_WORLD_ENTRY,
                    UNKNOWN_DOCUMENT,
                    UNKNOWN_COMMS_CHECK,
                    UNKNOWN_CELL,
                    UNKNOWN_HAND_OVER,
                    UNKNOWN_CALL,
                    EXERCISE_NOT_PLANNED -> 404;
            case TOO_FAST -> 429;
            case CLOCK_SPEED_OUT_OF_RANGE,
                    CLOCK_OUTSIDE_PLAY,
                    TRIGGER_CYCLE,
                    TRIGGER_TOO_DEEP,
                    TOO_MANY,
                    SHIFT_OUT_OF_RANGE,
                    PLACEHOLDER_BROKEN,
                    NOT_A_MEDIATOR,
                    TEXT_NOT_ONE_LINE,
                    NOT_A_CONTROLLER,
                    NOT_A_PROP,
                    REQUEST_FIELD_MISSING,
                    REQUEST_FIELD_INVALID,
                    REQUEST_GROUND_MISSING,
                    IMPORT_FAILED -> 422;
            case EXERCISE_ALREADY_PLANNED,
                    EXERCISE_ALREADY_STARTED,
                    EXERCISE_NOT_STARTED,
                    EXERCISE_ALREADY_PAUSED,
                    EXERCISE_ALREADY_RUNNING,
                    EXERCISE_ENDED,
                    CLOCK_CANNOT_GO_BACK,
                    ID_TAKEN,
                    OBJECTIVE_IN_USE,
                    VARIABLE_IN_USE,
                    REQUEST_FORM_IN_USE,
                    THING_IN_USE,
                    INJECT_IN_USE,
                    NOTHING_TO_SHIFT,
                    REVISION_OUTDATED,
                    INJECT_ALREADY_RELEASED,
                    INJECT_NOT_RELEASED,
                    INJECT_ALREADY_HELD,
                    INJECT_NOT_HELD,
                    INJECT_ALREADY_SKIPPED,
                    INJECT_NOT_SKIPPED,
                    INJECT_ALREADY_RECALLED,
                    INJECT_NOT_AWAITING,
                    LANGUAGE_IS_SOURCE,
                    TEXT_NOT_TRANSLATED,
                    TRANSLATION_ALREADY_APPROVED,
                    NOT_A_TRANSLATOR,
                    NO_RECIPIENTS,
                    DOCUMENT_NOT_RELEASED,
                    DOCUMENT_ALREADY_RELEASED,
                    MEDIATION_TAKEN,
                    MEDIATION_NOT_ACCEPTED,
                    MEDIATION_OVER,
                    SESSION_NOT_STARTED,
                    SESSION_ALREADY_STARTED,
                    MEDIATOR_ENGAGED,
                    REQUEST_CLOSED,
                    REQUEST_ALREADY_DECIDED,
                    REQUEST_NOT_DECIDED,
                    REQUEST_ALREADY_ASKED_BACK,
                    REQUEST_NOT_ASKED_BACK,
                    TASK_NOT_STARTED,
                    TASK_ALREADY_FINISHED,
                    RED_STOP_ACTIVE,
                    STOP_ALREADY_CALLED,
                    NO_STOP_CALLED,
                    NOT_RESPONSIBLE,
                    HAND_OVER_OPEN,
                    HAND_OVER_OVER,
                    INJECT_AWAITS_SECOND,
                    INJECT_AWAITS_SAFETY,
                    SECOND_MUST_DIFFER,
                    CALL_ALREADY_ANSWERED -> 409;
        };
    }
}
