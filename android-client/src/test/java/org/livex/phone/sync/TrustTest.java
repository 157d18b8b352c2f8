package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.Assume.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
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
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import okio.ByteString;
import org.json.JSONObject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

/** Whom a phone believes. */
@RunWith(RobolectricTestRunner.class)
public class TrustTest {
    private static final String PASSWORD = "for-tests";
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
        try (Door door = new Door(leaf(theirs, "localhost", "-1d", "30"))) {
            assertThat(reasonOf(() -> get(door.url(), certificateIn(ours))))
                    .isEqualTo(JoinResult.Reason.OTHER_AUTHORITY);
        }
    }

    @Test
    public void the_pinned_authority_vouches_neither_for_another_host_nor_for_ever() throws Exception {
        Path ours = authority("ours");
        try (Door door = new Door(leaf(ours, "elsewhere.example", "-1d", "30"))) {
            assertThat(reasonOf(() -> get(door.url(), certificateIn(ours))))
                    .isEqualTo(JoinResult.Reason.OTHER_AUTHORITY);
        }
        try (Door door = new Door(leaf(ours, "localhost", "-30d", "10"))) {
            assertThat(reasonOf(() -> get(door.url(), certificateIn(ours))))
                    .isEqualTo(JoinResult.Reason.OTHER_AUTHORITY);
        }
    }

    @Test
    public void a_date_that_is_wrong_is_told_of_ones_own_server_alone() throws Exception {
        Path ours = authority("ours");
        Path theirs = authority("theirs");
        Authority authority = Authority.read(certificateIn(ours));

        assertThatThrownBy(() -> authority.checkDateOf(shownBy(leaf(ours, "localhost", "-30d", "10"))))
                .isInstanceOf(CertificateExpiredException.class);
        assertThatThrownBy(() -> authority.checkDateOf(shownBy(leaf(ours, "localhost", "+2d", "30"))))
                .isInstanceOf(CertificateNotYetValidException.class);
        authority.checkDateOf(shownBy(leaf(ours, "localhost", "-1d", "31")));
        authority.checkDateOf(shownBy(leaf(theirs, "localhost", "-30d", "11")));
    }

    @Test
    public void what_is_no_authority_is_not_pinned() throws Exception {
        Path ours = authority("ours");
        KeyStore keys = open(leaf(ours, "localhost", "-1d", "30"));
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

    private ByteString certificateIn(Path keys) {
        try {
            return ByteString.of(open(keys).getCertificate("ca").getEncoded());
        } catch (java.security.GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Certificate shownBy(Path keys) throws java.security.GeneralSecurityException, IOException {
        return open(keys).getCertificate("leaf");
    }

    private static KeyStore open(Path file) throws java.security.GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private Path authority(String name) throws Exception {
        Path file = new File(temporary.getRoot(), name + ".p12").toPath();
        keytool(file, List.of("-alias", "ca", "-dname", "CN=" + name, "-ext", "bc:critical=ca:true,pathlen:0"));
        return file;
    }

    /** Signs for {@code host}, from {@code start} on for so many days. */
    private static Path leaf(Path authority, String host, String start, String days) throws Exception {
        Path file = Files.copy(authority, authority.resolveSibling(host + days + authority.getFileName()));
        keytool(
                file,
                List.of(
                        "-alias",
                        "leaf",
                        "-signer",
                        "ca",
                        "-dname",
                        "CN=leaf",
                        "-ext",
                        "san=dns:" + host,
                        "-startdate",
                        start,
                        "-validity",
                        days));
        return file;
    }

    private static void keytool(Path file, List<String> about) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
        command.addAll(about);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** Answers whoever gets as far as asking. */
    private static final class Door implements AutoCloseable {
        private final SSLServerSocket socket;

        Door(Path keys) throws Exception {
            KeyStore leaf = open(keys);
            leaf.deleteEntry("ca");
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(leaf, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
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
