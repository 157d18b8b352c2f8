package org.livex.tls;

import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The operator's own certificate, looked at before it is used: a wrong one must not show only in somebody's browser. */
public final class GivenKeystore {
    private static final int LEAST_RSA_BITS = 2048;

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

    /** Why phones refuse it whatever its name, one sentence for each reason. */
    public static List<String> refusedByPhones(X509Certificate leaf, String file) {
        List<String> reasons = new ArrayList<>();
        if (leaf.getIssuerX500Principal().equals(leaf.getSubjectX500Principal())) {
            reasons.add("The certificate in " + file + " is signed by itself, so phones refuse it: bring one of an"
                    + " authority that they know, or leave --keystore out.");
        }
        if (leaf.getPublicKey() instanceof RSAKey rsa && rsa.getModulus().bitLength() < LEAST_RSA_BITS) {
            reasons.add("The certificate in " + file + " has an RSA key of "
                    + rsa.getModulus().bitLength() + " bits, so phones refuse it: bring one with " + LEAST_RSA_BITS
                    + " or more.");
        }
        return reasons;
    }

    /** Also what another clock makes of it, where nothing else looks at its days. */
    public static List<String> refusedByPhones(X509Certificate leaf, String file, Instant now) {
        List<String> reasons = new ArrayList<>(refusedByPhones(leaf, file));
        Instant from = leaf.getNotBefore().toInstant();
        if (now.isBefore(from)) {
            reasons.addFirst("The certificate in " + file + " is good only from " + from
                    + " on: is the clock of this machine right?");
        }
        return reasons;
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
