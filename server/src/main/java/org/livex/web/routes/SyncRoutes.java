package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.livex.command.Outcome;
import org.livex.json.CommandCodec;
import org.livex.json.CommandReading;
import org.livex.room.Problem;
import org.livex.room.Problems;
import org.livex.room.Sync;
import org.livex.room.SyncRequest;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Visitors;

/** Sync and single commands over HTTP. */
final class SyncRoutes {
    private final Visitors visitors;
    private final Sync sync;

    SyncRoutes(Visitors visitors, Sync sync) {
        this.visitors = visitors;
        this.sync = sync;
    }

    void on(Router router) {
        router.post("/api/exercises/:exercise/sync").handler(Reply.body(this::sync));
        router.post("/api/exercises/:exercise/commands").handler(Reply.json(this::command));
    }

    private Future<Buffer> sync(RoutingContext ctx) {
        return visitors.of(ctx).compose(visitor -> {
            SyncRequest request = SyncRequest.read(Bodies.sync(ctx), Bodies.bytes(ctx).length);
            return sync.answer(visitor, request, "{").map(Sync.Answer::body);
        });
    }

    private Future<ObjectNode> command(RoutingContext ctx) {
        return visitors.of(ctx).compose(visitor -> {
            byte[] body = Bodies.bytes(ctx);
            if (body.length > Sync.LARGEST_COMMAND) {
                throw Problem.of(413, "too-large");
            }
            return switch (CommandCodec.read(body)) {
                case CommandReading.Malformed malformed
                when malformed.field().isEmpty() ->
                    Future.failedFuture(Problem.malformed("malformed-json", malformed.problem()));
                case CommandReading.Malformed malformed ->
                    Future.failedFuture(new Problem(
                            400,
                            "malformed-command",
                            Map.of("field", malformed.field(), "problem", malformed.problem())));
                case CommandReading.Envelope envelope ->
                    sync.submit(visitor, envelope, body.length).map(outcome -> answer(envelope, outcome));
            };
        });
    }

    private static ObjectNode answer(CommandReading.Envelope envelope, Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            throw Problems.of(rejected);
        }
        return Sync.result(envelope.id().value(), outcome);
    }
}
