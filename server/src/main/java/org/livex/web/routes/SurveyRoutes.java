package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.livex.ballot.Ballots;
import org.livex.ballot.Holder;
import org.livex.exercise.survey.Survey;
import org.livex.exercise.survey.SurveyAnswers;
import org.livex.exercise.survey.WrittenSurvey;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.SurveyId;
import org.livex.json.DomainJson;
import org.livex.room.Problem;
import org.livex.room.Problems;
import org.livex.room.Visitor;
import org.livex.web.BallotDoor;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Visitors;

/** Ballots of anonymous surveys: with a token one is fetched, and with it, and without a token, an answer is given. */
final class SurveyRoutes {
    private static final String SURVEY = "/api/exercises/:exercise/surveys/:survey";

    private final Visitors visitors;
    private final Ballots ballots;
    private final BallotDoor door;

    SurveyRoutes(Visitors visitors, Ballots ballots, BallotDoor door) {
        this.visitors = visitors;
        this.ballots = ballots;
        this.door = door;
    }

    void on(Router router) {
        router.post(SURVEY + "/ballot").handler(Reply.json(this::fetch));
        router.post(SURVEY + "/ballot/kept").handler(Reply.json(this::kept));
        router.post(SURVEY + "/answers").handler(Reply.json(this::answer));
        router.get(SURVEY + "/ballots").handler(Reply.json(this::counts));
    }

    private record Asked(ExerciseId exercise, SurveyId survey, Holder holder) {}

    private Future<ObjectNode> fetch(RoutingContext ctx) {
        return asked(ctx)
                .compose(asked -> kept(ballots.ballotFor(asked.exercise(), asked.survey(), asked.holder())))
                .map(ballot -> JsonNodeFactory.instance
                        .objectNode()
                        .put("ballot", ballot.orElseThrow(() -> Problem.of(409, "ballot-taken"))));
    }

    private Future<ObjectNode> kept(RoutingContext ctx) {
        return asked(ctx)
                .compose(asked -> kept(ballots.confirm(asked.exercise(), asked.survey(), asked.holder())))
                .map(_ -> JsonNodeFactory.instance.objectNode());
    }

    /** Whoever is asked, while it is open. */
    private Future<Asked> asked(RoutingContext ctx) {
        return visitors.of(ctx).map(visitor -> {
            SurveyId id = survey(ctx);
            WrittenSurvey written =
                    visitor.exercise().running().state().surveys().find(id);
            if (written == null || !written.isShownTo(visitor.person())) {
                throw Problem.of(404, "unknown-survey");
            }
            Survey survey = written.survey();
            if (!survey.audience().addresses(visitor.person()) || !survey.anonymous()) {
                throw Problem.of(403, "not-allowed");
            }
            if (!written.isOpen()) {
                throw Problem.of(409, "survey-not-open");
            }
            PersonId role = visitor.person().id();
            int number = visitor.exercise()
                    .running()
                    .state()
                    .roster()
                    .seatOf(role)
                    .holders()
                    .size();
            return new Asked(visitor.exercise().running().id(), id, new Holder(role, number));
        });
    }

    private Future<ObjectNode> answer(RoutingContext ctx) {
        SurveyAnswers answers = DomainJson.read(Bodies.json(ctx), SurveyAnswers.class);
        return door.answer(ctx, answers).map(_ -> JsonNodeFactory.instance.objectNode());
    }

    private Future<ObjectNode> counts(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustSeeControl).compose(visitor -> {
            SurveyId id = survey(ctx);
            if (visitor.exercise().running().state().surveys().find(id) == null) {
                throw Problem.of(404, "unknown-survey");
            }
            return kept(ballots.counts(visitor.exercise().running().id(), id))
                    .map(counts -> JsonNodeFactory.instance
                            .objectNode()
                            .put("handed", counts.handed())
                            .put("came", counts.came()));
        });
    }

    private static SurveyId survey(RoutingContext ctx) {
        String id = ctx.pathParam("survey");
        if (!Id.isWellFormed(id)) {
            throw Problem.of(404, "unknown-survey");
        }
        return new SurveyId(id);
    }

    /** Where the disk does not take it, it comes again. */
    private static <T> Future<T> kept(Future<T> work) {
        return work.recover(_ -> Future.failedFuture(Problems.tryAgainLater()));
    }
}
