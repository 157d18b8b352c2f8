package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.livex.exercise.people.PersonNaming;
import org.livex.journal.Journal;
import org.livex.review.Board;
import org.livex.review.BoardTable;
import org.livex.review.ExerciseMap;
import org.livex.review.LanguageFigures;
import org.livex.review.Timeline;
import org.livex.room.OpenExercise;
import org.livex.room.Visitor;
import org.livex.track.Tracks;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Visitors;

/** What control reads off the run. */
final class ReviewRoutes {
    private final Visitors visitors;
    private final Journal journal;
    private final Tracks tracks;

    ReviewRoutes(Visitors visitors, Journal journal, Tracks tracks) {
        this.visitors = visitors;
        this.journal = journal;
        this.tracks = tracks;
    }

    void on(Router router) {
        router.get("/api/exercises/:exercise/board").handler(Reply.json(this::board));
        router.get("/api/exercises/:exercise/board/csv").handler(this::boardTable);
        router.get("/api/exercises/:exercise/figures/languages").handler(Reply.json(this::languages));
        router.get("/api/exercises/:exercise/map").handler(Reply.json(this::map));
        router.get("/api/exercises/:exercise/timeline").handler(Reply.json(this::timeline));
    }

    private Future<ObjectNode> board(RoutingContext ctx) {
        return control(ctx)
                .map(visitor -> Board.of(
                        visitor.exercise().running().state(),
                        visitor.exercise().running().seq()));
    }

    private void boardTable(RoutingContext ctx) {
        control(ctx)
                .map(visitor -> visitor.exercise().running().state())
                .compose(exercise -> {
                    PersonNaming naming = QueryWords.naming(ctx);
                    return ctx.vertx().executeBlocking(() -> BoardTable.csv(exercise, naming), false);
                })
                .onSuccess(csv -> Reply.file(ctx, "text/csv; charset=utf-8", "board.csv", Buffer.buffer(csv)))
                .onFailure(ctx::fail);
    }

    private Future<ObjectNode> languages(RoutingContext ctx) {
        return control(ctx)
                .map(visitor -> LanguageFigures.of(
                        visitor.exercise().running().state(),
                        visitor.exercise().running().now()));
    }

    private Future<ObjectNode> map(RoutingContext ctx) {
        return control(ctx).compose(visitor -> {
            OpenExercise exercise = visitor.exercise();
            return tracks.latest(exercise.running().id())
                    .map(latest -> ExerciseMap.of(
                            exercise.running().state(), exercise.feed().actions(), latest));
        });
    }

    private Future<ObjectNode> timeline(RoutingContext ctx) {
        return control(ctx).compose(visitor -> {
            long after = Bodies.wholeNumber(ctx, "after", 0, Long.MAX_VALUE);
            int limit = (int) Bodies.wholeNumber(ctx, "limit", Timeline.LARGEST_PAGE, Timeline.LARGEST_PAGE);
            return journal.readAfter(visitor.exercise().running().id(), after, Math.max(1, limit))
                    .map(page -> Timeline.of(
                            page,
                            visitor.exercise().running().state(),
                            after,
                            visitor.exercise().running().seq()));
        });
    }

    private Future<Visitor> control(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustSeeControl);
    }
}
