package org.livex.acme;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.livex.tls.PublicCertificate;
import org.shredzone.acme4j.AccountBuilder;
import org.shredzone.acme4j.Authorization;
import org.shredzone.acme4j.Login;
import org.shredzone.acme4j.Order;
import org.shredzone.acme4j.PollableResource;
import org.shredzone.acme4j.Problem;
import org.shredzone.acme4j.Session;
import org.shredzone.acme4j.Status;
import org.shredzone.acme4j.challenge.Challenge;
import org.shredzone.acme4j.challenge.Dns01Challenge;
import org.shredzone.acme4j.exception.AcmeException;
import org.shredzone.acme4j.exception.AcmeLazyLoadingException;
import org.shredzone.acme4j.exception.AcmeNetworkException;
import org.shredzone.acme4j.exception.AcmeProtocolException;
import org.shredzone.acme4j.exception.AcmeRateLimitedException;
import org.shredzone.acme4j.exception.AcmeServerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a public authority for certificates by ACME (RFC 8555), proven by DNS (DNS-01). Blocks: not for an event loop.
 *
 * @param patience how long each step of the authority may take
 */
public record Authority(URI directory, Duration patience) {
    public static final URI LETS_ENCRYPT = URI.create("https://acme-v02.api.letsencrypt.org/directory");

    public static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(Authority.class);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

    /**
     * Who asks.
     *
     * @param agrees whether the operator has agreed to the terms of the authority
     */
    public record Asker(KeyPair account, Optional<String> email, boolean agrees) {}

    /** A certificate with a new key. The record is taken out of the DNS again, whatever comes of it. */
    public PublicCertificate issue(String name, Asker asker, DnsRecords dns) throws AcmeProblem {
        try {
            Order order = login(asker).newOrder().domain(name).create();
            for (Authorization authorization : order.getAuthorizations()) {
                prove(name, authorization, dns);
            }
            settled(waited(order, order::waitUntilReady), Status.READY, Status.VALID, name, order);
            KeyPair keys = newKeys();
            order.execute(keys);
            settled(waited(order, order::waitForCompletion), Status.VALID, Status.VALID, name, order);
            return checked(name, keys, order.getCertificate().getCertificateChain());
        } catch (AcmeException | AcmeProtocolException | AcmeLazyLoadingException | IllegalArgumentException e) {
            throw problem(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AcmeProblem("Getting a certificate was interrupted.", e);
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
        Session session = new Session(directory);
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

    private void prove(String name, Authorization authorization, DnsRecords dns)
            throws AcmeException, InterruptedException, AcmeProblem {
        if (authorization.getStatus() == Status.VALID) {
            return;
        }
        Dns01Challenge challenge = authorization
                .findChallenge(Dns01Challenge.class)
                .orElseThrow(() -> new AcmeProblem(directory.getHost() + " does not let " + name
                        + " be proven by DNS: use another authority (--authority)."));
        String record = Dns01Challenge.toRRName(authorization.getIdentifier()).replaceAll("\\.$", "");
        try {
            dns.add(record, challenge.getDigest());
            challenge.trigger();
            Status status = waited(authorization, authorization::waitForCompletion);
            if (status == Status.INVALID) {
                throw new AcmeProblem(
                        "%s did not find that %s is yours%s: the TXT record %s must be seen everywhere before it looks."
                                .formatted(
                                        directory.getHost(),
                                        name,
                                        why(authorization
                                                .findChallenge(Dns01Challenge.class)
                                                .flatMap(Challenge::getError)),
                                        record));
            }
            if (status != Status.VALID) {
                throw slow(status);
            }
        } finally {
            takeOut(dns, record, challenge.getDigest());
        }
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
            throw new AcmeProblem(directory.getHost() + " refuses a certificate for " + name + why(order.getError())
                    + ". Ask again when that is put right.");
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

    private static String why(Optional<Problem> problem) {
        return problem.flatMap(Problem::getDetail)
                .map(detail -> " (" + detail.strip().replaceAll("\\.$", "") + ")")
                .orElse("");
    }

    private PublicCertificate checked(String name, KeyPair keys, List<X509Certificate> chain) throws AcmeProblem {
        X509Certificate leaf = chain.getFirst();
        if (!leaf.getPublicKey().equals(keys.getPublic()) || !PublicCertificate.covers(leaf, name)) {
            throw new AcmeProblem(directory.getHost() + " gave a certificate for something else ("
                    + String.join(", ", PublicCertificate.namesOf(leaf)) + "), so it was not kept.");
        }
        return new PublicCertificate(name, keys.getPrivate(), chain);
    }

    private AcmeProblem problem(Exception failure) {
        String host = String.valueOf(directory.getHost());
        return switch (failure) {
            case AcmeRateLimitedException limited ->
                new AcmeProblem(
                        host + " gives no more for now" + why(Optional.of(limited.getProblem()))
                                + limited.getRetryAfter()
                                        .map(at -> ": ask again after " + at + ".")
                                        .orElse(": ask again in some hours."),
                        limited);
            case AcmeServerException refused ->
                new AcmeProblem(host + " refuses" + why(Optional.of(refused.getProblem())) + ".", refused);
            case AcmeNetworkException away ->
                new AcmeProblem(
                        host
                                + " cannot be reached: this needs the Internet, so do it the day before, where there is one.",
                        away);
            default ->
                new AcmeProblem(
                        directory + " does not answer as an authority does (" + cause(failure)
                                + "): is --authority right?",
                        failure);
        };
    }

    private static String cause(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
