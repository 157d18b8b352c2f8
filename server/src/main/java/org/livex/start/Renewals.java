package org.livex.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.livex.acme.DnsHook;
import org.livex.acme.NamedCertificate;
import org.livex.tls.CertificateProblem;
import org.livex.tls.PublicCertificate;
import org.livex.tls.PublicCertificates;
import org.livex.tls.ServedKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the public certificates that are kept, also those that come while the server runs, and renews by its hook what ends
 * soon. What has no hook is said in the log, once a day.
 */
public final class Renewals {
    private static final Logger LOG = LoggerFactory.getLogger(Renewals.class);
    static final Duration LOOKS_EVERY = Duration.ofMinutes(1);
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    /** A certificate of ninety days is renewed at thirty, one of six at two. */
    private static final int PART_OF_ITS_TIME = 3;

    private static final Duration TRIED_EVERY = Duration.ofHours(12);
    private static final Duration SAID_EVERY = Duration.ofDays(1);
    private static final long LONGEST_MINUTES = 40;

    private final Vertx vertx;
    private final PublicCertificates kept;
    private final ServedKeys served;
    private final InstantSource clock;
    private final WorkerExecutor worker;
    private final Map<String, Instant> notBefore = new HashMap<>();
    private List<String> stamp = List.of();
    private @Nullable Future<Void> looking;
    private long timer;

    Renewals(Vertx vertx, PublicCertificates kept, ServedKeys served, InstantSource clock) {
        this.vertx = vertx;
        this.kept = kept;
        this.served = served;
        this.clock = clock;
        // Of its own: an authority and a hook may take half an hour.
        this.worker = vertx.createSharedWorkerExecutor("certificates", 1, LONGEST_MINUTES, TimeUnit.MINUTES);
    }

    /** Looks now and then every minute. */
    public void begin() {
        timer = vertx.setPeriodic(LOOKS_EVERY.toMillis(), _ -> look());
        look();
    }

    /** Does not wait for a hook. */
    public Future<Void> close() {
        vertx.cancelTimer(timer);
        return worker.close();
    }

    /** Completes when what was found is served. */
    public Future<Void> look() {
        Future<Void> underWay = looking;
        if (underWay != null) {
            return underWay;
        }
        Future<Void> begun = worker.<Void>executeBlocking(() -> {
                    serveWhatIsNew();
                    for (PublicCertificate certificate : kept.read().certificates()) {
                        renew(certificate);
                    }
                    serveWhatIsNew();
                    return null;
                })
                .onFailure(
                        failure -> LOG.warn("The public certificates could not be looked at: {}", failure.getMessage()))
                .onComplete(_ -> looking = null);
        looking = begun.isComplete() ? null : begun;
        return begun;
    }

    private void serveWhatIsNew() {
        List<String> now = kept.stamp();
        if (!now.equals(stamp)) {
            PublicCertificates.Found found = kept.read();
            found.problems().forEach(LOG::warn);
            served.serve(found.certificates());
            stamp = now;
        }
    }

    private void renew(PublicCertificate certificate) {
        Instant now = clock.instant();
        if (now.isBefore(dueAt(certificate)) || now.isBefore(notBefore.getOrDefault(certificate.name(), Instant.MIN))) {
            return;
        }
        try {
            Optional<NamedCertificate> how = NamedCertificate.of(certificate.name(), kept);
            Optional<Path> hook = how.flatMap(NamedCertificate::hook);
            if (how.isEmpty() || hook.isEmpty()) {
                notBefore.put(certificate.name(), now.plus(SAID_EVERY));
                LOG.warn(
                        "The certificate for {} ends at {}: ops/certificate {} renews it where there is the Internet.",
                        certificate.name(),
                        certificate.ends(),
                        certificate.name());
                return;
            }
            notBefore.put(certificate.name(), now.plus(TRIED_EVERY));
            PublicCertificate renewed = how.get().get(kept, new DnsHook(hook.get(), DnsHook.PATIENCE), clock);
            LOG.info("The certificate for {} was renewed; it ends at {}.", renewed.name(), renewed.ends());
        } catch (IOException | CertificateProblem failure) {
            LOG.warn(
                    "The certificate for {} ends at {} and was not renewed: {}",
                    certificate.name(),
                    certificate.ends(),
                    failure.getMessage());
        }
    }

    private static Instant dueAt(PublicCertificate certificate) {
        Duration whole = Duration.between(certificate.leaf().getNotBefore().toInstant(), certificate.ends());
        Duration third = whole.dividedBy(PART_OF_ITS_TIME);
        return certificate.ends().minus(third.compareTo(RENEWED_BEFORE) < 0 ? third : RENEWED_BEFORE);
    }
}
