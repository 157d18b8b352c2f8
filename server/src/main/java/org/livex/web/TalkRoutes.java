package org.livex.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Channel;
import org.livex.exercise.Channels;
import org.livex.exercise.Exercise;
import org.livex.feed.MessagePage;

/** What was written longer ago than a device keeps. */
final class TalkRoutes {
    private final Visitors visitors;

    TalkRoutes(Visitors visitors) {
        this.visitors = visitors;
    }

    void on(Router router) {
        router.get("/api/exercises/:exercise/messages").handler(Reply.json(this::messages));
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

    private static Optional<Channel> channel(@Nullable String written) {
        try {
            return written == null ? Optional.empty() : Optional.of(Channel.parse(written));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
