package org.livex.nudge;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class WebPushPhoneWakerTest {
    private Vertx vertx;
    private final VapidKey key = VapidKey.random();
    private final WebPushReceiver browser = new WebPushReceiver();
    private FakePushService service;
    private WebPushPhoneWaker waker;

    @BeforeEach
    void open(Vertx given) throws Exception {
        vertx = given;
        service = new FakePushService(vertx);
        waker = waker(new HttpClientOptions());
    }

    @Test
    void rings_as_rfc_8030_says() throws Exception {
        assertThat(wake(browser)).isEqualTo(new WakeResult.HandedOver());
        HttpServerRequest request = service.received.getFirst().request();
        assertThat(request.method().name()).isEqualTo("POST");
        assertThat(request.uri()).isEqualTo("/push/1?a=b");
        assertThat(request.authority().host()).isEqualTo("push.example");
        assertThat(request.getHeader("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(request.getHeader("TTL")).isEqualTo("86400");
        assertThat(request.getHeader("Urgency")).isEqualTo("high");
        assertThat(request.getHeader("Topic")).isEqualTo("read");
        assertThat(request.getHeader("Authorization")).startsWith("vapid t=").endsWith(", k=" + key.publicKey());
    }

    @Test
    void tells_everybody_the_same_and_nothing_else() throws Exception {
        WebPushReceiver other = new WebPushReceiver();
        wake(browser);
        wake(other);
        assertThat(browser.decrypt(service.received.get(0).body().getBytes())).isEqualTo("read");
        assertThat(other.decrypt(service.received.get(1).body().getBytes())).isEqualTo("read");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void a_hint_that_was_taken_is_handed_over(int status) throws Exception {
        service.answers(status, "");
        assertThat(wake(browser)).isEqualTo(new WakeResult.HandedOver());
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void a_subscription_that_ended_is_gone(int status) throws Exception {
        service.answers(status, "");
        assertThat(wake(browser)).isEqualTo(new WakeResult.Gone());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 403, 413, 418})
    void what_another_try_will_not_help_has_failed(int status) throws Exception {
        service.answers(status, "<html>garbage");
        assertThat(wake(browser)).isEqualTo(new WakeResult.Failed("push service says " + status));
        assertThat(service.received).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"429, 120", "503, 7"})
    void a_busy_service_is_asked_again_when_it_says(int status, int seconds) throws Exception {
        service.answers(status, Integer.toString(seconds), "");
        assertThat(wake(browser)).isEqualTo(new WakeResult.RetryAfter(Duration.ofSeconds(seconds)));
    }

    @Test
    void a_broken_service_is_asked_again_in_half_a_minute() throws Exception {
        service.answers(500, "");
        assertThat(wake(browser)).isEqualTo(new WakeResult.RetryAfter(Duration.ofSeconds(30)));
        service.hangsUp();
        assertThat(wake(browser)).isEqualTo(new WakeResult.RetryAfter(Duration.ofSeconds(30)));
        service.staysSilent();
        waker = waker(new HttpClientOptions().setIdleTimeout(300).setIdleTimeoutUnit(MILLISECONDS));
        assertThat(wake(browser)).isEqualTo(new WakeResult.RetryAfter(Duration.ofSeconds(30)));
    }

    @Test
    void an_endpoint_in_the_servers_own_network_is_never_called() throws Exception {
        WebPushPhoneWaker guarded =
                WebPushPhoneWaker.open(vertx, key, "mailto:ops@example.org", InstantSource.system());
        URI inside = URI.create("https://127.0.0.1:" + service.port() + "/push");
        assertThat(guarded.wake(new PushAddress.WebPush(inside, browser.subscriptionKeys()))
                        .await(20, SECONDS))
                .isEqualTo(new WakeResult.Failed("endpoint not allowed"));
        assertThat(guarded.reaches(new PushAddress.WebPush(inside, browser.subscriptionKeys())))
                .isFalse();
        assertThat(service.received).isEmpty();
    }

    @Test
    void reaches_web_push_addresses_only() {
        assertThat(waker.reaches(new PushAddress.Fcm("token"))).isFalse();
        assertThat(waker.reaches(address(browser))).isTrue();
    }

    private WebPushPhoneWaker waker(HttpClientOptions options) {
        SocketAddress local = SocketAddress.inetSocketAddress(service.port(), "127.0.0.1");
        return new WebPushPhoneWaker(
                vertx.createHttpClient(options),
                _ -> Future.succeededFuture(Optional.of(local)),
                key,
                "mailto:ops@example.org",
                InstantSource.system());
    }

    private WakeResult wake(WebPushReceiver receiver) throws Exception {
        return waker.wake(address(receiver)).await(20, SECONDS);
    }

    private static PushAddress address(WebPushReceiver receiver) {
        return new PushAddress.WebPush(URI.create("http://push.example/push/1?a=b"), receiver.subscriptionKeys());
    }
}
