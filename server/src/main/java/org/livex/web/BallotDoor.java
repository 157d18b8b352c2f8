package org.livex.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.ballot.Ballots;
import org.livex.exercise.survey.SurveyAnswers;
import org.livex.exercise.survey.SurveyCheck;
import org.livex.exercise.survey.WrittenSurvey;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.SurveyId;
import org.livex.room.OpenExercises;
import org.livex.room.Problem;
import org.livex.room.Problems;

/** Lets in whoever shows a ballot, and asks for nothing else: no token, no person, no device. Nothing of it is logged. */
public final class BallotDoor {
    private static final String SCHEME = "ballot ";

    private final OpenExercises exercises;
    private final Ballots ballots;

    /** A ballot that was shown, in the survey that the request names. */
    private record Shown(ExerciseId exercise, SurveyId survey, String ballot) {}

    public BallotDoor(OpenExercises exercises, Ballots ballots) {
        this.exercises = exercises;
        this.ballots = ballots;
    }

    /** Decided on the head, so that nobody without a ballot sends a body. */
    Future<Void> mayCome(RoutingContext ctx) {
        ctx.put(Reply.UNLOGGED, true);
        Shown shown = shown(ctx);
        return shown == null ? orInvalid(false) : known(shown);
    }

    /** Of what is not open no ballot is looked for: whoever asks for surveys that are none takes no memory. */
    private Future<Void> known(Shown shown) {
        return exercises.whileOurs(() -> exercises.find(shown.exercise())).compose(open -> {
            WrittenSurvey written = open.running().state().surveys().find(shown.survey());
            return written != null && written.isOpen() && written.survey().anonymous()
                    ? ballots.isBallot(shown.exercise(), shown.survey(), shown.ballot())
                            .recover(_ -> Future.failedFuture(Problems.tryAgainLater()))
                            .compose(BallotDoor::orInvalid)
                    : orInvalid(false);
        });
    }

    private static Future<Void> orInvalid(boolean isOne) {
        return isOne ? Future.succeededFuture() : Future.failedFuture(Problem.of(401, "ballot-invalid"));
    }

    /** Done when it is kept. */
    public Future<Void> answer(RoutingContext ctx, SurveyAnswers answers) {
        Shown shown = shown(ctx);
        if (shown == null) {
            return orInvalid(false);
        }
        return exercises.find(shown.exercise()).compose(open -> {
            WrittenSurvey written = open.running().state().surveys().find(shown.survey());
            if (written == null || !written.isOpen()) {
                return Future.failedFuture(Problem.of(409, "survey-not-open"));
            }
            String misfit = SurveyCheck.misfit(written.survey(), null, answers);
            return misfit == null
                    ? ballots.answer(shown.exercise(), shown.survey(), shown.ballot(), answers)
                            .recover(_ -> Future.failedFuture(Problems.tryAgainLater()))
                    : Future.failedFuture(new Problem(422, "survey-answer-invalid", Map.of("question", misfit)));
        });
    }

    private static @Nullable Shown shown(RoutingContext ctx) {
        String header = ctx.request().getHeader(HttpHeaders.AUTHORIZATION);
        String exercise = ctx.pathParam("exercise");
        String survey = ctx.pathParam("survey");
        if (header == null
                || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || !Id.isWellFormed(exercise)
                || !Id.isWellFormed(survey)) {
            return null;
        }
        String ballot = header.substring(SCHEME.length()).strip();
        return Ballots.isWellFormed(ballot) ? new Shown(new ExerciseId(exercise), new SurveyId(survey), ballot) : null;
    }
}
