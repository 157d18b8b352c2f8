package org.livex.web.routes;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.livex.command.LiveExercise;
import org.livex.exercise.Exercise;
import org.livex.exercise.people.PersonNaming;
import org.livex.feed.changes.RecordedAction;
import org.livex.journal.Journal;
import org.livex.review.Board;
import org.livex.review.BoardTable;
import org.livex.review.ExerciseMap;
import org.livex.review.LanguageFigures;
import org.livex.review.Timeline;
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
        router.get("/api/exercises/:exercise/board").handler(Reply.made(this::board));
        router.get("/api/exercises/:exercise/board/csv").handler(this::boardTable);
        router.get("/api/exercises/:exercise/figures/languages").handler(Reply.made(this::languages));
        router.get("/api/exercises/:exercise/map").handler(Reply.made(this::map));
        router.get("/api/exercises/:exercise/timeline").handler(Reply.made(this::timeline));
    }

    private Future<Callable<? extends JsonNode>> board(RoutingContext ctx) {
        return control(ctx).map(visitor -> {
            Exercise exercise = visitor.exercise().running().state();
            long seq = visitor.exercise().running().seq();
            return () -> Board.of(exercise, seq);
        });
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

    private Future<Callable<? extends JsonNode>> languages(RoutingContext ctx) {
        return control(ctx).map(visitor -> {
            Exercise exercise = visitor.exercise().running().state();
            Instant now = visitor.exercise().running().now();
            return () -> LanguageFigures.of(exercise, now);
        });
    }

    private Future<Callable<? extends JsonNode>> map(RoutingContext ctx) {
        return control(ctx)
                .compose(visitor -> tracks.latest(visitor.exercise().running().id())
                        .map(latest -> {
                            Exercise exercise = visitor.exercise().running().state();
                            List<RecordedAction> actions = new ArrayList<>();
                            visitor.exercise().feed().actions().forEach(actions::add);
                            return () -> ExerciseMap.of(exercise, actions, latest);
                        }));
    }

    private Future<Callable<? extends JsonNode>> timeline(RoutingContext ctx) {
        return control(ctx).compose(visitor -> {
            long after = Bodies.wholeNumber(ctx, "after", 0, Long.MAX_VALUE);
            int limit = (int) Bodies.wholeNumber(ctx, "limit", Timeline.LARGEST_PAGE, Timeline.LARGEST_PAGE);
            LiveExercise running = visitor.exercise().running();
            return journal.readAfter(running.id(), after, Math.max(1, limit)).map(page -> {
                Exercise exercise = running.state();
                long seq = running.seq();
                return () -> Timeline.of(page, exercise, after, seq);
            });
        });
    }

    private Future<Visitor> control(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustSeeControl);
    }
}
