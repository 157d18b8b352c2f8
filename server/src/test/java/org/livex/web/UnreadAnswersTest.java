package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;

/** A socket on which much is asked and nothing read: the server holds no more than one answer for it. */
class UnreadAnswersTest {
    /** Far more than the network between takes by itself. */
    private static final int MOST = 300;

    private static final int LOOKS = 50;

    @TempDir
    Path data;

    TestServer server;
    TestPhone stuck;
    TestPhone other;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        stuck = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        other = TestPhone.joined(server, "ctrl-01");
        stuck.connect();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_comes_after_an_answer_that_nobody_takes_waits_and_is_done_once_it_is_taken() {
        stuck.stopsReading();
        int asked = 0;
        do {
            asked++;
            stuck.say(everything(asked));
        } while (isDone(asked) && asked < MOST);
        assertThat(asked).isLessThan(MOST);

        stuck.readsAgain();
        for (int n = 1; n <= asked; n++) {
            assertThat(stuck.next("synced").path("n").asInt()).isEqualTo(n);
        }
        assertThat(isDone(asked)).isTrue();
        other.does(entry(MOST));
        stuck.untilItHas("shift-entry", "stuck-" + MOST);
    }

    private boolean isDone(int n) {
        for (int look = 0; look < LOOKS; look++) {
            other.sync();
            if (other.has("shift-entry", "stuck-" + n)) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode everything(int n) {
        ObjectNode sync = TestPhone.object().put("type", "sync").put("n", n).put("cursor", 0);
        sync.putArray("languages");
        sync.putArray("outbox").add(entry(n));
        return sync;
    }

    private static ObjectNode entry(int n) {
        return TestPhone.command("write-shift-entry").put("entry", "stuck-" + n).put("text", "Entry " + n);
    }
}
