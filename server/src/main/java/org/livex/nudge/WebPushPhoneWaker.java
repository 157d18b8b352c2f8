package org.livex.nudge;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

/** Wakes browsers, and apps that speak Web Push (RFC 8030), by whatever push service their subscription names. */
public final class WebPushPhoneWaker implements PhoneWaker {
    static final byte[] MESSAGE = "read".getBytes(StandardCharsets.US_ASCII);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);
    private static final Duration AUTHORIZED_FOR = Duration.ofHours(12);
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final HttpClientAgent client;
    private final EndpointGuard guard;
    private final VapidKey key;
    private final String contact;
    private final InstantSource clock;

    WebPushPhoneWaker(HttpClientAgent client, EndpointGuard guard, VapidKey key, String contact, InstantSource clock) {
        this.client = client;
        this.guard = guard;
        this.key = key;
        this.contact = contact;
        this.clock = clock;
    }

    /** {@code contact}: a {@code mailto:} or {@code https:} URI where a push service reaches this server's operator. */
    public static WebPushPhoneWaker open(Vertx vertx, VapidKey key, String contact, InstantSource clock) {
        HttpClientAgent client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout((int) TIMEOUT.toMillis()),
                new PoolOptions().setHttp1MaxSize(20));
        return new WebPushPhoneWaker(client, EndpointGuard.publicHttps(vertx), key, contact, clock);
    }

    @Override
    public boolean reaches(PushAddress address) {
        return address instanceof PushAddress.WebPush web && guard.mayAdmit(web.endpoint());
    }

    @Override
    public Future<WakeResult> wake(PushAddress address) {
        return switch (address) {
            case PushAddress.Fcm _ -> Future.succeededFuture(new WakeResult.Failed("not a web push address"));
            case PushAddress.WebPush web ->
                guard.admit(web.endpoint())
                        .compose(server -> server.map(s -> send(web, s))
                                .orElse(Future.succeededFuture(new WakeResult.Failed("endpoint not allowed"))))
                        .otherwise(new WakeResult.RetryAfter(AFTER_TROUBLE));
        };
    }

    @Override
    public Future<Void> close() {
        return client.close();
    }

    private Future<WakeResult> send(PushAddress.WebPush address, SocketAddress server) {
        URI endpoint = address.endpoint();
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(server)
                .setHost(endpoint.getHost())
                .setPort(server.port())
                .setSsl("https".equals(endpoint.getScheme()))
                .setURI(pathAndQuery(endpoint))
                .setTimeout(TIMEOUT.toMillis())
                .putHeader(
                        "Authorization",
                        key.authorization(endpoint, contact, clock.instant().plus(AUTHORIZED_FOR)))
                .putHeader("Content-Encoding", "aes128gcm")
                .putHeader("Content-Type", "application/octet-stream")
                .putHeader("TTL", Long.toString(KEPT_FOR.toSeconds()))
                .putHeader("Urgency", "high")
                // A newer hint replaces an older one that still waits for its phone.
                .putHeader("Topic", "read");
        Buffer body = Buffer.buffer(WebPushEncryption.encrypt(MESSAGE, address.keys()));
        return client.request(request).compose(r -> r.send(body)).map(this::result);
    }

    private WakeResult result(HttpClientResponse response) {
        int status = response.statusCode();
        return switch (status) {
            case 200, 201, 202, 204 -> new WakeResult.HandedOver();
            case 404, 410 -> new WakeResult.Gone();
            case 429, 500, 502, 503, 504 ->
                new WakeResult.RetryAfter(
                        RetryDelay.of(response.getHeader("Retry-After"), clock.instant(), AFTER_TROUBLE));
            default -> new WakeResult.Failed("push service says " + status);
        };
    }

    private static String pathAndQuery(URI endpoint) {
        String path = endpoint.getRawPath().isEmpty() ? "/" : endpoint.getRawPath();
        return endpoint.getRawQuery() == null ? path : path + "?" + endpoint.getRawQuery();
    }
}
