package org.livex.room;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;
import org.livex.ballot.Ballots;
import org.livex.command.CommandIds;
import org.livex.command.Follower;
import org.livex.exercise.Caller;
import org.livex.exercise.Exercise;
import org.livex.exercise.survey.Survey;
import org.livex.exercise.survey.SurveyCommand;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.survey.WrittenSurvey;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.SurveyId;
import org.livex.journal.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When an anonymous survey is closed its ballots are counted into one fact, and then destroyed. Also told of old ones when the
 * journal is read again at start, so a server that went away in between does the rest.
 */
public final class BallotCount implements Follower {
    private static final Logger LOG = LoggerFactory.getLogger(BallotCount.class);

    private final Vertx vertx;
    private final Ballots ballots;
    private final CommandIds ids;
    private @Nullable OpenExercises exercises;

    public BallotCount(Vertx vertx, Ballots ballots, CommandIds ids) {
        this.vertx = vertx;
        this.ballots = ballots;
        this.ids = ids;
    }

    public void begin(OpenExercises all) {
        exercises = all;
    }

    @Override
    public void follow(Entry entry, Exercise after) {
        entry.facts().forEach(fact -> {
            if (fact instanceof SurveyFact.SurveyClosed closed) {
                // Once the exercise is read to its end.
                vertx.runOnContext(_ -> count(entry.exercise(), closed.survey()));
            } else if (fact instanceof SurveyFact.BallotsCounted counted) {
                ballots.destroy(entry.exercise(), counted.survey())
                        .onFailure(e -> LOG.error("Counted ballots are not destroyed: {}", e.getMessage()));
            }
        });
    }

    private void count(ExerciseId id, SurveyId survey) {
        if (exercises == null) {
            return;
        }
        exercises
                .open(id)
                .compose(open -> {
                    WrittenSurvey written = open.running().state().surveys().find(survey);
                    return written != null && written.waitsForBallots()
                            ? count(open, written.survey())
                            : Future.succeededFuture();
                })
                .onFailure(e -> LOG.error("Ballots are counted at the next start: {}", e.getMessage()));
    }

    private Future<Void> count(OpenExercise open, Survey survey) {
        return ballots.emptied(open.running().id(), survey)
                .compose(box -> open.running()
                        .submit(
                                new Caller.Server(),
                                ids.next(),
                                new SurveyCommand.CountBallots(survey.id(), box.answers(), box.came())))
                .mapEmpty();
    }
}
