package org.livex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.TestServer.await;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.livex.acme.Authority;
import org.livex.acme.FakeAuthority;
import org.livex.acme.MadeCertificates;
import org.livex.start.Config;
import org.livex.start.Welcome;
import org.livex.tls.PublicCertificate;
import org.livex.tls.PublicCertificates;

/** What a server shows to whom, as a phone sees it. */
@ExtendWith(VertxExtension.class)
class PublicCertificateServerTest {
    private static final String NAME = "livex.example.org";

    @TempDir
    private Path data;

    private Vertx vertx;

    @BeforeEach
    void start(Vertx given) {
        vertx = given;
    }

    @Test
    void whoever_asks_for_the_public_name_is_shown_its_certificate_and_all_others_the_own_authoritys()
            throws Exception {
        X509Certificate certificate = keep(Instant.now(), Duration.ofDays(90));
        LivexServer server = server();

        assertThat(shown(server, NAME)).isEqualTo(certificate);
        assertThat(shown(server, "LIVEX.example.org")).isEqualTo(certificate);
        assertThat(shown(server, "localhost").getIssuerX500Principal().getName())
                .contains("Livex CA");
        assertThat(shown(server, "other.example.org").getIssuerX500Principal().getName())
                .contains("Livex CA");
    }

    @Test
    void an_expired_one_is_not_shown_and_the_terminal_says_so() throws Exception {
        keep(Instant.now().minus(Duration.ofDays(100)), Duration.ofDays(90));
        LivexServer server = server();

        assertThat(shown(server, NAME).getIssuerX500Principal().getName()).contains("Livex CA");
        assertThat(welcome(server)).contains("The certificate for " + NAME + " expired on ");
    }

    @Test
    void a_damaged_one_does_not_keep_the_server_from_starting() throws Exception {
        Files.createDirectories(data.resolve("tls"));
        Path damaged = Files.writeString(data.resolve("tls/public-" + NAME + ".p12"), "a letter");
        LivexServer server = server();

        assertThat(shown(server, NAME).getIssuerX500Principal().getName()).contains("Livex CA");
        assertThat(welcome(server)).contains("The certificate for " + NAME + " in " + damaged + " cannot be read");
    }

    @Test
    void a_phone_of_a_public_name_needs_no_authority_and_gets_no_pin() throws Exception {
        keep(Instant.now(), Duration.ofDays(90));

        assertThat(welcome(server())).contains("https://" + NAME + ":8443/j/").doesNotContain("#ca=");
    }

    @Test
    void the_terminal_says_what_phones_lack_at_an_address_without_encryption() {
        Config plain = config("http://" + NAME + ":8080");
        LivexServer server = await(LivexServer.deploy(vertx, plain, InstantSource.system()));

        assertThat(await(Welcome.of(server.running(), plain)))
                .contains("--public-url http://" + NAME + ":8080 is not encrypted: ");
    }

    @Test
    void one_that_ends_soon_is_renewed_by_its_hook_and_shown_without_a_new_start() throws Exception {
        try (FakeAuthority authority = new FakeAuthority()) {
            Path zone = Files.createDirectory(data.resolve("zone"));
            authority.reads(zone);
            X509Certificate old = keep(Instant.now().minus(Duration.ofDays(80)), Duration.ofDays(90));
            got(authority, hook("[ \"$1\" = add ] || exec rm \"" + zone + "/$2\"; echo \"$3\" > \"" + zone + "/$2\""));
            LivexServer server = server();

            await(server.running().listeners().renewals().orElseThrow().look());

            X509Certificate shown = shown(server, NAME);
            assertThat(shown).isNotEqualTo(old);
            assertThat(shown.getNotAfter()).isAfter(old.getNotAfter());
            assertThat(zone).isEmptyDirectory();
        }
    }

    @Test
    void a_hook_that_fails_costs_nothing_of_what_is_good() throws Exception {
        try (FakeAuthority authority = new FakeAuthority()) {
            X509Certificate old = keep(Instant.now().minus(Duration.ofDays(80)), Duration.ofDays(90));
            got(authority, hook("exit 1"));
            LivexServer server = server();

            await(server.running().listeners().renewals().orElseThrow().look());

            assertThat(shown(server, NAME)).isEqualTo(old);
        }
    }

    @Test
    void one_that_is_got_while_the_server_runs_is_shown() throws Exception {
        LivexServer server = server();
        assertThat(shown(server, NAME).getIssuerX500Principal().getName()).contains("Livex CA");

        await(server.running().listeners().renewals().orElseThrow().look());
        X509Certificate certificate = keep(Instant.now(), Duration.ofDays(90));
        await(server.running().listeners().renewals().orElseThrow().look());

        assertThat(shown(server, NAME)).isEqualTo(certificate);
    }

    private void got(FakeAuthority authority, Path hook) throws IOException {
        Files.writeString(
                data.resolve("tls/public-" + NAME + ".properties"),
                "authority=" + authority.directory() + "\nagrees=true\nhook=" + hook + "\n");
    }

    private Path hook(String script) throws IOException {
        Path program = Files.writeString(data.resolve("hook"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program;
    }

    private X509Certificate keep(Instant from, Duration good) throws Exception {
        KeyPair keys = Authority.newKeys();
        X509Certificate certificate = MadeCertificates.certificate(NAME, keys.getPublic(), keys, from, good, 7);
        new PublicCertificates(data.resolve("tls"))
                .keep(new PublicCertificate(NAME, keys.getPrivate(), List.of(certificate)));
        return certificate;
    }

    private LivexServer server() {
        return await(LivexServer.deploy(vertx, config(), InstantSource.system()));
    }

    private Config config() {
        return config("https://" + NAME + ":8443");
    }

    private Config config(String publicUrl) {
        return Config.read(
                List.of("--port", "0", "--https-port", "0", "--data", data.toString(), "--packs", "../ops"),
                Map.of("LIVEX_CODES", "yes", "LIVEX_PUBLIC_URL", publicUrl));
    }

    private String welcome(LivexServer server) {
        return await(Welcome.of(server.running(), config()));
    }

    private static X509Certificate shown(LivexServer server, String name) throws Exception {
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new Anything()}, new SecureRandom());
        int port = server.running().listeners().httpsPort().orElseThrow();
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port);
                SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, name, port, true)) {
            SSLParameters asked = socket.getSSLParameters();
            asked.setServerNames(List.of(new SNIHostName(name)));
            socket.setSSLParameters(asked);
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    private static final class Anything implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {
            throw new AssertionError("no client is asked");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {
            // The test looks itself.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
