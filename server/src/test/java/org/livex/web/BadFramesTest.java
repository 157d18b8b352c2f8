package org.livex.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.TestServer;
import org.livex.room.Limits;
import org.slf4j.LoggerFactory;

/** Whoever speaks HTTP/2 wrongly is hung up on, and that is no error of the server's. */
class BadFramesTest {
    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII);

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RESET = 3;
    private static final int GO_AWAY = 7;

    @TempDir
    static Path data;

    static TestServer server;
    static int port;

    @BeforeAll
    static void start() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        server = TestServer.start(data, Limits.DEFAULT, port);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Length, type, flags, stream, payload (RFC 9113, 4.1). */
    @ParameterizedTest
    @CsvSource({
        "no settings at all, 000008 06 00 00000000 0000000000000000",
        "a window beyond what a number holds, 000006 04 00 00000000 0004ffffffff",
        "a frame size below the least, 000006 04 00 00000000 000500000001",
        "a push that is neither on nor off, 000006 04 00 00000000 000200000007",
        "settings of half a setting, 000003 04 00 00000000 000400",
        "settings of a stream, 000006 04 00 00000001 000400010000",
        "an answer to settings that says something, 000006 04 01 00000000 000400010000",
        "a frame longer than may be, ffffff 04 00 00000000 00",
        "sound settings and a ping of seven bytes, 000000 04 00 00000000 000007 06 00 00000000 00000000000000",
        "sound settings and data of no stream, 000000 04 00 00000000 000001 00 00 00000000 00",
        "sound settings and a head that is no HPACK, 000000 04 00 00000000 000004 01 05 00000001 ffffffff",
        "sound settings and a window of nothing, 000000 04 00 00000000 000004 08 00 00000000 00000000",
        "sound settings and a head in half, 000000 04 00 00000000 000001 01 00 00000001 82 000000 04 00 00000000",
        "sound settings and a stream that the server opens, 000000 04 00 00000000 000001 01 05 00000002 82",
    })
    void a_fault_of_a_client_is_no_error(String fault, String frames) throws Exception {
        ByteArrayOutputStream spoken = new ByteArrayOutputStream();
        spoken.writeBytes(PREFACE);
        spoken.writeBytes(HexFormat.of().parseHex(frames.replace(" ", "")));
        isHungUpOnInSilence(fault, spoken.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({"no preface, GET / HTTP/1.1", "half a preface, PRI * HTTP/1.1"})
    void a_client_that_speaks_something_else_than_was_agreed_is_no_error(String fault, String start) throws Exception {
        isHungUpOnInSilence(fault, (start + "\r\n\r\n").getBytes(US_ASCII));
    }

    /** RFC 9113, 8.1.1 to 8.3.1: the stream ends, whoever shares the connection goes on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ":method=GET :scheme=https :authority=localhost :path=/healthz connection=close",
                ":method=GET :scheme=https :authority=localhost :path=/healthz keep-alive=timeout",
                ":method=GET :scheme=https :authority=localhost :path=/healthz proxy-connection=close",
                ":method=GET :scheme=https :authority=localhost :path=/healthz transfer-encoding=chunked",
                ":method=GET :scheme=https :authority=localhost :path=/healthz upgrade=websocket",
                ":method=GET :scheme=https :authority=localhost :path=/healthz te=gzip",
                ":method=GET :scheme=https :authority=localhost :path=/healthz Accept=text/plain",
                ":method=GET :scheme=https :authority=localhost :path=/healthz x=1 =nameless",
                ":method=GET :scheme=https :authority=localhost :path=/healthz a:b=1",
                ":method=GET :scheme=https :authority=localhost :path=/healthz :path=/metrics",
                ":method=GET :method=POST :scheme=https :authority=localhost :path=/healthz",
                ":method=GET :scheme=https :scheme=http :authority=localhost :path=/healthz",
                ":method=GET :scheme=https :authority=localhost :authority=elsewhere :path=/healthz",
                ":method=GET :scheme=https :authority=localhost",
                ":method=GET :scheme=https :authority=localhost :path=",
                ":method=GET :authority=localhost :path=/healthz",
                ":scheme=https :authority=localhost :path=/healthz",
                ":method=GET :scheme=https :authority=localhost :path=/healthz :status=200",
                ":method=GET :scheme=https accept=text/plain :authority=localhost :path=/healthz",
                ":method=GET :scheme=https :authority=localhost :path=/healthz content-length=3",
                ":method=GET :scheme=https :authority=localhost :path=/healthz content-length=-1",
            })
    void a_head_that_is_malformed_ends_its_stream_and_no_other(String head) throws Exception {
        ByteArrayOutputStream spoken = new ByteArrayOutputStream();
        spoken.writeBytes(PREFACE);
        spoken.writeBytes(HexFormat.of().parseHex("000000040000000000"));
        spoken.writeBytes(headers(1, head));
        spoken.writeBytes(headers(3, ":method=GET :scheme=https :authority=localhost :path=/healthz"));
        try (RawTls line = RawTls.spoken(port, "h2")) {
            isHeardInSilence(() -> {
                line.say(spoken.toByteArray());
                assertThat(ends(line, 1)).isEqualTo("reset by 1");
                assertThat(ends(line, 3)).isEqualTo("answered");
            });
        }
    }

    /** Waits for it: how a stream ends, of those of which nothing was heard before. */
    private static String ends(RawTls line, int stream) throws IOException {
        while (true) {
            ByteBuffer head = ByteBuffer.wrap(line.heard(9));
            if (head.remaining() < 9) {
                return "hung up";
            }
            int length = head.getInt() >>> 8;
            int type = head.get(3);
            boolean isLast = (head.get(4) & 1) != 0;
            ByteBuffer payload = ByteBuffer.wrap(line.heard(length));
            if (type == GO_AWAY) {
                return "gone away";
            }
            if (head.getInt(5) == stream && type == RESET) {
                return "reset by " + payload.getInt();
            }
            if (head.getInt(5) == stream && (type == DATA || type == HEADERS) && isLast) {
                return "answered";
            }
        }
    }

    /** All of it by names and values that are in no table (RFC 7541, 6.2.2). */
    private static byte[] headers(int stream, String head) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        for (String field : head.split(" ", -1)) {
            int value = field.lastIndexOf('=');
            block.write(0);
            block.write(value);
            block.writeBytes(field.substring(0, value).getBytes(US_ASCII));
            block.write(field.length() - value - 1);
            block.writeBytes(field.substring(value + 1).getBytes(US_ASCII));
        }
        return ByteBuffer.allocate(9 + block.size())
                .putInt(block.size() << 8 | HEADERS)
                .put((byte) 5)
                .putInt(stream)
                .put(block.toByteArray())
                .array();
    }

    /** What is logged where the server runs, and not in tests. */
    private static LoggerContext shipped() throws JoranException {
        LoggerContext context = new LoggerContext();
        JoranConfigurator reader = new JoranConfigurator();
        reader.setContext(context);
        reader.doConfigure(Objects.requireNonNull(TestServer.class.getResource("/logback.xml")));
        return context;
    }

    private static void isHungUpOnInSilence(String fault, byte[] spoken) throws Exception {
        try (RawTls line = RawTls.spoken(port, "h2")) {
            isHeardInSilence(() -> {
                line.say(spoken);
                assertThat(line.isClosedByServer()).as(fault).isTrue();
            });
        }
    }

    private interface Said {
        void on() throws Exception;
    }

    private static void isHeardInSilence(Said what) throws Exception {
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        Logger everything = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        said.start();
        everything.addAppender(said);
        try {
            what.on();
        } finally {
            everything.detachAppender(said);
        }
        LoggerContext shipped = shipped();
        assertThat(said.list)
                .filteredOn(one -> one.getLevel().isGreaterOrEqual(Level.WARN))
                .filteredOn(one -> shipped.getLogger(one.getLoggerName()).isEnabledFor(one.getLevel()))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }
}
