package org.livex.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livex.json.DomainJson;
import org.livex.room.Problem;
import org.livex.room.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How answers are written. */
public final class Reply {
    private static final Logger LOG = LoggerFactory.getLogger(Reply.class);

    /** Of a request that leaves no line in the log, whatever becomes of it: a line has a time. */
    static final String UNLOGGED = "unlogged";

    /** A refusal always finds room. */
    private static final int SMALL = 2_048;

    private Reply() {}

    /** A handler that answers with what the function's future brings, or with its problem. */
    public static Handler<RoutingContext> json(Function<RoutingContext, Future<? extends JsonNode>> answer) {
        return body(ctx -> answer.apply(ctx).map(json -> Buffer.buffer(DomainJson.write(json))));
    }

    /** As {@link #json}, of what grows with the exercise: it is made and written by a thread that nobody else waits for. */
    public static Handler<RoutingContext> made(Function<RoutingContext, Future<Callable<? extends JsonNode>>> answer) {
        return body(ctx -> answer.apply(ctx)
                .compose(making ->
                        ctx.vertx().executeBlocking(() -> Buffer.buffer(DomainJson.write(making.call())), false)));
    }

    public static Handler<RoutingContext> body(Function<RoutingContext, Future<Buffer>> answer) {
        return ctx -> Future.succeededFuture()
                .compose(_ -> answer.apply(ctx))
                .onSuccess(body -> send(ctx, 200, "application/json", body))
                .onFailure(ctx::fail);
    }

    /** A file to be kept. Its name is made of ids and language tags, so it needs no quoting. */
    public static void file(RoutingContext ctx, String type, String name, Buffer bytes) {
        ctx.response().putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        send(ctx, 200, type, bytes);
    }

    /** 201, or the status that a problem document names. */
    public static void created(RoutingContext ctx, ObjectNode json) {
        boolean isProblem = json.has("status") && json.has("code");
        send(
                ctx,
                json.path("status").asInt(201),
                isProblem ? "application/problem+json" : "application/json",
                Buffer.buffer(DomainJson.write(json)));
    }

    /** Where every failure of the edge ends: no stack trace and nothing personal goes out. */
    public static void failure(RoutingContext ctx) {
        Throwable failure = ctx.failure();
        Problem problem = problem(failure, ctx.statusCode());
        if (ctx.response().closed() || failure instanceof HttpClosedException) {
            if (ctx.get(UNLOGGED) == null) {
                LOG.debug("{} went away", ctx.request().method());
            }
            return;
        }
        if (problem.status() == 500 && ctx.get(UNLOGGED) == null) {
            LOG.error(
                    "{} {} failed",
                    ctx.request().method(),
                    ctx.currentRoute() == null ? "" : ctx.currentRoute().getPath(),
                    failure);
        }
        problem(ctx, problem);
    }

    private static Problem problem(@Nullable Throwable failure, int status) {
        if (failure == null || (status >= 400 && status < 500)) {
            return Problems.ofStatus(status);
        }
        return failure instanceof HttpException http ? Problems.ofStatus(http.getStatusCode()) : Problems.of(failure);
    }

    public static void problem(RoutingContext ctx, Problem problem) {
        String seconds = problem.parameters().get("seconds");
        if (seconds != null) {
            ctx.response().putHeader(HttpHeaders.RETRY_AFTER, seconds);
        }
        send(ctx, problem.status(), "application/problem+json", Buffer.buffer(DomainJson.write(problem.json())));
    }

    /**
     * A file whose length is not known before: {@code first}, then what {@code next} makes, until that is empty. Who waits for it
     * is never told that it is whole where it is not.
     */
    public static Future<Void> pieces(
            RoutingContext ctx, String type, String name, Buffer first, Supplier<Future<Optional<Buffer>>> next) {
        HttpServerResponse response = ctx.response();
        Optional<Room.Share> share = Room.find(ctx);
        if (share.isPresent() && !share.get().take(first.length())) {
            return Future.failedFuture(Problems.tryAgainLater());
        }
        share.ifPresent(Room.Share::answering);
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return Slices.write(response, first)
                .compose(_ -> rest(response, next))
                .onFailure(_ -> response.reset())
                .recover(_ -> Future.succeededFuture())
                .onComplete(_ -> share.ifPresent(Room.Share::close));
    }

    private static Future<Void> rest(HttpServerResponse response, Supplier<Future<Optional<Buffer>>> next) {
        return next.get()
                .compose(piece -> piece.isEmpty()
                        ? response.end()
                        : Slices.write(response, piece.get()).compose(_ -> rest(response, next)));
    }

    /** {@code lasts}: under its address it never changes. A device of the sender may keep it then, and nobody on the way. */
    public static void picture(RoutingContext ctx, String type, Buffer body, boolean lasts) {
        send(ctx, 200, type, body, lasts ? "private, max-age=31536000, immutable" : "no-store");
    }

    private static void send(RoutingContext ctx, int status, String type, Buffer body) {
        send(ctx, status, type, body, "no-store");
    }

    private static void send(RoutingContext ctx, int status, String type, Buffer body, String caching) {
        HttpServerResponse response = ctx.response();
        if (response.ended() || response.closed()) {
            return;
        }
        Optional<Room.Share> share = Room.find(ctx);
        if (body.length() > SMALL && share.isPresent() && !share.get().take(body.length())) {
            problem(ctx, Problems.tryAgainLater());
            return;
        }
        share.ifPresent(Room.Share::answering);
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, caching);
        Slices.end(response, body).onComplete(_ -> share.ifPresent(Room.Share::close));
    }
}
