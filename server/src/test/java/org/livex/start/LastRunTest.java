package org.livex.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.slf4j.LoggerFactory;

class LastRunTest {
    @TempDir
    Path data;

    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(LastRun.class);

    @BeforeEach
    void listen() {
        said.start();
        log.addAppender(said);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(said);
    }

    @Test
    void after_a_run_that_ended_by_itself_nothing_is_said() {
        try (TestServer _ = TestServer.start(data)) {
            assertThat(data.resolve(LastRun.NAME)).exists();
        }
        assertThat(data.resolve(LastRun.NAME)).doesNotExist();

        TestServer.start(data).close();

        assertThat(said.list).isEmpty();
    }

    @Test
    void after_one_that_was_killed_the_next_says_so_once_and_that_nothing_is_missing() throws IOException {
        TestServer.start(data).close();
        Files.createFile(data.resolve(LastRun.NAME));

        TestServer.start(data).close();
        TestServer.start(data).close();

        assertThat(sentences())
                .singleElement()
                .asString()
                .startsWith("The last run did not end by itself")
                .endsWith("Nothing that was answered is missing.");
    }

    private List<String> sentences() {
        return said.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
