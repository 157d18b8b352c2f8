package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import okio.ByteString;

/** Authorities, and the certificates that they gave to servers. */
final class TestKeys {
    private static final String PASSWORD = "for-tests";

    private TestKeys() {}

    static Path authority(File folder, String name) throws Exception {
        Path file = new File(folder, name + ".p12").toPath();
        keytool(file, List.of("-alias", "ca", "-dname", "CN=" + name, "-ext", "bc:critical=ca:true,pathlen:0"));
        return file;
    }

    /** Signs for {@code host}, from {@code start} on for so many days. */
    static Path leaf(Path authority, String host, String start, String days) throws Exception {
        Path file = Files.copy(authority, authority.resolveSibling(host + days + authority.getFileName()));
        List<String> about = new ArrayList<>(List.of("-alias", "leaf", "-signer", "ca", "-dname", "CN=leaf"));
        about.addAll(List.of("-ext", "san=dns:" + host, "-startdate", start, "-validity", days));
        keytool(file, about);
        return file;
    }

    static ByteString certificateIn(Path keys) {
        try {
            return ByteString.of(open(keys).getCertificate("ca").getEncoded());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyStore open(Path file) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    /** As a server with that certificate shows it. */
    static SSLContext served(Path keys) throws GeneralSecurityException, IOException {
        KeyStore leaf = open(keys);
        leaf.deleteEntry("ca");
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(leaf, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
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
}
