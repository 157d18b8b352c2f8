package org.livex.acme;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.livex.tls.InternetName;
import org.livex.tls.PublicCertificate;
import org.livex.tls.PublicCertificates;

/** How the certificate of a name is got, and got again: which authority, whom it may write to, which program writes the record. */
public record NamedCertificate(
        String name, URI authority, Optional<String> email, boolean agrees, Optional<Path> hook, Duration patience) {
    private static final Pattern NAME =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    private static final String ACCOUNT = "acme-account.properties";

    /** Names of networks and machines that no authority certifies. */
    private static final Pattern AT_HOME =
            Pattern.compile(".*\\.(local|lan|home|internal|localhost|test|invalid|arpa)");

    /** What somebody typed, as a name that an authority can certify. */
    public static String name(String typed) throws AcmeProblem {
        String name = InternetName.ascii(typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", ""));
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
        OpenOrders open = new OpenOrders(kept, name, authority);
        PublicCertificate certificate = new Authority(authority, patience, clock).issue(name, asker, dns, open);
        kept.keep(certificate);
        open.drop();
        kept.keep(file(name), written());
        return certificate;
    }

    /** How the certificate of this name was got, if it was got here. Blocks. */
    public static Optional<NamedCertificate> of(String name, PublicCertificates kept) throws IOException {
        Path file = kept.folder().resolve(file(name));
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = KeyFile.read(file);
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
        return KeyFile.written(properties);
    }

    /** The authority knows who asks by this key. */
    private static KeyPair account(PublicCertificates kept) throws IOException {
        Path file = kept.folder().resolve(ACCOUNT);
        if (Files.exists(file)) {
            return account(file);
        }
        KeyPair made = Authority.newKeys();
        Properties properties = new Properties();
        KeyFile.put(properties, made);
        kept.keep(ACCOUNT, KeyFile.written(properties));
        return made;
    }

    private static KeyPair account(Path file) throws IOException {
        try {
            return KeyFile.keys(KeyFile.read(file));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new AcmeProblem(file + " is damaged: remove it, and the authority gets to know another account.", e);
        }
    }

    private static String file(String name) {
        return "public-" + name + ".properties";
    }
}
