package org.livex.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** The network that this machine is in. Only looks at what is shown there; nothing is sent that anybody must not see. */
record RealNetwork(Duration patience) implements PublicAddress.Network {
    /** The system asks each name server several times; whoever starts a server does not wait for all of that. */
    @Override
    public InetAddress[] lookUp(String host) throws UnknownHostException {
        FutureTask<InetAddress[]> asked = new FutureTask<>(() -> InetAddress.getAllByName(host));
        Thread.ofVirtual().name("lookup").start(asked);
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        } catch (ExecutionException | TimeoutException nobody) {
            throw new UnknownHostException(host);
        }
    }

    @Override
    public boolean isHere(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException nobodyKnows) {
            return false;
        }
    }

    @Override
    public Optional<X509Certificate> shownBy(InetAddress address, int port, String host) {
        int millis = (int) patience.toMillis();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port), millis);
            plain.setSoTimeout(millis);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {new LooksOnly()}, new SecureRandom());
            try (SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, host, port, true)) {
                SSLParameters asked = socket.getSSLParameters();
                asked.setServerNames(List.of(new SNIHostName(host)));
                socket.setSSLParameters(asked);
                socket.startHandshake();
                return socket.getSession().getPeerCertificates()[0] instanceof X509Certificate certificate
                        ? Optional.of(certificate)
                        : Optional.empty();
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    /** What is shown is compared with what this server has, whoever signed it. */
    private static final class LooksOnly implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {
            throw new UnsupportedOperationException("no client is asked");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {
            // Compared afterwards.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
