package org.livex.tls;

import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The installation's own CA, made once, and a certificate for what this machine is called now, made anew when that
 * changes or it is about to expire. Phones that trust the CA need not be touched again.
 */
public final class OwnCertificates {
    private static final String CA = "ca";
    private static final String LEAF = "leaf";
    private static final String FILE = "certificates.p12";

    /** PKCS#12 wants one; what protects the file is that only its owner may read it. */
    private static final String PASSWORD = "protected-by-its-file-mode";

    private static final String PASSWORD_VARIABLE = "LIVEX_CERTIFICATES_PASSWORD";

    /** iPhones refuse certificates that are good for longer than 825 days, also of a CA that the owner trusts. */
    private static final String LEAF_DAYS = "397";

    private static final String CA_DAYS = "3650";
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);
    private static final Duration GOOD_BEFORE = Duration.ofDays(1);

    /** In the zone of this machine, as keytool reads it. */
    private static final DateTimeFormatter START_DATE =
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private static final int SAN_DNS = 2;
    private static final int SAN_IP = 7;
    private static final long KEYTOOL_SECONDS = 60;

    private final Path file;

    private OwnCertificates(Path file) {
        this.file = file;
    }

    /** Blocks, for a second or two when a certificate has to be made. */
    public static OwnCertificates in(Path folder, MachineNames names, Instant now) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
            OwnCertificates own = new OwnCertificates(file);
            own.prepare(names, now);
            return own;
        } catch (IOException | GeneralSecurityException e) {
            throw new CertificateProblem(
                    "The certificates in " + file + " cannot be read or made (" + e.getMessage()
                            + "): let this user write that folder, or remove the file to get new ones",
                    e);
        }
    }

    public PfxOptions keyCertOptions() {
        return new PfxOptions().setPath(file.toString()).setPassword(PASSWORD).setAlias(LEAF);
    }

    /** What a server shows, and beside it the public certificates that it is given. */
    public ServedKeys served(InstantSource clock) {
        try {
            KeyStore keys = load();
            if (keys.getKey(LEAF, PASSWORD.toCharArray()) instanceof PrivateKey key) {
                List<X509Certificate> chain = Arrays.stream(keys.getCertificateChain(LEAF))
                        .map(X509Certificate.class::cast)
                        .toList();
                return new ServedKeys(key, chain, clock);
            }
        } catch (IOException | GeneralSecurityException | ClassCastException e) {
            throw new CertificateProblem("The certificates in " + file + " cannot be read", e);
        }
        throw new CertificateProblem("The certificates in " + file + " hold no key: remove the file to get new ones");
    }

    /** What phones install, as PEM. */
    public byte[] authority() {
        try {
            byte[] der = load().getCertificate(CA).getEncoded();
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
            return ("-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n")
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        } catch (IOException | GeneralSecurityException e) {
            throw new CertificateProblem("The certificates in " + file + " cannot be read", e);
        }
    }

    /** SHA-256 of the CA's SubjectPublicKeyInfo (RFC 7469), base64url without padding: what a join link pins. */
    public String authorityPin() {
        try {
            byte[] key = load().getCertificate(CA).getPublicKey().getEncoded();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (IOException | GeneralSecurityException e) {
            throw new CertificateProblem("The certificates in " + file + " cannot be read", e);
        }
    }

    private void prepare(MachineNames names, Instant now) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            makeAuthority(names.own(), now);
        }
        KeyStore keys = load();
        if (!fits(keys.getCertificate(LEAF), names, now)) {
            if (keys.containsAlias(LEAF)) {
                keys.deleteEntry(LEAF);
                try (var out = Files.newOutputStream(file)) {
                    keys.store(out, PASSWORD.toCharArray());
                }
            }
            makeLeaf(names, now);
        }
    }

    private void makeAuthority(String host, Instant now) throws IOException {
        keytool(
                now,
                List.of("-alias", CA, "-dname", "CN=Livex CA of " + host + ", O=Livex", "-validity", CA_DAYS),
                List.of("bc:critical=ca:true,pathlen:0", "ku:critical=keyCertSign,cRLSign"));
    }

    private void makeLeaf(MachineNames names, Instant now) throws IOException {
        keytool(
                now,
                List.of("-alias", LEAF, "-signer", CA, "-dname", "CN=Livex, O=Livex", "-validity", LEAF_DAYS),
                List.of("san=" + names.subjectAlternativeNames(), "ku:critical=digitalSignature", "eku=serverAuth"));
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static boolean fits(Certificate leaf, MachineNames names, Instant now) throws GeneralSecurityException {
        return leaf instanceof X509Certificate certificate
                && certificate.getNotAfter().toInstant().isAfter(now.plus(RENEWED_BEFORE))
                && namesOf(certificate).containsAll(names.wanted());
    }

    private static Set<String> namesOf(X509Certificate certificate) throws GeneralSecurityException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names == null
                ? Set.of()
                : names.stream()
                        .filter(name -> name.getFirst().equals(SAN_DNS)
                                || name.getFirst().equals(SAN_IP))
                        .map(name -> (name.getFirst().equals(SAN_DNS) ? "dns:" : "ip:")
                                + String.valueOf(name.get(1)).toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
    }

    /** A phone's clock may be a little behind. By the server's time, which may be another than the machine's. */
    private static String startDate(Instant now) {
        return START_DATE.format(now.minus(GOOD_BEFORE));
    }

    /** Java has no public API that makes certificates; its keytool lies in every installation. */
    private void keytool(Instant now, List<String> about, List<String> extensions) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(about);
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-startdate", startDate(now)));
        extensions.forEach(extension -> command.addAll(List.of("-ext", extension)));
        command.addAll(List.of("-keystore", file.toString(), "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass:env", PASSWORD_VARIABLE));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(PASSWORD_VARIABLE, PASSWORD);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String said =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.Charset.defaultCharset());
            if (!process.waitFor(KEYTOOL_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("keytool: " + said.strip().replaceAll("\\s+", " "));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
        restrict(file, "rw-------");
    }

    private static void restrict(Path path, String mode) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }
}
