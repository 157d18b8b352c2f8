package org.livex.web;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Who knocks at the door of TLS and goes no further than a test likes. */
final class RawTls implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;

    private RawTls(Socket socket) {
        this.socket = socket;
    }

    static RawTls to(int port) throws IOException {
        return from(InetAddress.getLoopbackAddress(), port);
    }

    /** An address of this machine. */
    static RawTls from(InetAddress address, int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, address, 0);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        return new RawTls(socket);
    }

    /** Through the handshake; {@code protocol} as ALPN has it. */
    static RawTls spoken(int port, String protocol) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {protocol});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return new RawTls(socket);
    }

    /** Of TLS 1.2: how many handshakes were finished by when the server closed, where a second one is begun after the first. */
    static int handshakesIfOneMoreIsBegun(int port) throws IOException, GeneralSecurityException {
        AtomicInteger finished = new AtomicInteger();
        SSLContext context = SSLContext.getInstance("TLSv1.2");
        context.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), null);
        try (SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.addHandshakeCompletedListener(_ -> finished.incrementAndGet());
            socket.startHandshake();
            // Told by a thread of its own.
            long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
            while (finished.get() == 0 && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            socket.startHandshake();
            socket.setSoTimeout(PATIENCE_MILLIS);
            while (socket.getInputStream().read() >= 0) {
                // Until it closes.
            }
        } catch (SSLException _) {
            // As it says that it will not.
        }
        return finished.get();
    }

    RawTls say(byte[] bytes) throws IOException {
        return say(bytes, 0, bytes.length);
    }

    RawTls say(byte[] bytes, int from, int length) throws IOException {
        socket.getOutputStream().write(bytes, from, length);
        socket.getOutputStream().flush();
        return this;
    }

    /** Fewer where the server closes before. */
    byte[] heard(int length) throws IOException {
        return socket.getInputStream().readNBytes(length);
    }

    /** Waits for it: whether the server has begun to answer, and not hung up. */
    boolean isAnswered() throws IOException {
        return socket.getInputStream().read() >= 0;
    }

    boolean isAnsweredWithin(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            return isAnswered();
        } catch (SocketTimeoutException _) {
            return false;
        } finally {
            socket.setSoTimeout(PATIENCE_MILLIS);
        }
    }

    /** Comes back when the server has closed the connection. */
    boolean isClosedByServer() {
        try {
            while (true) {
                if (socket.getInputStream().read() < 0) {
                    return true;
                }
            }
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
