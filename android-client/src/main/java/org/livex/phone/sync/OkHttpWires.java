package org.livex.phone.sync;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.concurrent.TimeUnit;
import okhttp3.Dns;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Ways over HTTP and HTTPS. Each server has a client of its own, which trusts whom this server is to be trusted by. */
final class OkHttpWires implements Wires {
    private static final String AUTHORITY = "/ca.crt";
    private static final long LARGEST_CERTIFICATE = 64 * 1024;

    private final DeviceClock clock;
    private final Timing timing;
    private final Dns names;

    OkHttpWires(DeviceClock clock, Timing timing) {
        this(clock, timing, Dns.SYSTEM);
    }

    OkHttpWires(DeviceClock clock, Timing timing, Dns names) {
        this.clock = clock;
        this.timing = timing;
        this.names = new HostNames(names);
    }

    @Override
    public Wire to(String server, @Nullable ByteString authority) throws NoConnection {
        HeardSockets sockets = new HeardSockets(clock);
        OkHttpClient.Builder client = client().socketFactory(sockets);
        if (authority != null) {
            try {
                Authority.read(authority).trustOnly(client);
            } catch (GeneralSecurityException unusable) {
                throw new NoConnection(JoinResult.Reason.OTHER_AUTHORITY, unusable);
            }
        }
        return new OkHttpWire(client.build(), urlOf(server), authority != null, sockets);
    }

    @Override
    public ByteString authorityOf(String server, String fingerprint) throws NoConnection {
        OkHttpClient.Builder client = client();
        Authority.trustAnybody(client);
        Request request = new Request.Builder()
                .url(urlOf(server).newBuilder().encodedPath(AUTHORITY).build())
                .build();
        try (Response response = client.build().newCall(request).execute()) {
            ByteString file = response.peekBody(LARGEST_CERTIFICATE).source().readByteString();
            Authority authority = Authority.read(file).demand(fingerprint);
            Handshake handshake = response.handshake();
            if (handshake != null) {
                for (Certificate shown : handshake.peerCertificates()) {
                    authority.checkDateOf(shown);
                }
            }
            return authority.der();
        } catch (CertificateExpiredException | CertificateNotYetValidException wrongDate) {
            throw new NoConnection(JoinResult.Reason.WRONG_DATE, wrongDate);
        } catch (GeneralSecurityException otherOrNone) {
            throw new NoConnection(JoinResult.Reason.OTHER_AUTHORITY, otherOrNone);
        } catch (IOException unreachable) {
            throw new NoConnection(JoinResult.Reason.NO_CONNECTION, unreachable);
        }
    }

    /** No redirect: what trusts one server must not be led to another. */
    private OkHttpClient.Builder client() {
        return new OkHttpClient.Builder()
                .dns(names)
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

    static NoConnection unreachable(IOException failure, boolean isPinned) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || cause instanceof javax.net.ssl.SSLPeerUnverifiedException) {
                return new NoConnection(
                        isPinned ? JoinResult.Reason.OTHER_AUTHORITY : JoinResult.Reason.NOT_TRUSTED, failure);
            }
        }
        return new NoConnection(JoinResult.Reason.NO_CONNECTION, failure);
    }
}
