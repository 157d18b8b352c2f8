package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** As many phones on a {@link BareServer}, each of which acknowledges what it gets and is not answered. */
final class BareCrowd {
    private static final int AT_ONCE = 16;
    private static final String ACK = "{\"type\":\"ack\",\"cursor\":1}";

    private final Vertx vertx;
    private final ServerProcess process;
    private final Door door;
    private final WebClient http;
    private final WebSocketClient sockets;
    private @Nullable FanOut fanOut;

    BareCrowd(Vertx vertx, ServerProcess process, Door door, int phones) {
        this.vertx = vertx;
        this.process = process;
        this.door = door;
        this.http = WebClient.create(vertx, door.options(new WebClientOptions()));
        this.sockets =
                vertx.createWebSocketClient(door.options(new WebSocketClientOptions().setMaxConnections(phones)));
    }

    Future<FanOut.Result> fanOut(FanOut.Shape shape) {
        FanOut measured = new FanOut(vertx, new CpuMeter(process), shape);
        fanOut = measured;
        Buffer body = Buffer.buffer(Letter.body("en"));
        return Lanes.each(IntStream.range(0, shape.phones()).boxed().toList(), AT_ONCE, _ -> connect())
                .compose(_ -> measured.run(
                        _ -> http.post(door.port(), Door.HOST, "/all").sendBuffer(body)));
    }

    private Future<?> connect() {
        return sockets.connect(new WebSocketConnectOptions()
                        .setHost(Door.HOST)
                        .setPort(door.port())
                        .setURI("/live"))
                .onSuccess(socket -> socket.textMessageHandler(_ -> {
                    FanOut measured = fanOut;
                    if (measured != null) {
                        measured.arrived();
                        socket.writeTextMessage(ACK)
                                .onSuccess(_ -> measured.settled())
                                .onFailure(measured::failed);
                    }
                }));
    }
}
