package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.livex.access.GuessLimit;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.room.Problem;
import org.livex.standby.StandbyDoor;
import org.livex.standby.StandbyProblem;
import org.livex.web.Bodies;
import org.livex.web.Connections;
import org.livex.web.Reply;

/** Where a second laptop knocks that follows this server. What is said is sealed, so nobody signs in. */
final class StandbyRoutes {
    private static final int LONGEST_CALL = 16;
    private static final int LONGEST_SEALED = 2_000;
    /** Its line is no stranger's, once it has shown that it has the keys. */
    private static final DeviceId SECOND_LAPTOP = new DeviceId("standby");

    private static final String BYTES = "application/octet-stream";

    private final Vertx vertx;
    private final Optional<StandbyDoor> door;
    private final HttpEdge.Line line;
    private final GuessLimit guesses;

    StandbyRoutes(Vertx vertx, HttpEdge.Copies copies, InstantSource clock) {
        this.vertx = vertx;
        this.door = copies.standby();
        this.line = copies.line();
        this.guesses = new GuessLimit(clock);
    }

    void on(Router router) {
        router.post("/api/standby")
                .handler(ctx -> Future.succeededFuture()
                        .compose(_ -> answer(ctx))
                        .onSuccess(bytes -> Reply.picture(ctx, BYTES, Buffer.buffer(bytes), false))
                        .onFailure(ctx::fail));
    }

    private Future<byte[]> answer(RoutingContext ctx) {
        ObjectNode body = Bodies.object(ctx);
        String call = Bodies.text(body, "call", LONGEST_CALL);
        // Of a server that nobody may follow too: whom it took over from asks, and the answer proves itself.
        return call.equals("term") ? Future.succeededFuture(proof()) : answer(ctx, body, call);
    }

    private byte[] proof() {
        return line.proof()
                .get()
                .orElseThrow(() -> Problem.of(404, "not-found"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private Future<byte[]> answer(RoutingContext ctx, ObjectNode body, String call) {
        StandbyDoor open = door.orElseThrow(() -> Problem.of(404, "not-found"));
        return switch (call) {
            case "ask" -> blocking(open::ask);
            case "hello" -> blocking(open::hello);
            case "pair" -> pair(ctx, open, body);
            case "tell" -> {
                byte[] id = id(body);
                byte[] sealed = sealed(body);
                long number = body.path("number").asLong();
                String from = String.valueOf(ctx.request().remoteAddress().hostAddress());
                String here = String.valueOf(ctx.request().localAddress().hostAddress());
                yield blocking(() -> open.answer(id, number, sealed, from, here))
                        .onSuccess(_ -> Connections.proved(ctx, SECOND_LAPTOP))
                        .recover(failure -> refused(failure, Problem.of(401, "token-invalid")));
            }
            default -> throw Problem.field("call", "must be ask, hello, pair, tell or term");
        };
    }

    /** Wrong codes are counted as those of people are; a right one costs nothing. */
    private Future<byte[]> pair(RoutingContext ctx, StandbyDoor open, ObjectNode body) {
        byte[] id = id(body);
        byte[] sealed = sealed(body);
        String address = String.valueOf(ctx.request().remoteAddress().hostAddress());
        Optional<Duration> wait = guesses.count(address);
        if (wait.isPresent()) {
            throw new Problem(
                    429,
                    "too-many-attempts",
                    Map.of("seconds", String.valueOf(wait.get().toSeconds())));
        }
        return blocking(() -> open.pair(id, sealed))
                .onSuccess(_ -> guesses.giveBack(address))
                .recover(failure -> refused(failure, Problem.of(404, "code-unknown")));
    }

    private static Future<byte[]> refused(Throwable failure, Problem unbelieved) {
        return Future.failedFuture(
                failure instanceof StandbyProblem problem
                        ? switch (problem.kind()) {
                            case NOT_BELIEVED -> unbelieved;
                            case AWAY, TOO_MANY, OTHERS, REPLACED, REFUSED ->
                                Problem.malformed("malformed-json", "is nothing that a second laptop says");
                        }
                        : failure);
    }

    private Future<byte[]> blocking(Callable<byte[]> work) {
        return vertx.executeBlocking(work, false);
    }

    private static byte[] id(ObjectNode body) {
        try {
            return HexFormat.of().parseHex(Bodies.text(body, "id", 32));
        } catch (IllegalArgumentException _) {
            throw Problem.field("id", "must be hexadecimal");
        }
    }

    private static byte[] sealed(ObjectNode body) {
        try {
            return Base64.getDecoder().decode(Bodies.text(body, "sealed", LONGEST_SEALED));
        } catch (IllegalArgumentException _) {
            throw Problem.field("sealed", "must be base64");
        }
    }
}
