package org.livex.sms;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.livex.outside.OutsideServer;

/** Any gateway that takes one message by one POST. What it answers is read no further than its status. */
public final class HttpGateway implements Gateway {
    /** Of its answer the status is all that is read. */
    private static final int MOST_ANSWER_BYTES = 64 * 1024;

    private final OutsideServer server;
    private final URI url;
    private final Optional<String> authorization;
    private final BodyTemplate body;

    /** {@code authorization} is the whole header, such as {@code Bearer …}. */
    public HttpGateway(Vertx vertx, URI url, Optional<String> authorization, BodyTemplate body, Duration patience) {
        this.server = new OutsideServer(vertx, patience, MOST_ANSWER_BYTES);
        this.url = url;
        this.authorization = authorization;
        this.body = body;
    }

    @Override
    public Future<GatewayAnswer> send(PhoneNumber to, String text) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", body.contentType()));
        authorization.ifPresent(secret -> headers.put("Authorization", secret));
        return server.post(url, headers, Buffer.buffer(body.filled(to, text)))
                .map(answer -> answer(answer.status()))
                .otherwise(new GatewayAnswer.NotNow("the gateway does not answer"));
    }

    @Override
    public void close() {
        server.close();
    }

    private static GatewayAnswer answer(int status) {
        if (status >= 200 && status < 300) {
            return new GatewayAnswer.Taken();
        }
        String reason = "the gateway says " + status;
        return status == 408 || status == 429 || status >= 500
                ? new GatewayAnswer.NotNow(reason)
                : new GatewayAnswer.Refused(reason);
    }
}
