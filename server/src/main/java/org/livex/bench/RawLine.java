package org.livex.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A connection that says what it likes, as no client would. The server may end it at any time: that is no failure. */
final class RawLine implements AutoCloseable {
    private static final int FINAL_TEXT_FRAME = 0x81;
    private static final int FINAL_BINARY_FRAME = 0x82;
    private static final int LONGEST_SHORT_FRAME = 125;
    private static final byte[] PIECE = new byte[64 * 1024];

    private final Socket socket;
    private final OutputStream out;

    private RawLine(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
    }

    static RawLine open(int port) throws IOException {
        return new RawLine(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    /** As from another machine. */
    static RawLine openFrom(InetAddress address, int port) throws IOException {
        return new RawLine(new Socket(InetAddress.getLoopbackAddress(), port, address, 0));
    }

    /** {@code protocol} as ALPN has it. */
    static RawLine openTls(int port, String protocol) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Anybody()}, null);
            SSLSocket socket =
                    (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {protocol});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return new RawLine(socket);
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    void head(String method, String path, String... headers) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        say(head + "\r\n");
    }

    void say(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Zeros. */
    void push(long bytes) throws IOException {
        for (long left = bytes; left > 0; left -= PIECE.length) {
            out.write(PIECE, 0, (int) Math.min(left, PIECE.length));
        }
        out.flush();
    }

    void push(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** The head of a frame of a client (RFC 6455, 5.2), masked with zeros. */
    void frame(int length) throws IOException {
        out.write(new byte[] {(byte) FINAL_BINARY_FRAME, (byte) (0x80 | 127)});
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) ((long) length >>> shift));
        }
        out.write(new byte[4]);
        out.flush();
    }

    /** A whole message of at most 125 bytes, masked with zeros. */
    void message(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST_SHORT_FRAME) {
            throw new IllegalArgumentException("too long for a short frame");
        }
        out.write(new byte[] {(byte) FINAL_TEXT_FRAME, (byte) (0x80 | bytes.length), 0, 0, 0, 0});
        out.write(bytes);
        out.flush();
    }

    /** What came within a second. */
    String heard() throws IOException {
        socket.setSoTimeout(1_000);
        byte[] answer = new byte[512];
        int length = socket.getInputStream().read(answer);
        return new String(answer, 0, Math.max(0, length), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** The attacker does not mind whom they attack. */
    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
