package org.livex.acme;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.livex.tls.PublicCertificate;
import org.shredzone.acme4j.AccountBuilder;
import org.shredzone.acme4j.Authorization;
import org.shredzone.acme4j.Login;
import org.shredzone.acme4j.Order;
import org.shredzone.acme4j.PollableResource;
import org.shredzone.acme4j.Session;
import org.shredzone.acme4j.Status;
import org.shredzone.acme4j.challenge.Challenge;
import org.shredzone.acme4j.challenge.Dns01Challenge;
import org.shredzone.acme4j.exception.AcmeException;
import org.shredzone.acme4j.exception.AcmeLazyLoadingException;
import org.shredzone.acme4j.exception.AcmeProtocolException;
import org.shredzone.acme4j.exception.AcmeServerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a public authority for certificates by ACME (RFC 8555), proven by DNS (DNS-01). Blocks: not for an event loop.
 *
 * @param patience how long each step of the authority may take
 */
public record Authority(URI directory, Duration patience, InstantSource clock) {
    public static final URI LETS_ENCRYPT = URI.create("https://acme-v02.api.letsencrypt.org/directory");

    public static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(Authority.class);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

    /** One that ends before is of no use at an exercise. */
    private static final Duration SHORTEST = Duration.ofDays(1);

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT).withZone(ZoneId.systemDefault());

    /**
     * Who asks.
     *
     * @param agrees whether the operator has agreed to the terms of the authority
     */
    public record Asker(KeyPair account, Optional<String> email, boolean agrees) {}

    /** A certificate with a new key. The record is taken out of the DNS again, whatever comes of it. */
    public PublicCertificate issue(String name, Asker asker, DnsRecords dns) throws AcmeProblem {
        try {
            Login login = login(asker);
            Order order = proven(name, login, dns);
            KeyPair keys = newKeys();
            finish(order, keys);
            settled(waited(order, order::waitForCompletion), Status.VALID, Status.VALID, name, order);
            return checked(name, keys, chain(order));
        } catch (AcmeException | AcmeProtocolException | AcmeLazyLoadingException | IllegalArgumentException e) {
            throw new Refusals(directory).problem(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AcmeProblem("Getting a certificate was interrupted.", e);
        }
    }

    /** As people read a moment. */
    public static String written(Instant at) {
        return AT.format(at);
    }

    /** A proof that failed is failed for good: another try is another order, with another value. */
    private Order proven(String name, Login login, DnsRecords dns)
            throws AcmeException, InterruptedException, AcmeProblem {
        while (true) {
            Order order = login.newOrder().domain(name).create();
            Optional<AcmeProblem> unseen = Optional.empty();
            for (Authorization authorization : order.getAuthorizations()) {
                unseen = prove(name, authorization, dns);
            }
            if (unseen.isEmpty()) {
                settled(waited(order, order::waitUntilReady), Status.READY, Status.VALID, name, order);
                return order;
            }
            if (!dns.again(unseen.get())) {
                throw unseen.get();
            }
        }
    }

    /** An answer that was lost on the way is no reason to give the order up. */
    private static void finish(Order order, KeyPair keys) throws AcmeException {
        try {
            order.execute(keys);
        } catch (AcmeServerException refused) {
            order.fetch();
            if (order.getStatus() != Status.PROCESSING && order.getStatus() != Status.VALID) {
                throw refused;
            }
        }
    }

    private List<X509Certificate> chain(Order order) throws AcmeProblem {
        try {
            return order.getCertificate().getCertificateChain();
        } catch (AcmeProtocolException damaged) {
            throw new AcmeProblem(directory.getHost() + " gave a certificate that cannot be read: ask again.", damaged);
        }
    }

    /** A key of the kind that every phone understands. */
    public static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK makes such keys", e);
        }
    }

    private Login login(Asker asker) throws AcmeException, AcmeProblem {
        Session session = new Session(directory, PatientConnection.provider(patience, clock));
        session.networkSettings().setTimeout(ANSWERS_WITHIN);
        Optional<URI> terms = session.getMetadata().getTermsOfService();
        if (terms.isPresent() && !asker.agrees()) {
            throw new AcmeProblem(directory.getHost() + " gives certificates to those who agree to " + terms.get()
                    + ": read it, then say --agree yes.");
        }
        AccountBuilder account = new AccountBuilder().useKeyPair(asker.account());
        if (asker.agrees()) {
            account.agreeToTermsOfService();
        }
        asker.email().ifPresent(account::addEmail);
        return account.createLogin(session);
    }

    /** What there is to say where the authority has not seen it. */
    private Optional<AcmeProblem> prove(String name, Authorization authorization, DnsRecords dns)
            throws AcmeException, InterruptedException, AcmeProblem {
        if (authorization.getStatus() == Status.VALID) {
            return Optional.empty();
        }
        Dns01Challenge challenge = authorization
                .findChallenge(Dns01Challenge.class)
                .orElseThrow(() -> new AcmeProblem(directory.getHost() + " does not let " + name
                        + " be proven by DNS: use another authority (--authority)."));
        String record = Dns01Challenge.toRRName(authorization.getIdentifier()).replaceAll("\\.$", "");
        boolean isEntered = true;
        try {
            dns.add(record, challenge.getDigest());
            challenge.trigger();
            Status status = waited(authorization, authorization::waitForCompletion);
            if (status == Status.INVALID) {
                return Optional.of(unseen(name, authorization, record));
            }
            if (status != Status.VALID) {
                throw slow(status);
            }
            return Optional.empty();
        } catch (AcmeProblem problem) {
            isEntered = !problem.isNothingEntered();
            throw problem;
        } finally {
            if (isEntered) {
                takeOut(dns, record, challenge.getDigest());
            }
        }
    }

    private AcmeProblem unseen(String name, Authorization authorization, String record) {
        return new AcmeProblem(
                "%s did not find that %s is yours%s: the TXT record %s must be seen everywhere before it looks."
                        .formatted(
                                directory.getHost(),
                                name,
                                Refusals.why(authorization
                                        .findChallenge(Dns01Challenge.class)
                                        .flatMap(Challenge::getError)),
                                record));
    }

    /** A record that stays harms nobody, and must not hide what went wrong before. */
    private static void takeOut(DnsRecords dns, String record, String value) {
        try {
            dns.remove(record, value);
        } catch (AcmeProblem left) {
            LOG.warn("The TXT record {} is still there: {}", record, left.getMessage());
        }
    }

    private void settled(Status status, Status wanted, Status also, String name, Order order) throws AcmeProblem {
        if (status == Status.INVALID) {
            throw new AcmeProblem(directory.getHost() + " refuses a certificate for " + name
                    + Refusals.why(order.getError()) + ". Ask again when that is put right.");
        }
        if (status != wanted && status != also) {
            throw slow(status);
        }
    }

    private interface Waiting {
        Status upTo(Duration patience) throws AcmeException, InterruptedException;
    }

    /** What it has come to by then. */
    private Status waited(PollableResource asked, Waiting waiting) throws AcmeException, InterruptedException {
        try {
            return waiting.upTo(patience);
        } catch (AcmeException e) {
            // The library has no type of its own for it.
            if (e.getClass() == AcmeException.class
                    && String.valueOf(e.getMessage()).contains("Timeout")) {
                return asked.getStatus();
            }
            throw e;
        }
    }

    private AcmeProblem slow(Status status) {
        return new AcmeProblem(directory.getHost() + " has not finished within " + patience.toSeconds()
                + " s (it says " + status.name().toLowerCase(Locale.ROOT)
                + "): ask again later, nothing is lost.");
    }

    private PublicCertificate checked(String name, KeyPair keys, List<X509Certificate> chain) throws AcmeProblem {
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
            throw new AcmeProblem(directory.getHost() + " gave a certificate that is good only from " + written(begins)
                    + " on, so it was not kept: is the clock of this machine right?");
        }
        if (!now.plus(SHORTEST).isBefore(certificate.ends())) {
            throw new AcmeProblem(directory.getHost() + " gave a certificate that "
                    + (now.isBefore(certificate.ends()) ? "ends" : "ended")
                    + " already at " + written(certificate.ends())
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
}
