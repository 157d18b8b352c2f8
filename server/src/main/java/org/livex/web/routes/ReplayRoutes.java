package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.clock.ClockHistory;
import org.livex.feed.FeedJson;
import org.livex.feed.ReplayPage;
import org.livex.feed.items.Reader;
import org.livex.json.DomainJson;
import org.livex.json.MalformedJson;
import org.livex.room.Problem;
import org.livex.room.Replays;
import org.livex.room.Sync;
import org.livex.room.Visitor;
import org.livex.room.Whereabouts;
import org.livex.track.Fix;
import org.livex.track.Tracks;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Visitors;

/** The exercise as it was, for control: how far it is read, and its items as of any moment. */
final class ReplayRoutes {
    private static final String REPLAY = "/api/exercises/:exercise/replay";

    private final Visitors visitors;
    private final Replays replays;
    private final Tracks tracks;

    ReplayRoutes(Visitors visitors, Replays replays, Tracks tracks) {
        this.visitors = visitors;
        this.replays = replays;
        this.tracks = tracks;
    }

    void on(Router router) {
        router.get(REPLAY).handler(Reply.json(this::progress));
        router.get(REPLAY + "/items").handler(Reply.body(this::items));
        router.get(REPLAY + "/positions").handler(Reply.json(this::positions));
    }

    private Future<ObjectNode> progress(RoutingContext ctx) {
        return control(ctx)
                .compose(visitor -> replays.progress(visitor.exercise()))
                .map(ReplayRoutes::progress);
    }

    private static ObjectNode progress(Replays.Progress progress) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("reading", progress.reading())
                .put("read", progress.read().seq())
                .put("head", progress.head());
        ArrayNode clock = json.putArray("clock");
        for (ClockHistory.Stretch stretch :
                progress.read().exercise().clockHistory().stretches()) {
            clock.addObject()
                    .put("from", DomainJson.instant(stretch.from()))
                    .put("phase", DomainJson.word(stretch.clock().phase()))
                    .put("exerciseTime", stretch.clock().shown().toString())
                    .put("speed", stretch.clock().speed());
        }
        return json;
    }

    private Future<Buffer> items(RoutingContext ctx) {
        return control(ctx).compose(visitor -> {
            String reading = ctx.request().getParam("reading");
            Replays.Wish wish = new Replays.Wish(
                    reading == null ? "" : reading, Bodies.wholeNumber(ctx, "from", 0, Long.MAX_VALUE), to(ctx));
            Reader reader = new Reader(visitor.person(), Sync.languages(visitor, Bodies.languages(ctx)));
            return replays.show(visitor.exercise(), reader, wish)
                    .compose(shown -> ctx.vertx().executeBlocking(() -> shown(shown), false));
        });
    }

    /** A seq, or the moment that it is asked for. */
    private static Replays.To to(RoutingContext ctx) {
        Instant at = instant(ctx.request().getParam("at"));
        boolean hasSeq = ctx.request().getParam("to") != null;
        if ((at == null) != hasSeq) {
            throw Problem.field("at", "is wanted, or to, and not both");
        }
        long seq = Bodies.wholeNumber(ctx, "to", 0, Long.MAX_VALUE);
        return replay -> at == null ? seq : replay.seqAt(at);
    }

    private static @Nullable Instant instant(@Nullable String given) {
        try {
            return given == null ? null : DomainJson.read(TextNode.valueOf(given), Instant.class);
        } catch (MalformedJson _) {
            throw Problem.field("at", "must be an instant such as 2026-06-01T09:30:00Z");
        }
    }

    private static Buffer shown(Replays.Shown shown) {
        ReplayPage page = shown.page();
        ObjectNode head = JsonNodeFactory.instance
                .objectNode()
                .put("reading", shown.reading())
                .put("seq", page.seq())
                .put("reset", shown.reset());
        ArrayNode gone = head.putArray("gone");
        page.gone()
                .forEach(
                        item -> gone.addObject().put("kind", item.kind().code()).put("id", item.id()));
        byte[] start = DomainJson.write(head);
        Buffer json = Buffer.buffer().appendBytes(start, 0, start.length - 1).appendString(",\"items\":");
        return FeedJson.appendItems(json, page.items()).appendString("}");
    }

    private Future<ObjectNode> positions(RoutingContext ctx) {
        return control(ctx).compose(visitor -> {
            Instant at = instant(ctx.request().getParam("at"));
            if (at == null) {
                throw Problem.field("at", "is missing");
            }
            return tracks.latest(visitor.exercise().running().id(), at).map(ReplayRoutes::positions);
        });
    }

    private static ObjectNode positions(List<Fix> latest) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode positions = json.putArray("positions");
        latest.forEach(fix -> positions.add(Whereabouts.json(fix)));
        return json;
    }

    private Future<Visitor> control(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustSeeControl);
    }
}
