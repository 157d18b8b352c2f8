package org.livex.phone.sync.network;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.DeviceClock;
import org.livex.phone.sync.JoinResult;
import org.livex.phone.sync.NoConnection;
import org.livex.phone.sync.Timing;
import org.livex.phone.sync.Wire;
import org.livex.phone.sync.Wires;

/** Ways over HTTP and HTTPS. Each server has a client of its own, which trusts whom this server is to be trusted by. */
public final class OkHttpWires implements Wires {
    private static final String AUTHORITY = "/ca.crt";
    private static final String ALIVE = "/healthz";
    private static final long LARGEST_CERTIFICATE = 64 * 1024;

    private final DeviceClock clock;
    private final Timing timing;
    private final Uplinks uplinks;

    public OkHttpWires(DeviceClock clock, Timing timing) {
        this(clock, timing, Uplinks.OWN_CHOICE);
    }

    public OkHttpWires(DeviceClock clock, Timing timing, Uplinks uplinks) {
        this.clock = clock;
        this.timing = timing;
        this.uplinks = uplinks;
    }

    @Override
    public Wire to(String server, @Nullable ByteString authority) throws NoConnection {
        OkHttpClient.Builder client = client();
        if (authority != null) {
            try {
                Authority.read(authority).trustOnly(client);
            } catch (GeneralSecurityException unusable) {
                throw new NoConnection(JoinResult.Reason.OTHER_AUTHORITY, unusable);
            }
        }
        HttpUrl url = urlOf(server);
        boolean isPinned = authority != null;
        Lanes lanes = new Lanes(uplinks, client.build(), clock, race(isPinned), question(url, ALIVE));
        return new OkHttpWire(lanes, url, isPinned);
    }

    @Override
    public ByteString authorityOf(String server, String fingerprint) throws NoConnection {
        return askForAuthority(
                server,
                response ->
                        authorityIn(response, read -> read.demand(fingerprint)).der());
    }

    @Override
    public String fingerprintOf(String server) throws NoConnection {
        return askForAuthority(
                server, response -> authorityIn(response, read -> read).fingerprint());
    }

    private interface Answered<T> {
        T by(Response response) throws IOException;
    }

    private interface Checked {
        Authority of(Authority read) throws CertificateException;
    }

    private <T> T askForAuthority(String server, Answered<T> answered) throws NoConnection {
        OkHttpClient.Builder client = client();
        Authority.trustAnybody(client);
        OkHttpClient anybody = client.build();
        List<Lane> lanes = uplinks.now().stream()
                .map(uplink -> Lane.through(uplink, anybody, clock))
                .collect(Collectors.toList());
        Race.Judge<T> judge = (lane, answer) -> answered.by(answer);
        try {
            return race(true).first(lanes, question(urlOf(server), AUTHORITY), judge);
        } finally {
            lanes.forEach(Lane::close);
            anybody.dispatcher().executorService().shutdown();
        }
    }

    private static Authority authorityIn(Response response, Checked checked) throws IOException {
        try {
            ByteString file = response.peekBody(LARGEST_CERTIFICATE).source().readByteString();
            Authority authority = checked.of(Authority.read(file));
            Handshake handshake = response.handshake();
            if (handshake != null) {
                for (Certificate shown : handshake.peerCertificates()) {
                    authority.checkDateOf(shown);
                }
            }
            return authority;
        } catch (CertificateExpiredException | CertificateNotYetValidException wrongDate) {
            throw new NoConnection(JoinResult.Reason.WRONG_DATE, wrongDate);
        } catch (GeneralSecurityException otherOrNone) {
            throw new NoConnection(JoinResult.Reason.OTHER_AUTHORITY, otherOrNone);
        }
    }

    private Race race(boolean isPinned) {
        return new Race(timing.openWithin() + timing.callWithin(), isPinned);
    }

    private static Request question(HttpUrl server, String path) {
        return new Request.Builder()
                .url(server.newBuilder().encodedPath(path).build())
                .build();
    }

    /** No redirect: what trusts one server must not be led to another. */
    private OkHttpClient.Builder client() {
        return new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(timing.openWithin(), TimeUnit.MILLISECONDS)
                .readTimeout(timing.callWithin(), TimeUnit.MILLISECONDS)
                .writeTimeout(timing.callWithin(), TimeUnit.MILLISECONDS);
    }

    private static HttpUrl urlOf(String server) throws NoConnection {
        HttpUrl url = HttpUrl.parse(server);
        if (url == null) {
            throw new NoConnection(JoinResult.Reason.NO_CONNECTION, new IOException("no address"));
        }
        return url;
    }

    static NoConnection unreachable(Throwable failure, boolean isPinned) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoConnection known) {
                return known;
            }
            boolean isOfDate =
                    cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException;
            if (isPinned && isOfDate) {
                return new NoConnection(JoinResult.Reason.WRONG_DATE, failure);
            }
            if (cause instanceof CertificateException || cause instanceof javax.net.ssl.SSLPeerUnverifiedException) {
                return new NoConnection(
                        isPinned ? JoinResult.Reason.OTHER_AUTHORITY : JoinResult.Reason.NOT_TRUSTED, failure);
            }
        }
        return new NoConnection(JoinResult.Reason.NO_CONNECTION, failure);
    }
}
