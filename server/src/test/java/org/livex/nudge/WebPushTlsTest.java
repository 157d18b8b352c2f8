package org.livex.nudge;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SelfSignedCertificate;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The connection goes to the address that was admitted, and must still prove the endpoint's name. */
class WebPushTlsTest {
    private final Vertx vertx = Vertx.vertx();
    private final SelfSignedCertificate certificate = SelfSignedCertificate.create("push.example");

    @AfterEach
    void close() throws Exception {
        vertx.close().await(20, SECONDS);
        certificate.delete();
    }

    @Test
    void a_service_that_proves_its_name_is_told() throws Exception {
        assertThat(wake("https://push.example/1")).isEqualTo(new WakeResult.HandedOver());
    }

    @Test
    void a_service_that_proves_another_name_is_not() throws Exception {
        assertThat(wake("https://other.example/1")).isInstanceOf(WakeResult.RetryAfter.class);
    }

    private WakeResult wake(String endpoint) throws Exception {
        FakePushService service = new FakePushService(
                vertx, new HttpServerOptions().setSsl(true).setKeyCertOptions(certificate.keyCertOptions()));
        SocketAddress local = SocketAddress.inetSocketAddress(service.port(), "127.0.0.1");
        WebPushPhoneWaker waker = new WebPushPhoneWaker(
                vertx.createHttpClient(new HttpClientOptions().setTrustOptions(certificate.trustOptions())),
                _ -> Future.succeededFuture(Optional.of(local)),
                VapidKey.random(),
                "mailto:ops@example.org",
                InstantSource.system());
        return waker.wake(new PushAddress.WebPush(URI.create(endpoint), new WebPushReceiver().subscriptionKeys()))
                .await(20, SECONDS);
    }
}
