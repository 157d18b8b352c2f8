package org.livex.web.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.reading.Channels;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.Texts;
import org.livex.feed.Search;
import org.livex.feed.items.talk.MessagePage;
import org.livex.i18n.Language;
import org.livex.review.NameFindings;
import org.livex.room.Problem;
import org.livex.room.Sync;
import org.livex.room.Visitor;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Visitors;

/** What was written longer ago than a device keeps, and names across scripts. */
final class TalkRoutes {
    private final Visitors visitors;

    TalkRoutes(Visitors visitors) {
        this.visitors = visitors;
    }

    void on(Router router) {
        router.get("/api/exercises/:exercise/messages").handler(Reply.json(this::messages));
        router.get("/api/exercises/:exercise/search").handler(Reply.json(this::search));
        router.get("/api/exercises/:exercise/findings/names").handler(Reply.made(this::names));
    }

    /** A channel that the visitor does not belong to is not there. */
    private Future<ObjectNode> messages(RoutingContext ctx) {
        return visitors.of(ctx).map(visitor -> {
            Exercise exercise = visitor.exercise().running().state();
            Channel channel = channel(ctx.request().getParam("channel"))
                    .filter(found -> Channels.maySee(exercise, found, visitor.person()))
                    .orElseThrow(() -> Problem.of(404, "unknown-channel"));
            long before = Bodies.wholeNumber(ctx, "before", Long.MAX_VALUE, Long.MAX_VALUE);
            int limit = (int) Bodies.wholeNumber(ctx, "limit", MessagePage.LARGEST, MessagePage.LARGEST);
            return MessagePage.of(
                    exercise,
                    visitor.person(),
                    channel,
                    before,
                    Math.max(1, limit),
                    Sync.languages(visitor, Bodies.languages(ctx)));
        });
    }

    private Future<ObjectNode> search(RoutingContext ctx) {
        String typed = ctx.request().getParam("q");
        if (typed == null || typed.isBlank() || Texts.length(typed) > Search.LONGEST) {
            throw Problem.field("q", "must be 1 to " + Search.LONGEST + " characters");
        }
        return visitors.of(ctx).compose(visitor -> {
            Exercise exercise = visitor.exercise().running().state();
            List<Language> languages = Sync.languages(visitor, Bodies.languages(ctx));
            return ctx.vertx().executeBlocking(() -> Search.of(exercise, visitor.person(), typed, languages), false);
        });
    }

    private Future<Callable<? extends JsonNode>> names(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustSeeControl).map(visitor -> {
            Exercise exercise = visitor.exercise().running().state();
            return () -> NameFindings.of(exercise);
        });
    }

    private static Optional<Channel> channel(@Nullable String written) {
        try {
            return written == null ? Optional.empty() : Optional.of(Channel.parse(written));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
