package org.livex.acme;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.shredzone.acme4j.Session;
import org.shredzone.acme4j.connector.Connection;
import org.shredzone.acme4j.connector.DefaultConnection;
import org.shredzone.acme4j.connector.HttpConnector;
import org.shredzone.acme4j.connector.NetworkSettings;
import org.shredzone.acme4j.exception.AcmeException;
import org.shredzone.acme4j.exception.AcmeNetworkException;
import org.shredzone.acme4j.provider.GenericAcmeProvider;
import org.shredzone.acme4j.toolbox.JSONBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks an authority a few times more where a connection drops or it is busy: an order that took a person minutes is not lost by it. */
final class PatientConnection extends DefaultConnection {
    private static final Logger LOG = LoggerFactory.getLogger(PatientConnection.class);
    private static final int MOST_TRIES = 4;
    private static final int SERVER_FAILS = 500;

    /** The first pause is this part of the patience, each one after it twice the one before. */
    private static final int SHORTEST_PART = 60;

    private final Duration patience;
    private final InstantSource clock;
    private int status;
    private Optional<Instant> freeAt = Optional.empty();

    private PatientConnection(HttpConnector connector, Duration patience, InstantSource clock) {
        super(connector);
        this.patience = patience;
        this.clock = clock;
    }

    /** An authority that has no time now. */
    static final class Busy extends AcmeException {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final @Nullable Instant freeAt;

        Busy(int status, Optional<Instant> freeAt, AcmeException cause) {
            super("HTTP " + status, cause);
            this.status = status;
            this.freeAt = freeAt.orElse(null);
        }

        int status() {
            return status;
        }

        Optional<Instant> freeAt() {
            return Optional.ofNullable(freeAt);
        }
    }

    static GenericAcmeProvider provider(Duration patience, InstantSource clock) {
        return new GenericAcmeProvider() {
            @Override
            public Connection connect(URI server, NetworkSettings settings) {
                return new PatientConnection(createHttpConnector(settings), patience, clock);
            }
        };
    }

    private interface Asking {
        int asked() throws AcmeException;
    }

    /** The directory is the first that is asked for: without a network nobody waits. */
    @Override
    public int sendRequest(URL url, Session session, @Nullable ZonedDateTime since) throws AcmeException {
        return patiently(false, url, () -> super.sendRequest(url, session, since));
    }

    @Override
    protected int sendSignedRequest(
            URL url, @Nullable JSONBuilder claims, Session session, KeyPair keys, @Nullable URL account, String accept)
            throws AcmeException {
        return patiently(true, url, () -> super.sendSignedRequest(url, claims, session, keys, account, accept));
    }

    @Override
    protected void sendRequest(Session session, URL url, Consumer<HttpRequest.Builder> request) throws IOException {
        super.sendRequest(session, url, request);
        status = lastResponse.statusCode();
        freeAt = getRetryAfter();
    }

    private int patiently(boolean isUnderWay, URL url, Asking asking) throws AcmeException {
        for (int tries = 1; ; tries++) {
            status = 0;
            freeAt = Optional.empty();
            try {
                return asking.asked();
            } catch (AcmeException failure) {
                boolean isBusy = status >= SERVER_FAILS;
                Duration pause = pause(tries);
                if (tries == MOST_TRIES
                        || pause.compareTo(patience) > 0
                        || !(isBusy || (isUnderWay && isDropped(failure)))) {
                    throw isBusy ? new Busy(status, freeAt, failure) : failure;
                }
                LOG.warn(
                        "{} {}: it is asked again in {} s.",
                        url.getHost(),
                        isBusy ? "is busy (HTTP " + status + ")" : "cannot be reached now",
                        Math.max(1, pause.toSeconds()));
                close();
                sleep(pause);
            }
        }
    }

    private Duration pause(int tries) {
        Duration own = patience.dividedBy(SHORTEST_PART).multipliedBy(1L << (tries - 1));
        return freeAt.map(at -> Duration.between(clock.instant(), at))
                .filter(told -> told.compareTo(own) > 0)
                .orElse(own);
    }

    private static boolean isDropped(AcmeException failure) {
        return failure instanceof AcmeNetworkException && !(failure.getCause() instanceof SSLException);
    }

    private static void sleep(Duration pause) throws AcmeException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AcmeException("interrupted", e);
        }
    }
}
