package org.livex.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A certificate that browsers trust without being asked, with its key, for a name that the operator has. */
public record PublicCertificate(String name, PrivateKey key, List<X509Certificate> chain) {
    private static final String PASSWORD = "protected-by-its-file-mode";
    private static final int SAN_DNS = 2;

    public PublicCertificate {
        name = name.toLowerCase(Locale.ROOT);
        chain = List.copyOf(chain);
    }

    /** Blocks. */
    static PublicCertificate in(Path file, String name) {
        try (var in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            Certificate[] chain = keys.getCertificateChain(name);
            if (chain != null && keys.getKey(name, PASSWORD.toCharArray()) instanceof PrivateKey key) {
                return new PublicCertificate(
                        name,
                        key,
                        Arrays.stream(chain).map(X509Certificate.class::cast).toList());
            }
        } catch (IOException | GeneralSecurityException | ClassCastException e) {
            throw damaged(file, name, e);
        }
        throw damaged(file, name, null);
    }

    private static CertificateProblem damaged(Path file, String name, @Nullable Exception why) {
        String sentence = "The certificate for " + name + " in " + file + " cannot be read: ops/certificate " + name
                + " gets another one";
        return why == null ? new CertificateProblem(sentence) : new CertificateProblem(sentence, why);
    }

    byte[] encoded() throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            keys.setKeyEntry(name, key, PASSWORD.toCharArray(), chain.toArray(Certificate[]::new));
            keys.store(out, PASSWORD.toCharArray());
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IOException("this certificate cannot be kept", e);
        }
    }

    public X509Certificate leaf() {
        return chain.getFirst();
    }

    public Instant ends() {
        return leaf().getNotAfter().toInstant();
    }

    public boolean isGoodAt(Instant now) {
        return now.isBefore(ends()) && !now.isBefore(leaf().getNotBefore().toInstant());
    }

    public boolean covers(String host) {
        return covers(leaf(), host);
    }

    /** As browsers do: by the names in it alone, where a star stands for one label. */
    public static boolean covers(X509Certificate certificate, String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        String starred = wanted.replaceFirst("^[^.]+", "*");
        return namesOf(certificate).stream().anyMatch(name -> name.equals(wanted) || name.equals(starred));
    }

    /** What the certificate is for, as somebody would type it. */
    public static List<String> namesOf(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name -> name.get(1) instanceof String)
                            .map(name -> name.getFirst().equals(SAN_DNS)
                                    ? String.valueOf(name.get(1)).toLowerCase(Locale.ROOT)
                                    : String.valueOf(name.get(1)))
                            .toList();
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
    }
}
