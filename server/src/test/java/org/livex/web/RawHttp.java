package org.livex.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.TestServer;

/** A connection on which a test says what it likes, as no client would. */
final class RawHttp implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: (\\d+)");

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;

    private RawHttp(Socket socket) {
        this.socket = socket;
    }

    static RawHttp to(TestServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new RawHttp(socket);
    }

    RawHttp head(String start, String... headers) throws IOException {
        return say(start + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
    }

    RawHttp say(String text) throws IOException {
        return push(text.getBytes(StandardCharsets.UTF_8));
    }

    RawHttp push(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** As who sends half of it and listens. */
    RawHttp saysNoMore() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Until the head of the answer is there. */
    String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("closed after " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Until all of the answer is there, as its head says how long it is. */
    String answer() throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        int next = 0;
        while (next >= 0 && !isWhole(heard)) {
            next = socket.getInputStream().read();
            heard.write(next);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    /** A text message of a client (RFC 6455, 5.2) of at most 125 bytes, masked with zeros. */
    RawHttp text(byte[] bytes) throws IOException {
        return push(new byte[] {(byte) 0x81, (byte) (0x80 | bytes.length), 0, 0, 0, 0})
                .push(bytes);
    }

    /** The code in the frame with which the server closes, whatever it says before. */
    int closeCode() throws IOException {
        int before = 0;
        for (int next = 0; next >= 0; next = socket.getInputStream().read()) {
            if (before == 0x88 && next >= 2) {
                return socket.getInputStream().read() << 8
                        | socket.getInputStream().read();
            }
            before = next;
        }
        throw new IOException("closed without a word");
    }

    /** Comes back when the server has closed the connection. */
    boolean isClosedByServer() {
        try {
            int next = 0;
            while (next >= 0) {
                next = socket.getInputStream().read();
            }
            return true;
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

    private static boolean isWhole(ByteArrayOutputStream heard) {
        String text = heard.toString(StandardCharsets.ISO_8859_1);
        int head = text.indexOf("\r\n\r\n");
        if (head < 0) {
            return false;
        }
        Matcher length = LENGTH.matcher(text.substring(0, head));
        return length.find() && text.length() >= head + 4 + Integer.parseInt(length.group(1));
    }
}
