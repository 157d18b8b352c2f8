package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Actions of many phones at once, each sending its next when the last was answered; the first half only warms up. */
final class Ingest {
    private static final int BYTES = 400;
    /** What an action's other fields take of its bytes. */
    private static final int BYTES_AROUND_THE_NOTE = 200;

    private static final int CONNECTIONS = 100;
    private static final long SETTLING_MILLIS = 1_000;

    private final Vertx vertx;
    private final int actions;

    Ingest(Vertx vertx, int actions) {
        this.vertx = vertx;
        this.actions = actions;
    }

    /** CPU of the server for one action, in microseconds, durable before it is answered. */
    Future<Double> livex(Meter meter, List<LivexPhone> phones) {
        String note = "n".repeat(BYTES - BYTES_AROUND_THE_NOTE);
        List<LivexPhone> some = phones.subList(0, Math.min(CONNECTIONS, phones.size()));
        some.forEach(phone -> phone.whenPushed(_ -> {}));
        int each = Math.ceilDiv(actions, some.size());
        return measured(
                meter,
                () -> Lanes.each(
                        some,
                        some.size(),
                        phone -> Lanes.each(Collections.nCopies(each, phone), 1, one -> one.act(note))),
                each * some.size());
    }

    /** The same bytes to a server on the same stack that keeps nothing and asks for nobody's name. */
    Future<Double> bare(Meter meter, Door door) {
        WebClient http = WebClient.create(
                vertx, door.options(new WebClientOptions()), new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        Buffer body = Buffer.buffer("a".repeat(BYTES));
        return measured(
                meter,
                () -> Lanes.each(
                        Collections.nCopies(actions, body),
                        CONNECTIONS,
                        one -> http.post(door.port(), Door.HOST, "/").sendBuffer(one)),
                actions);
    }

    private Future<Double> measured(Meter meter, Supplier<Future<?>> load, int count) {
        return load.get().compose(_ -> {
            meter.begin();
            return load.get().compose(_ -> vertx.timer(SETTLING_MILLIS)).map(_ -> meter.endMicros() / count);
        });
    }
}
