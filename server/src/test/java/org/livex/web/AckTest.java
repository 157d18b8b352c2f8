package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.TestServer;

/** A phone says that it has what was pushed, and nothing comes back. */
class AckTest {
    private static final String INJECT = "x-1";

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone phone;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        control.does(TestPhone.command("start-exercise"));
        phone = TestPhone.joined(server, "inv-01").listen();
        assertThat(phone.next("synced").path("acks").asBoolean()).isTrue();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_ack_alone_says_that_a_phone_has_an_inject() {
        control.does(adHoc());
        phone.nextItem("inject", INJECT);
        control.sync();
        assertThat(control.has("progress", INJECT + "/inv-01")).isFalse();

        phone.say(ack(phone.cursor()));
        control.listen();

        ObjectNode progress = control.untilItHas("progress", INJECT + "/inv-01");
        assertThat(progress.has("deliveredAt")).isTrue();
        assertThat(progress.has("shownAt")).isFalse();
    }

    @Test
    void acks_are_not_answered_and_syncs_between_them_are_as_always() {
        for (int n = 7; n < 10; n++) {
            phone.say(ack(phone.cursor()));
            phone.say(phone.syncBody().put("type", "sync").put("n", n));
            JsonNode answer = phone.next("synced");
            assertThat(answer.path("n").asInt()).isEqualTo(n);
            assertThat(answer.has("acks")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"ack\"}",
                "{\"type\":\"ack\",\"cursor\":-1}",
                "{\"type\":\"ack\",\"cursor\":\"1\"}",
                "{\"type\":\"ack\",\"cursor\":1.5}",
                "{\"type\":\"acks\",\"cursor\":1}"
            })
    void what_is_no_ack_closes_the_socket(String nonsense) {
        phone.sayRaw(nonsense);

        assertThat(phone.closeCode()).isEqualTo(4400);
    }

    @Test
    void who_acks_more_than_was_ever_written_has_not_got_what_comes_after() {
        phone.say(ack(Long.MAX_VALUE));
        phone.say(phone.syncBody().put("type", "sync").put("n", 2));
        phone.next("synced");

        control.does(adHoc());
        phone.nextItem("inject", INJECT);
        TestPhone other = TestPhone.joined(server, "ngo-01");
        other.sync();
        other.sync();
        control.listen();
        control.untilItHas("progress", INJECT + "/ngo-01");

        assertThat(control.has("progress", INJECT + "/inv-01")).isFalse();
    }

    private static ObjectNode ack(long cursor) {
        return TestPhone.object().put("type", "ack").put("cursor", cursor);
    }

    private static ObjectNode adHoc() {
        ObjectNode command = TestPhone.command("send-inject");
        ObjectNode inject = command.putObject("inject")
                .put("id", INJECT)
                .put("number", INJECT)
                .put("type", "message")
                .put("mustAcknowledge", false);
        inject.set("title", text("Ad hoc"));
        inject.set("body", text("Go."));
        ObjectNode audience = inject.putObject("audience").put("everyone", false);
        audience.putArray("people").add("inv-01").add("ngo-01");
        audience.putArray("teams");
        audience.putArray("agencies");
        audience.putArray("functions");
        inject.putObject("trigger").put("type", "by-hand");
        inject.putArray("expectedActions");
        return command;
    }

    private static ObjectNode text(String english) {
        ObjectNode text = TestPhone.object().put("source", "en").put("revision", 1);
        text.putObject("versions")
                .putObject("en")
                .put("text", english)
                .put("state", "approved")
                .put("sourceRevision", 1);
        return text;
    }
}
