package org.livex.acme;

import java.io.IOException;
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
import org.shredzone.acme4j.exception.AcmeRateLimitedException;
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

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT).withZone(ZoneId.systemDefault());

    /**
     * Who asks.
     *
     * @param agrees whether the operator has agreed to the terms of the authority
     */
    public record Asker(KeyPair account, Optional<String> email, boolean agrees) {}

    /**
     * A certificate with a new key. The record is taken out of the DNS again, whatever comes of it. An order that this authority was
     * asked to finish before, and whose certificate nobody has, is taken up instead of another one.
     */
    public PublicCertificate issue(String name, Asker asker, DnsRecords dns, OpenOrders open) throws IOException {
        try {
            Login login = login(asker);
            Optional<OpenOrders.OpenOrder> before = open.read();
            if (before.isPresent()) {
                Optional<PublicCertificate> made = takenUp(name, login, before.get());
                if (made.isPresent()) {
                    return made.get();
                }
                open.drop();
            }
            Order order = proven(name, login, dns);
            KeyPair keys = newKeys();
            open.keep(new OpenOrders.OpenOrder(order.getLocation(), keys));
            finish(name, order, keys);
            return new GivenCertificate(directory, clock).checked(name, keys, chain(order));
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

    /** Empty: nothing of use comes of it any more. */
    private Optional<PublicCertificate> takenUp(String name, Login login, OpenOrders.OpenOrder before)
            throws AcmeException, InterruptedException, AcmeProblem {
        Order order = login.bindOrder(before.at());
        try {
            order.fetch();
            if (order.getStatus() != Status.READY && !isUnderWay(order)) {
                return Optional.empty();
            }
            finish(name, order, before.keys());
        } catch (AcmeRateLimitedException busy) {
            throw busy;
        } catch (AcmeServerException refused) {
            return Optional.empty();
        }
        try {
            GivenCertificate given = new GivenCertificate(directory, clock);
            return Optional.of(given.checked(name, before.keys(), chain(order))).filter(given::isStillNew);
        } catch (AcmeProblem useless) {
            LOG.info("The order of before is of no use: {}", useless.getMessage());
            return Optional.empty();
        } catch (AcmeLazyLoadingException gone) {
            if (gone.getCause() instanceof AcmeServerException
                    && !(gone.getCause() instanceof AcmeRateLimitedException)) {
                return Optional.empty();
            }
            throw gone;
        }
    }

    /** Waits for it too. An answer that was lost on the way is no reason to give the order up. */
    private void finish(String name, Order order, KeyPair keys)
            throws AcmeException, InterruptedException, AcmeProblem {
        if (!isUnderWay(order)) {
            try {
                order.execute(keys);
            } catch (AcmeServerException refused) {
                order.fetch();
                if (!isUnderWay(order)) {
                    throw refused;
                }
            }
        }
        settled(waited(order, order::waitForCompletion), Status.VALID, Status.VALID, name, order);
    }

    private static boolean isUnderWay(Order order) {
        return order.getStatus() == Status.PROCESSING || order.getStatus() == Status.VALID;
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
}
