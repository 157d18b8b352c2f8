package org.livex.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An authority that is busy, that is not reached, or whose answers are lost. */
class AuthorityOnABadLineTest extends AuthorityStory {
    @Test
    void without_the_internet_it_says_when_to_do_it() {
        URI away = authority.directory();
        authority.close();

        assertThatThrownBy(() -> new Authority(away, Duration.ofSeconds(1), CLOCK)
                        .issue(
                                NAME,
                                new Authority.Asker(Authority.newKeys(), Optional.empty(), true),
                                dns(),
                                new OpenOrders(kept(), NAME, away)))
                .hasMessage(
                        "localhost cannot be reached: this needs the Internet, so do it the day before, where there is"
                                + " one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/order", "/authz", "/challenge", "/finalize", "/order/1", "/certificate"})
    void one_connection_that_drops_does_not_lose_the_order(String at) throws IOException {
        authority.processingFor = 1;
        authority.drops.add(at);

        wanted(true, Duration.ofSeconds(20)).get(kept(), dns(), CLOCK);

        assertThat(authority.drops).isEmpty();
        assertThat(Collections.frequency(authority.asked, "/order")).isEqualTo(at.equals("/order") ? 2 : 1);
    }

    @Test
    void an_answer_that_was_lost_after_the_order_was_finished_is_not_needed() throws IOException {
        authority.losesAnswerToFinalize = true;

        wanted(true, Duration.ofSeconds(20)).get(kept(), dns(), CLOCK);

        assertThat(Collections.frequency(authority.asked, "/finalize")).isGreaterThan(1);
        assertThat(Collections.frequency(authority.asked, "/order")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/directory", "/order", "/finalize", "/certificate"})
    void one_that_is_busy_is_asked_again(String at) throws IOException {
        authority.busy.put(at, 2);

        assertThat(wanted(true, Duration.ofSeconds(20))
                        .get(kept(), dns(), CLOCK)
                        .covers(NAME))
                .isTrue();
    }

    @Test
    void one_that_stays_busy_is_said_to_be() {
        authority.busy.put("/order", 1_000);
        assertThatThrownBy(() -> wanted(true, Duration.ofMillis(500)).get(kept(), dns(), CLOCK))
                .isInstanceOf(AcmeProblem.class)
                .hasMessageStartingWith("localhost is busy (HTTP 503): ask again after ");
        authority.freeIn = "7200";
        authority.asked.clear();
        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(20)).get(kept(), dns(), CLOCK))
                .hasMessageMatching(
                        "localhost is busy \\(HTTP 503\\): ask again after \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"
                                + " [+-]\\d\\d:\\d\\d\\.");

        assertThat(Collections.frequency(authority.asked, "/order")).isOne();
    }

    @Test
    void an_authority_whose_tls_java_does_not_trust_is_said_to_be_that() throws Exception {
        KeyPair keys = Authority.newKeys();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("localhost", keys.getPrivate(), new char[0], new Certificate[] {
            MadeCertificates.certificate("localhost", keys.getPublic(), keys, Instant.now(), Duration.ofDays(9), 1)
        });
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, new char[0]);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.start();
        URI directory = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
        try {
            assertThatThrownBy(() -> new Authority(directory, Duration.ofSeconds(5), CLOCK)
                            .issue(
                                    NAME,
                                    new Authority.Asker(keys, Optional.empty(), true),
                                    dns(),
                                    new OpenOrders(kept(), NAME, directory)))
                    .isInstanceOf(AcmeProblem.class)
                    .hasMessageStartingWith("localhost shows a certificate that Java does not trust (");
        } finally {
            server.stop(0);
        }
    }
}
