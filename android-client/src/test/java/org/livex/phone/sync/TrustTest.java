package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.Assume.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import okio.ByteString;
import org.json.JSONObject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.sync.network.Authority;
import org.livex.phone.sync.network.OkHttpWires;
import org.robolectric.RobolectricTestRunner;

/** Whom a phone believes. */
@RunWith(RobolectricTestRunner.class)
public class TrustTest {
    private static final String OTHER = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static final String INSTALLATION = "kPz3vQ0mXb7hYt5sLw9rEa";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final OkHttpWires wires = new OkHttpWires(new TestClock(), Timing.USUAL);

    @Test
    public void a_laptop_without_a_public_certificate_is_trusted_by_the_fingerprint_in_its_link() throws Exception {
        assumeTrue(RealServer.isBuilt());
        try (RealServer server =
                RealServer.startWithHttps(temporary.newFolder("server").toPath())) {
            String fingerprint = Authority.read(certificateOf(server)).fingerprint();

            assertThat(wires.fingerprintOf(server.httpsUrl()))
                    .as("as it says itself")
                    .isEqualTo(fingerprint);
            ByteString authority = wires.authorityOf(server.httpsUrl(), fingerprint);
            JoinLink link = new JoinLink(server.httpsUrl(), codeFor(server), fingerprint);
            JSONObject joined = Api.join(wires.to(server.httpsUrl(), authority), link, "test", INSTALLATION);

            assertThat(joined.getString("person")).isEqualTo("inv-01");
            assertThat(reasonOf(() -> wires.authorityOf(server.httpsUrl(), OTHER)))
                    .as("another fingerprint")
                    .isEqualTo(JoinResult.Reason.OTHER_AUTHORITY);
            assertThat(reasonOf(() -> get(server.httpsUrl(), null)))
                    .as("no fingerprint")
                    .isEqualTo(JoinResult.Reason.NOT_TRUSTED);
        }
    }

    @Test
    public void another_authority_does_not_get_in_between() throws Exception {
        Path ours = authority("ours");
        Path theirs = authority("theirs");
        try (Door door = new Door(TestKeys.leaf(theirs, "localhost", "-1d", "30"))) {
            assertThat(reasonOf(() -> get(door.url(), TestKeys.certificateIn(ours))))
                    .isEqualTo(JoinResult.Reason.OTHER_AUTHORITY);
        }
    }

    @Test
    public void the_pinned_authority_vouches_neither_for_another_host_nor_for_ever() throws Exception {
        Path ours = authority("ours");
        try (Door door = new Door(TestKeys.leaf(ours, "elsewhere.example", "-1d", "30"))) {
            assertThat(reasonOf(() -> get(door.url(), TestKeys.certificateIn(ours))))
                    .isEqualTo(JoinResult.Reason.OTHER_AUTHORITY);
        }
        try (Door door = new Door(TestKeys.leaf(ours, "localhost", "-30d", "10"))) {
            assertThat(reasonOf(() -> get(door.url(), TestKeys.certificateIn(ours))))
                    .isEqualTo(JoinResult.Reason.WRONG_DATE);
        }
    }

    @Test
    public void a_date_that_is_wrong_is_told_of_ones_own_server_alone() throws Exception {
        Path ours = authority("ours");
        Path theirs = authority("theirs");
        Authority authority = Authority.read(TestKeys.certificateIn(ours));

        assertThatThrownBy(() -> authority.checkDateOf(shownBy(TestKeys.leaf(ours, "localhost", "-30d", "10"))))
                .isInstanceOf(CertificateExpiredException.class);
        assertThatThrownBy(() -> authority.checkDateOf(shownBy(TestKeys.leaf(ours, "localhost", "+2d", "30"))))
                .isInstanceOf(CertificateNotYetValidException.class);
        authority.checkDateOf(shownBy(TestKeys.leaf(ours, "localhost", "-1d", "31")));
        authority.checkDateOf(shownBy(TestKeys.leaf(theirs, "localhost", "-30d", "11")));
    }

    @Test
    public void what_is_no_authority_is_not_pinned() throws Exception {
        Path ours = authority("ours");
        KeyStore keys = TestKeys.open(TestKeys.leaf(ours, "localhost", "-1d", "30"));
        ByteString leaf = ByteString.of(keys.getCertificate("leaf").getEncoded());

        assertThatThrownBy(() -> Authority.read(leaf)).isInstanceOf(java.security.cert.CertificateException.class);
        assertThatThrownBy(() -> Authority.read(ByteString.encodeUtf8("<html>hotel</html>")))
                .isInstanceOf(java.security.cert.CertificateException.class);
    }

    private Wire.Reply get(String server, @org.jspecify.annotations.Nullable ByteString authority) throws NoConnection {
        return wires.to(server, authority).send(Wire.Call.json("GET", "/", null, null));
    }

    private interface Attempt {
        Object make() throws NoConnection;
    }

    private static JoinResult.Reason reasonOf(Attempt attempt) {
        try {
            throw new AssertionError("it went through: " + attempt.make());
        } catch (NoConnection refused) {
            return refused.reason();
        }
    }

    private static String codeFor(RealServer server) throws Exception {
        return Control.join(server).codes(List.of("inv-01")).getOrDefault("inv-01", "");
    }

    private static ByteString certificateOf(RealServer server) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(find(server.data(), "certificates.p12"))) {
            keys.load(in, "protected-by-its-file-mode".toCharArray());
        }
        return ByteString.of(keys.getCertificate("ca").getEncoded());
    }

    private static Path find(Path folder, String name) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private Path authority(String name) throws Exception {
        return TestKeys.authority(temporary.getRoot(), name);
    }

    private static Certificate shownBy(Path keys) throws java.security.GeneralSecurityException, IOException {
        return TestKeys.open(keys).getCertificate("leaf");
    }

    /** Answers whoever gets as far as asking. */
    private static final class Door implements AutoCloseable {
        private final SSLServerSocket socket;

        Door(Path keys) throws Exception {
            SSLContext context = TestKeys.served(keys);
            socket = (SSLServerSocket)
                    context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
            FaultProxy.inBackground(this::answer);
        }

        String url() {
            return "https://localhost:" + socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }

        private void answer() {
            while (!socket.isClosed()) {
                try (Socket phone = socket.accept()) {
                    BufferedReader in =
                            new BufferedReader(new InputStreamReader(phone.getInputStream(), StandardCharsets.UTF_8));
                    String line = in.readLine();
                    while (line != null && !line.isEmpty()) {
                        line = in.readLine();
                    }
                    if (line != null) {
                        phone.getOutputStream()
                                .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                        .getBytes(StandardCharsets.UTF_8));
                    }
                } catch (IOException notBelieved) {
                    // The phone hung up.
                }
            }
        }
    }
}
