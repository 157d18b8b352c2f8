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
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.TestServer;
import org.livex.room.Limits;
import org.slf4j.LoggerFactory;

/** Whoever speaks HTTP/2 wrongly is hung up on, and that is no error of the server's. */
class BadFramesTest {
    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII);

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

    /** What is logged where the server runs, and not in tests. */
    private static LoggerContext shipped() throws JoranException {
        LoggerContext context = new LoggerContext();
        JoranConfigurator reader = new JoranConfigurator();
        reader.setContext(context);
        reader.doConfigure(Objects.requireNonNull(TestServer.class.getResource("/logback.xml")));
        return context;
    }

    private static void isHungUpOnInSilence(String fault, byte[] spoken) throws Exception {
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        Logger everything = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        said.start();
        everything.addAppender(said);
        try (RawTls line = RawTls.spoken(port, "h2")) {
            line.say(spoken);
            assertThat(line.isClosedByServer()).as(fault).isTrue();
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
