package org.livex.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.DeviceId;

/** Opens sockets, and closes those of a device that is revoked. */
final class LiveRoute {
    static final String SUBPROTOCOL = "livex.v1";
    private static final String BEARER = "bearer.";

    private final Vertx vertx;
    private final Visitors visitors;
    private final Sync sync;
    private final Whereabouts whereabouts;
    private final Map<DeviceId, Set<LiveSocket>> open = new HashMap<>();

    LiveRoute(Vertx vertx, Visitors visitors, Sync sync, Whereabouts whereabouts) {
        this.vertx = vertx;
        this.visitors = visitors;
        this.sync = sync;
        this.whereabouts = whereabouts;
    }

    /** A browser tells its page nothing of a refused handshake: so the refusal comes as a close code after it. */
    void handle(RoutingContext ctx) {
        if (!"websocket".equalsIgnoreCase(ctx.request().getHeader(HttpHeaders.UPGRADE))) {
            ctx.fail(Problem.of(400, "malformed-request"));
            return;
        }
        ctx.request().pause();
        String token = token(ctx.request().getHeader("Sec-WebSocket-Protocol"));
        Future<Visitor> proved = token == null
                ? Future.failedFuture(Problem.of(401, "token-missing"))
                : visitors.check(token).compose(session -> visitors.visitor(session, ctx.pathParam("exercise")));
        proved.onComplete(visitor -> ctx.request()
                .toWebSocket()
                .onSuccess(socket -> {
                    if (visitor.succeeded()) {
                        welcome(socket, new FrameWriter(ctx.request().connection()), visitor.result());
                    } else {
                        Problem problem = Problems.of(visitor.cause());
                        socket.close(closeCode(problem), problem.code());
                    }
                })
                .onFailure(failure -> {
                    if (!ctx.response().ended()) {
                        ctx.fail(Problem.of(400, "malformed-request"));
                    }
                }));
    }

    void closeAllOf(DeviceId device) {
        Set<LiveSocket> sockets = open.get(device);
        if (sockets != null) {
            Set.copyOf(sockets).forEach(socket -> socket.close(LiveSocket.TOKEN_NOT_VALID));
        }
    }

    boolean isConnected(DeviceId device) {
        return open.containsKey(device);
    }

    int openSockets() {
        return open.values().stream().mapToInt(Set::size).sum();
    }

    private void welcome(ServerWebSocket socket, FrameWriter writer, Visitor visitor) {
        LiveSocket live = new LiveSocket(vertx, socket, writer, visitor, sync);
        DeviceId device = visitor.session().device();
        open.computeIfAbsent(device, _ -> new HashSet<>(2)).add(live);
        live.open(() -> {
            Set<LiveSocket> sockets = open.get(device);
            if (sockets != null && sockets.remove(live) && sockets.isEmpty()) {
                open.remove(device);
                whereabouts.tellGone(visitor);
            }
        });
    }

    private static short closeCode(Problem problem) {
        return switch (problem.status()) {
            case 401 -> LiveSocket.TOKEN_NOT_VALID;
            case 403, 404 -> LiveSocket.NOT_OF_THIS_EXERCISE;
            default -> 1013;
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
