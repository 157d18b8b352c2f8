package org.livex.acme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.livex.tls.PublicCertificate;
import org.livex.tls.PublicCertificates;

/** How the certificate of a name is got, and got again: which authority, whom it may write to, which program writes the record. */
public record NamedCertificate(
        String name, URI authority, Optional<String> email, boolean agrees, Optional<Path> hook, Duration patience) {
    private static final Pattern NAME =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    private static final String PRIVATE = "private";
    private static final String PUBLIC = "public";
    private static final String ACCOUNT = "acme-account.properties";

    /** Names of networks and machines that no authority certifies. */
    private static final Pattern AT_HOME =
            Pattern.compile(".*\\.(local|lan|home|internal|localhost|test|invalid|arpa)");

    /** What somebody typed, as a name that an authority can certify. */
    public static String name(String typed) throws AcmeProblem {
        String name = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        if (!NAME.matcher(name).matches()) {
            throw new AcmeProblem("\"" + typed + "\" is not a name such as livex.example.org.");
        }
        if (AT_HOME.matcher(name).matches()) {
            throw new AcmeProblem("No authority certifies " + name
                    + ": it takes a name below a domain that is yours on the Internet, such as livex.example.org.");
        }
        return name;
    }

    /** Gets a certificate and keeps it, and how it was got. Blocks. */
    public PublicCertificate get(PublicCertificates kept, DnsRecords dns, InstantSource clock) throws IOException {
        Authority.Asker asker = new Authority.Asker(account(kept), email, agrees);
        PublicCertificate certificate = new Authority(authority, patience, clock).issue(name, asker, dns);
        kept.keep(certificate);
        kept.keep(file(name), written());
        return certificate;
    }

    /** How the certificate of this name was got, if it was got here. Blocks. */
    public static Optional<NamedCertificate> of(String name, PublicCertificates kept) throws IOException {
        Path file = kept.folder().resolve(file(name));
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        properties.load(new ByteArrayInputStream(Files.readAllBytes(file)));
        try {
            return Optional.of(new NamedCertificate(
                    name,
                    URI.create(properties.getProperty("authority", Authority.LETS_ENCRYPT.toString())),
                    Optional.ofNullable(properties.getProperty("email")),
                    Boolean.parseBoolean(properties.getProperty("agrees")),
                    Optional.ofNullable(properties.getProperty("hook")).map(Path::of),
                    Authority.PATIENCE));
        } catch (IllegalArgumentException e) {
            throw new AcmeProblem(file + " is damaged: ops/certificate " + name + " writes it anew.", e);
        }
    }

    private byte[] written() throws IOException {
        Properties properties = new Properties();
        properties.setProperty("authority", authority.toString());
        properties.setProperty("agrees", String.valueOf(agrees));
        email.ifPresent(address -> properties.setProperty("email", address));
        hook.ifPresent(program -> properties.setProperty("hook", program.toString()));
        return written(properties);
    }

    /** The authority knows who asks by this key. */
    private static KeyPair account(PublicCertificates kept) throws IOException {
        Path file = kept.folder().resolve(ACCOUNT);
        if (Files.exists(file)) {
            return account(file);
        }
        KeyPair made = Authority.newKeys();
        Properties properties = new Properties();
        properties.setProperty(PRIVATE, base64(made.getPrivate()));
        properties.setProperty(PUBLIC, base64(made.getPublic()));
        kept.keep(ACCOUNT, written(properties));
        return made;
    }

    private static KeyPair account(Path file) throws IOException {
        Properties properties = new Properties();
        properties.load(new ByteArrayInputStream(Files.readAllBytes(file)));
        try {
            KeyFactory keys = KeyFactory.getInstance("EC");
            Base64.Decoder decoder = Base64.getDecoder();
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(decoder.decode(properties.getProperty(PUBLIC, "")))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(properties.getProperty(PRIVATE, "")))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new AcmeProblem(file + " is damaged: remove it, and the authority gets to know another account.", e);
        }
    }

    private static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static byte[] written(Properties properties) throws IOException {
        StringWriter text = new StringWriter();
        properties.store(text, null);
        // Without the line that says when: a file is the same where nothing changed.
        return text.toString().replaceFirst("(?m)^#.*\\R", "").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String file(String name) {
        return "public-" + name + ".properties";
    }
}
