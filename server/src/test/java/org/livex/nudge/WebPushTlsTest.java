package org.livex.nudge;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.livex.tls.MachineNames;
import org.livex.tls.OwnCertificates;

/** The connection goes to the address that was admitted, and must still prove the endpoint's name. */
@ExtendWith(VertxExtension.class)
class WebPushTlsTest {
    private Vertx vertx;
    private OwnCertificates certificates;

    @BeforeEach
    void start(Vertx given, @TempDir Path folder) {
        vertx = given;
        certificates = OwnCertificates.in(
                folder.resolve("tls"), new MachineNames(List.of("push.example"), List.of()), Instant.now());
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
                vertx, new HttpServerOptions().setSsl(true).setKeyCertOptions(certificates.keyCertOptions()));
        SocketAddress local = SocketAddress.inetSocketAddress(service.port(), "127.0.0.1");
        WebPushPhoneWaker waker = new WebPushPhoneWaker(
                vertx.createHttpClient(new HttpClientOptions()
                        .setTrustOptions(new PemTrustOptions().addCertValue(Buffer.buffer(certificates.authority())))),
                _ -> Future.succeededFuture(Optional.of(local)),
                VapidKey.random(),
                "mailto:ops@example.org",
                InstantSource.system());
        WakeResult result = waker.wake(
                        new PushAddress.WebPush(URI.create(endpoint), new WebPushReceiver().subscriptionKeys()))
                .await(20, SECONDS);
        waker.close().await(20, SECONDS);
        return result;
    }
}
