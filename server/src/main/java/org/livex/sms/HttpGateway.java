package org.livex.sms;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Any gateway that takes one message by one POST. What it answers is read no further than its status. */
public final class HttpGateway implements Gateway {
    private final WebClient client;
    private final URI url;
    private final Optional<String> authorization;
    private final BodyTemplate body;
    private final Duration patience;

    /** {@code authorization} is the whole header, such as {@code Bearer …}. */
    public HttpGateway(Vertx vertx, URI url, Optional<String> authorization, BodyTemplate body, Duration patience) {
        WebClientOptions options = new WebClientOptions();
        // Elsewhere would be a server that the operator did not name.
        options.setFollowRedirects(false).setConnectTimeout((int) patience.toMillis());
        this.client = WebClient.create(vertx, options);
        this.url = url;
        this.authorization = authorization;
        this.body = body;
        this.patience = patience;
    }

    @Override
    public Future<GatewayAnswer> send(PhoneNumber to, String text) {
        var request = client.postAbs(url.toString())
                .timeout(patience.toMillis())
                .putHeader("Content-Type", body.contentType());
        authorization.ifPresent(secret -> request.putHeader("Authorization", secret));
        return request.sendBuffer(Buffer.buffer(body.filled(to, text)))
                .map(answer -> answer(answer.statusCode()))
                .otherwise(new GatewayAnswer.NotNow("the gateway does not answer"));
    }

    @Override
    public void close() {
        client.close();
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
