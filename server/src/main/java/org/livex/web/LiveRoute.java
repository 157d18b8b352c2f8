package org.livex.web;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.room.Limits;
import org.livex.room.Problem;
import org.livex.room.Problems;
import org.livex.room.Sync;
import org.livex.room.Visitor;
import org.livex.room.Whereabouts;

/** Opens sockets, and closes those of a device that is revoked. */
public final class LiveRoute {
    public static final String SUBPROTOCOL = "livex.v1";
    private static final String BEARER = "bearer.";
    private static final String WEBSOCKET = "websocket";

    private static final String NO_HANDSHAKE = "is no handshake of a websocket";

    /** RFC 6455, 4.4. */
    private static final String VERSION = "13";

    /** Until it has closed, a socket that is told why it may not stay can still send a whole message. */
    private static final int MOST_FAREWELLS = 32;

    private final Vertx vertx;
    private final Visitors visitors;
    private final Telling telling;
    private final Room room;
    private final int mostSockets;
    private final Map<DeviceId, Set<LiveSocket>> open = new HashMap<>();
    private int farewells;

    /** What a socket says goes to {@code sync}; that it is gone to {@code whereabouts}. */
    public record Telling(Sync sync, Whereabouts whereabouts) {}

    public LiveRoute(Vertx vertx, Visitors visitors, Telling telling, Room room, Limits.Lines lines) {
        this.vertx = vertx;
        this.visitors = visitors;
        this.telling = telling;
        this.room = room;
        this.mostSockets = lines.sockets();
    }

    /** A browser tells its page nothing of a refused handshake: so the refusal comes as a close code after it. */
    public void handle(RoutingContext ctx) {
        if (!WEBSOCKET.equalsIgnoreCase(ctx.request().getHeader(HttpHeaders.UPGRADE))) {
            ctx.fail(Problem.malformed("malformed-request", "upgrade is not websocket"));
            return;
        }
        if (!VERSION.equals(ctx.request().getHeader("Sec-WebSocket-Version"))) {
            ctx.response().putHeader("Sec-WebSocket-Version", VERSION).putHeader(HttpHeaders.UPGRADE, WEBSOCKET);
            ctx.fail(new Problem(
                    426, "malformed-request", Map.of("problem", "sec-websocket-version is not " + VERSION)));
            return;
        }
        ctx.request().pause();
        String token = token(ctx.request().getHeader("Sec-WebSocket-Protocol"));
        Future<Visitor> proved = token == null
                ? Future.failedFuture(Problem.of(401, "token-missing"))
                : visitors.check(token).compose(session -> visitors.visitor(session, ctx.pathParam("exercise")));
        proved.onSuccess(visitor -> Connections.proved(ctx, visitor.session().device()))
                .onComplete(visitor -> {
                    if (visitor.failed() && farewells >= MOST_FAREWELLS) {
                        ctx.request().resume();
                        ctx.fail(visitor.cause());
                    } else {
                        upgrade(ctx, visitor);
                    }
                });
    }

    private void upgrade(RoutingContext ctx, AsyncResult<Visitor> visitor) {
        ctx.request()
                .toWebSocket()
                .onSuccess(socket -> {
                    if (visitor.succeeded()) {
                        welcome(ctx, socket, visitor.result());
                    } else {
                        Problem problem = Problems.of(visitor.cause());
                        farewells++;
                        socket.closeHandler(_ -> farewells--);
                        socket.close(closeCode(problem), problem.code());
                    }
                })
                .onFailure(failure -> {
                    if (!ctx.response().ended()) {
                        ctx.fail(Problem.malformed("malformed-request", NO_HANDSHAKE));
                    }
                });
    }

    public void closeAllOf(DeviceId device) {
        Set<LiveSocket> sockets = open.get(device);
        if (sockets != null) {
            Set.copyOf(sockets).forEach(socket -> socket.close(LiveSocket.TOKEN_NOT_VALID));
        }
    }

    public boolean isConnected(DeviceId device) {
        return open.containsKey(device);
    }

    public int openSockets() {
        return open.values().stream().mapToInt(Set::size).sum();
    }

    private void welcome(RoutingContext ctx, ServerWebSocket socket, Visitor visitor) {
        DeviceId device = visitor.session().device();
        Room.Share share = room.share(Room.addressOf(ctx));
        share.belongsTo(device);
        LiveSocket live = new LiveSocket(
                vertx,
                new LiveSocket.Line(socket, new FrameWriter(ctx.request().connection()), share),
                visitor,
                telling.sync());
        Set<LiveSocket> own = open.computeIfAbsent(device, _ -> new LinkedHashSet<>(2));
        own.add(live);
        if (own.size() > mostSockets) {
            // The oldest is the likeliest to be one that the phone has forgotten.
            LiveSocket oldest = own.iterator().next();
            own.remove(oldest);
            oldest.close(LiveSocket.TRY_AGAIN);
        }
        live.open(() -> {
            share.close();
            Set<LiveSocket> sockets = open.get(device);
            if (sockets != null && sockets.remove(live) && sockets.isEmpty()) {
                open.remove(device);
                telling.whereabouts().tellGone(visitor);
            }
        });
    }

    private static short closeCode(Problem problem) {
        return switch (problem.status()) {
            case 401 -> LiveSocket.TOKEN_NOT_VALID;
            case 403, 404 -> LiveSocket.NOT_OF_THIS_EXERCISE;
            default -> LiveSocket.TRY_AGAIN;
        };
    }

    private static @Nullable String token(@Nullable String protocols) {
        if (protocols == null) {
            return null;
        }
        for (String protocol : protocols.split(",", -1)) {
            if (protocol.strip().startsWith(BEARER)) {
                return protocol.strip().substring(BEARER.length());
            }
        }
        return null;
    }
}
