package org.livex.tls;

import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;

/** The operator's own certificate, looked at before it is used: a wrong one must not show only in somebody's browser. */
public final class GivenKeystore {
    private GivenKeystore() {}

    /** What a server shows from it. */
    public record Checked(PfxOptions options, X509Certificate leaf) {}

    /** Blocks. */
    public static Checked checked(Path file, String password, Instant now) {
        if (!Files.isReadable(file)) {
            throw new CertificateProblem("The keystore " + file + " is not there, or this user may not read it");
        }
        try (var in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.toCharArray());
            return new Checked(new PfxOptions().setPath(file.toString()).setPassword(password), leaf(file, keys, now));
        } catch (IOException | GeneralSecurityException e) {
            throw new CertificateProblem(
                    e.getCause() instanceof UnrecoverableKeyException
                            ? "The password does not open the keystore " + file
                            : "The keystore " + file + " is not a PKCS#12 file",
                    e);
        }
    }

    private static X509Certificate leaf(Path file, KeyStore keys, Instant now) throws GeneralSecurityException {
        for (String alias : Collections.list(keys.aliases())) {
            if (keys.isKeyEntry(alias) && keys.getCertificate(alias) instanceof X509Certificate certificate) {
                Instant end = certificate.getNotAfter().toInstant();
                if (end.isBefore(now)) {
                    throw new CertificateProblem("The certificate in " + file + " expired at " + end);
                }
                return certificate;
            }
        }
        throw new CertificateProblem("The keystore " + file + " holds no private key with a certificate");
    }
}
