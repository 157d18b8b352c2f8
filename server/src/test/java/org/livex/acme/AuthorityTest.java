package org.livex.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.tls.PublicCertificate;
import org.livex.tls.PublicCertificates;

/** Certificates of a test's own authority, which follows RFC 8555 and can be difficult. */
class AuthorityTest {
    private static final String NAME = "livex.example.org";
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    private Path folder;

    private FakeAuthority authority;

    @BeforeEach
    void open() throws IOException {
        authority = new FakeAuthority();
    }

    @AfterEach
    void close() {
        authority.close();
    }

    @Test
    void a_name_that_is_proven_by_dns_gets_a_certificate_and_the_record_is_taken_out() throws IOException {
        PublicCertificate certificate = wanted(true, Duration.ofSeconds(20)).get(kept(), dns(), CLOCK);

        assertThat(certificate.covers(NAME)).isTrue();
        assertThat(certificate.covers("other.example.org")).isFalse();
        assertThat(authority.zone.get("_acme-challenge." + NAME)).isEmpty();
        assertThat(kept().read().certificates()).singleElement().satisfies(read -> {
            assertThat(read.name()).isEqualTo(NAME);
            assertThat(read.leaf()).isEqualTo(certificate.leaf());
            assertThat(read.key()).isEqualTo(certificate.key());
        });
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(kept().folder().resolve("public-" + NAME + ".p12"))))
                .isEqualTo("rw-------");
    }

    @Test
    void how_it_was_got_is_known_the_next_time_and_the_account_is_the_same() throws IOException {
        wanted(true, Duration.ofSeconds(20)).get(kept(), dns(), CLOCK);
        byte[] account = Files.readAllBytes(kept().folder().resolve("acme-account.properties"));

        NamedCertificate again = NamedCertificate.of(NAME, kept()).orElseThrow();
        assertThat(again.authority()).isEqualTo(authority.directory());
        assertThat(again.agrees()).isTrue();
        again.get(kept(), dns(), CLOCK);

        assertThat(Files.readAllBytes(kept().folder().resolve("acme-account.properties")))
                .isEqualTo(account);
    }

    @Test
    void a_nonce_that_is_refused_is_asked_for_again() throws IOException {
        authority.refusesFirstNonce = true;

        assertThat(wanted(true, Duration.ofSeconds(20))
                        .get(kept(), dns(), CLOCK)
                        .covers(NAME))
                .isTrue();
    }

    @Test
    void an_authority_that_takes_its_time_is_waited_for() throws IOException {
        authority.processingFor = 1;

        assertThat(wanted(true, Duration.ofSeconds(20))
                        .get(kept(), dns(), CLOCK)
                        .covers(NAME))
                .isTrue();
    }

    @Test
    void one_that_does_not_finish_is_said_and_nothing_is_kept() {
        authority.neverFinishes = true;

        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(1)).get(kept(), dns(), CLOCK))
                .isInstanceOf(AcmeProblem.class)
                .hasMessage(
                        "localhost has not finished within 1 s (it says processing): ask again later, nothing is lost.");
        assertThat(kept().read().certificates()).isEmpty();
    }

    @Test
    void a_limit_is_said_with_the_time_to_ask_again() {
        authority.isLimited = true;

        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .isInstanceOf(AcmeProblem.class)
                .hasMessageStartingWith(
                        "localhost gives no more for now (Too many certificates for this name this week)"
                                + ": ask again after ");
    }

    @Test
    void an_order_that_becomes_invalid_is_said_with_its_reason() {
        authority.refusesOrder = true;

        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .isInstanceOf(AcmeProblem.class)
                .hasMessage("localhost refuses a certificate for " + NAME
                        + " (The domain's CAA record forbids it). Ask again when that is put right.");
    }

    @Test
    void a_record_that_is_not_seen_is_named() {
        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), new Forgetful(), CLOCK))
                .isInstanceOf(AcmeProblem.class)
                .hasMessage("localhost did not find that " + NAME + " is yours (No TXT record found at _acme-challenge."
                        + NAME + "): the TXT record _acme-challenge." + NAME
                        + " must be seen everywhere before it looks.");
    }

    @Test
    void a_certificate_for_something_else_is_not_kept() {
        authority.givesForeignName = true;

        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .hasMessage("localhost gave a certificate for something else (other.example.org), so it was not kept.");
        assertThat(kept().read().certificates()).isEmpty();
    }

    @Test
    void whoever_has_not_agreed_to_the_terms_is_told_where_they_are() {
        assertThatThrownBy(() -> wanted(false, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .hasMessage("localhost gives certificates to those who agree to " + FakeAuthority.TERMS
                        + ": read it, then say --agree yes.");
        assertThat(authority.asked).containsOnly("/directory");
    }

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
                        "localhost cannot be reached: this needs the Internet, so do it the day before, where there is one.");
    }

    @Test
    void a_certificate_that_is_of_no_use_now_is_not_kept() {
        authority.good = Duration.ofHours(-1);
        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .isInstanceOf(AcmeProblem.class)
                .hasMessageStartingWith("localhost gave a certificate that ended already at ");
        authority.good = Duration.ofHours(20);
        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .hasMessageStartingWith("localhost gave a certificate that ends already at ");
        authority.now = Instant.now().plus(Duration.ofDays(2));
        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .hasMessageStartingWith("localhost gave a certificate that is good only from ")
                .hasMessageEndingWith(" on, so it was not kept: is the clock of this machine right?");

        assertThat(kept().read().certificates()).isEmpty();
    }

    @Test
    void an_empty_a_damaged_and_a_mixed_answer_are_said_as_what_they_are() {
        authority.givesNothing = true;
        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .isInstanceOf(AcmeProblem.class)
                .hasMessage("localhost gave no certificate where it should be: ask again.");
        authority.givesNothing = false;
        authority.isDamaged = true;
        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .hasMessage("localhost gave a certificate that cannot be read: ask again.");
        authority.isDamaged = false;
        authority.givesForeignRoot = true;
        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns(), CLOCK))
                .hasMessage("localhost gave a certificate with another authority's (CN=foreign.example.org), which no"
                        + " phone takes for its own, so it was not kept: ask again.");

        assertThat(kept().read().certificates()).isEmpty();
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
                        "localhost is busy \\(HTTP 503\\): ask again after \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d [+-]\\d\\d:\\d\\d\\.");

        assertThat(Collections.frequency(authority.asked, "/order")).isOne();
    }

    @Test
    void whoever_pressed_enter_too_early_may_try_again_with_another_order() throws IOException {
        List<String> asked = new ArrayList<>();
        DnsRecords dns = new DnsRecords() {
            @Override
            public void add(String record, String value) {
                if (!asked.isEmpty()) {
                    authority.zone.put(record, Set.of(value));
                }
            }

            @Override
            public void remove(String record, String value) {
                authority.zone.put(record, Set.of());
            }

            @Override
            public boolean again(AcmeProblem why) {
                return asked.add(why.getMessage());
            }
        };

        wanted(true, Duration.ofSeconds(20)).get(kept(), dns, CLOCK);

        assertThat(asked).singleElement().asString().startsWith("localhost did not find that " + NAME + " is yours");
        assertThat(Collections.frequency(authority.asked, "/order")).isEqualTo(2);
    }

    @Test
    void a_hook_that_cannot_be_started_is_not_asked_to_take_anything_out() {
        List<String> removed = new ArrayList<>();
        DnsHook hook = new DnsHook(folder.resolve("none"), Duration.ofSeconds(5));
        DnsRecords dns = new DnsRecords() {
            @Override
            public void add(String record, String value) throws AcmeProblem {
                hook.add(record, value);
            }

            @Override
            public void remove(String record, String value) {
                removed.add(record);
            }
        };

        assertThatThrownBy(() -> wanted(true, Duration.ofSeconds(5)).get(kept(), dns, CLOCK))
                .hasMessage("The hook " + hook.program() + " cannot be started: is it there, and a program?");
        assertThat(removed).isEmpty();
    }

    @Test
    void an_authority_whose_tls_java_does_not_trust_is_said_to_be_that() throws Exception {
        KeyPair keys = Authority.newKeys();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("localhost", keys.getPrivate(), new char[0], new Certificate[] {
            FakeAuthority.certificate("localhost", keys.getPublic(), keys, Instant.now(), Duration.ofDays(9), 1)
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "livex",
                "livex.local",
                "router.lan",
                "192.168.1.10",
                "a..example.org",
                "-a.example.org",
                "",
                "a b.org"
            })
    void what_no_authority_certifies_is_refused_before_anybody_is_asked(String typed) {
        assertThatThrownBy(() -> NamedCertificate.name(typed)).isInstanceOf(AcmeProblem.class);
    }

    @Test
    void a_name_is_taken_as_people_type_it() throws AcmeProblem {
        assertThat(NamedCertificate.name(" Livex.Example.ORG. ")).isEqualTo(NAME);
    }

    private NamedCertificate wanted(boolean agrees, Duration patience) {
        return new NamedCertificate(
                NAME, authority.directory(), Optional.of("me@example.org"), agrees, Optional.empty(), patience);
    }

    private PublicCertificates kept() {
        return new PublicCertificates(folder.resolve("tls"));
    }

    private DnsRecords dns() {
        return new DnsRecords() {
            @Override
            public void add(String record, String value) {
                authority.zone.put(record, Set.of(value));
            }

            @Override
            public void remove(String record, String value) {
                authority.zone.put(record, Set.of());
            }
        };
    }

    /** Somebody who presses Enter too early. */
    private static final class Forgetful implements DnsRecords {
        @Override
        public void add(String record, String value) {
            // Nothing is entered.
        }

        @Override
        public void remove(String record, String value) {
            // There is nothing to take out.
        }
    }
}
