package org.livex.standby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What the second laptop's log says of a first one whose connections break: no error. */
@Timeout(60)
class SilentClientTest {
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger everything = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Vertx vertx = Vertx.vertx();

    @BeforeEach
    void listen() {
        log.start();
        everything.addAppender(log);
    }

    @AfterEach
    void stop() {
        vertx.close().await();
        everything.detachAppender(log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf", "SSH-2.0-OpenSSH_9.9\r\n"})
    void a_connection_that_is_reset_is_one_sentence_to_whoever_asked_and_none_in_the_log(String before)
            throws IOException {
        AtomicInteger broken = new AtomicInteger();
        try (ServerSocket first = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                FirstServer asked = FirstServer.at(vertx, "http://127.0.0.1:" + first.getLocalPort())) {
            Thread.ofVirtual().start(() -> breaks(first, before, broken));

            for (int time = 1; time <= 3; time++) {
                StandbyProblem problem = catchThrowableOfType(StandbyProblem.class, asked::ask);
                assertThat(problem.kind()).isEqualTo(StandbyProblem.Kind.AWAY);
                assertThat(problem).hasMessageContaining("127.0.0.1");
            }
        }

        // A client that is not silent says so on its event loop, before it closes.
        vertx.close().await();
        assertThat(broken).hasValueGreaterThanOrEqualTo(3);
        assertNoError();
    }

    @Test
    void nobody_at_the_address_is_no_news_for_the_log_either() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        try (FirstServer asked = FirstServer.at(vertx, "http://127.0.0.1:" + port)) {
            StandbyProblem problem = catchThrowableOfType(StandbyProblem.class, asked::ask);
            assertThat(problem).hasMessageContaining("nothing listens there");
        }
        vertx.close().await();
        assertNoError();
    }

    /** A busy machine may be told of in a warning. */
    private void assertNoError() {
        assertThat(log.list)
                .filteredOn(one -> one.getLevel().isGreaterOrEqual(Level.ERROR))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }

    private static void breaks(ServerSocket first, String before, AtomicInteger broken) {
        try {
            while (true) {
                try (Socket socket = first.accept()) {
                    byte[] question = new byte[1];
                    socket.getInputStream().read(question);
                    socket.getOutputStream().write(before.getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                    // A reset, and no orderly end.
                    socket.setSoLinger(true, 0);
                }
                broken.incrementAndGet();
            }
        } catch (IOException _) {
            // Nobody asks any more.
        }
    }
}
