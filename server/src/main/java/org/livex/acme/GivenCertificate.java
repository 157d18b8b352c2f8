package org.livex.acme;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.livex.tls.PublicCertificate;

/** Looks at what an authority gave: whether it is what was asked for, and of use now. */
record GivenCertificate(URI directory, InstantSource clock) {
    /** One that ends before is of no use at an exercise. */
    private static final Duration SHORTEST = Duration.ofDays(1);

    /** As it is kept; a problem says why it is not. */
    PublicCertificate checked(String name, KeyPair keys, List<X509Certificate> chain) throws AcmeProblem {
        if (chain.isEmpty()) {
            throw new AcmeProblem(directory.getHost() + " gave no certificate where it should be: ask again.");
        }
        X509Certificate leaf = chain.getFirst();
        if (!leaf.getPublicKey().equals(keys.getPublic()) || !PublicCertificate.covers(leaf, name)) {
            throw new AcmeProblem(directory.getHost() + " gave a certificate for something else ("
                    + String.join(", ", PublicCertificate.namesOf(leaf)) + "), so it was not kept.");
        }
        for (int i = 1; i < chain.size(); i++) {
            if (!isSignedBy(chain.get(i - 1), chain.get(i))) {
                throw new AcmeProblem(directory.getHost() + " gave a certificate with another authority's ("
                        + chain.get(i).getSubjectX500Principal().getName()
                        + "), which no phone takes for its own, so it was not kept: ask again.");
            }
        }
        PublicCertificate certificate = new PublicCertificate(name, keys.getPrivate(), chain);
        Instant now = clock.instant();
        Instant begins = leaf.getNotBefore().toInstant();
        if (now.isBefore(begins)) {
            throw new AcmeProblem(directory.getHost() + " gave a certificate that is good only from "
                    + Authority.written(begins) + " on, so it was not kept: is the clock of this machine right?");
        }
        if (!now.plus(SHORTEST).isBefore(certificate.ends())) {
            throw new AcmeProblem(directory.getHost() + " gave a certificate that "
                    + (now.isBefore(certificate.ends()) ? "ends" : "ended")
                    + " already at " + Authority.written(certificate.ends())
                    + ", so it was not kept: is the clock of this machine right?");
        }
        return certificate;
    }

    private static boolean isSignedBy(X509Certificate certificate, X509Certificate above) {
        try {
            certificate.verify(above.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /** One that is to be renewed soon is no renewal. */
    boolean isStillNew(PublicCertificate certificate) {
        Instant begins = certificate.leaf().getNotBefore().toInstant();
        Duration half = Duration.between(begins, certificate.ends()).dividedBy(2);
        return clock.instant().isBefore(begins.plus(half));
    }
}
