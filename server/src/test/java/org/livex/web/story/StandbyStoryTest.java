package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.web.MediaCalls.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.TestServer;
import org.livex.command.MachineClock;
import org.livex.standby.Standby;
import org.livex.standby.StandbyCode;
import org.livex.standby.StandbyProblem;
import org.livex.web.TestPhone;

/** A second laptop follows the first over the network and goes on in its place. */
@Timeout(180)
class StandbyStoryTest extends StandbyStory {
    @Test
    void the_second_goes_on_where_the_first_was_and_the_first_answers_nobody_any_more() throws IOException {
        phone.sync();
        phone.does(actionWith(phone, PHOTO));
        bring(phone, PHOTO, "image/jpeg");
        pair();
        standby.catchUp();
        control.does(note("late", "Just before"));

        Standby.Outcome outcome = standby.takeOver();

        assertThat(outcome.firstKnows()).isTrue();
        assertThat(phone.send(HttpMethod.GET, "/readyz", null).statusCode()).isEqualTo(503);
        assertThat(ready().path("parameters").path("standby").asText()).isEqualTo("replaced");
        assertThat(sync(phone)).isEqualTo(503);
        try (TestServer next = TestServer.start(second)) {
            TestPhone moved = phone.at(next);
            TestPhone room = control.at(next);
            room.sync();
            moved.sync();
            assertThat(room.items("shift-entry"))
                    .extracting(entry -> entry.path("text").asText())
                    .contains("Just before");
            assertThat(room.items("shift-entry"))
                    .filteredOn(entry -> entry.path("what").asText().equals("taken-over"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.path("text").asText()).endsWith(" second"));
            assertThat(moved.get(MEDIA + "/" + hash(PHOTO)).bodyAsBuffer().getBytes())
                    .isEqualTo(PHOTO);
        }
    }

    @Test
    void a_first_that_gives_over_by_itself_ends_as_soon_as_the_second_has_all() throws IOException {
        pair();
        standby.catchUp();
        long begun = System.nanoTime();

        assertThat(standby.takeOver().firstKnows()).isTrue();

        assertThat(TestServer.await(server.ended())).contains("has taken over");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_first_that_comes_back_asks_the_second_before_it_serves_anybody() throws IOException {
        pair();
        standby.catchUp();
        server.close();
        assertThat(standby.takeOver().firstKnows()).isFalse();
        try (TestServer next = TestServer.start(second)) {
            isFoundAt(next.port());

            assertThatThrownBy(() -> TestServer.start(first)).hasMessageContaining("has taken over");
        }
        assertThatThrownBy(() -> TestServer.start(first)).hasMessageContaining("has taken over");
    }

    @Test
    void a_first_that_comes_back_where_nobody_answers_goes_on_asking() throws IOException {
        pair();
        standby.catchUp();
        server.close();
        standby.takeOver();
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        isFoundAt(port);
        AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
        server = TestServer.start(first, () -> Instant.now().plus(passed.get()), MAY_BE_FOLLOWED);
        assertThat(sync(phone.at(server))).isEqualTo(200);
        // So long nothing was heard of the second that it is asked again.
        passed.set(Duration.ofSeconds(30));

        try (TestServer next = TestServer.startAt(second, port)) {
            assertThat(TestServer.await(server.ended())).contains("has taken over");
            assertThat(sync(phone.at(server))).isEqualTo(503);
            assertThat(next.port()).isEqualTo(port);
        }
    }

    /** As the first keeps it of what the second says while it follows; here the port is known only now. */
    private void isFoundAt(int port) throws IOException {
        Files.writeString(
                first.resolve("standby").resolve("heard-from"),
                "{\"from\":\"127.0.0.1\",\"here\":\"127.0.0.1\",\"doors\":[\"http:" + port + "\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "PT24H", "PT-24H"})
    void a_second_whose_clock_is_wrong_goes_on_by_the_firsts_time_also_after_its_next_start(Duration wrong)
            throws IOException {
        control.does(TestPhone.command("start-exercise"));
        phone.sync();
        standby.close();
        InstantSource wall = () -> Instant.now().plus(wrong);
        standby = Standby.in(second, vertx, here(wall));
        pair();
        standby.catchUp();
        assertThat(Duration.between(standby.firstsTime().orElseThrow(), Instant.now())
                        .abs())
                .isLessThan(Duration.ofSeconds(10));
        standby.takeOver();

        goesOn(wall);
        goesOn(wall);
    }

    /** Tokens hold, the server's time is the one that the first had, play is where it was, and nothing stands before what was. */
    private void goesOn(InstantSource wall) {
        try (TestServer next = TestServer.start(second, MachineClock.tiedTo(wall), Map.of())) {
            TestPhone moved = phone.at(next);
            TestPhone room = control.at(next);
            room.sync();
            JsonNode answer = answerTo(moved);
            Duration off = Duration.between(Instant.parse(answer.path("now").asText()), Instant.now());
            assertThat(off.abs()).isLessThan(Duration.ofSeconds(30));
            assertThat(room.items("shift-entry").stream()
                            .sorted(Comparator.comparingLong(
                                    entry -> entry.path("seq").asLong()))
                            .map(entry -> Instant.parse(entry.path("writtenAt").asText()))
                            .toList())
                    .hasSizeGreaterThan(2)
                    .allSatisfy(at -> assertThat(at).isBefore(Instant.now().plusSeconds(30)))
                    .isSorted();
            room.does(note("after-" + room.cursor(), "Goes on"));
        }
    }

    @Test
    void what_phones_did_is_settled_when_the_second_has_it() throws IOException {
        phone.sync();
        pair();
        phone.does(actionWith(phone, PHOTO));
        assertThat(answerTo(phone).path("settled").asLong()).isZero();
        assertThat(ready().path("standby").asText()).isEqualTo("copying");

        standby.catchUp();

        phone.sync();
        JsonNode ready = ready();
        assertThat(ready.path("standby").asText()).isEqualTo("following");
        assertThat(ready.path("standbySeconds").asLong()).isLessThan(60);
        // Out of the write-ahead log too: seconds later.
        long seq = phone.cursor();
        while (answerTo(phone).path("settled").asLong() < seq) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_first_server_that_comes_back_is_stopped_by_a_phone_and_does_not_start_again() throws IOException {
        phone.sync();
        pair();
        standby.catchUp();
        server.close();
        assertThat(standby.takeOver().firstKnows()).isFalse();
        TestPhone moved;
        try (TestServer next = TestServer.start(second)) {
            moved = phone.at(next);
            moved.sync();
        }

        server = TestServer.start(first, InstantSource.system(), MAY_BE_FOLLOWED);
        TestPhone back = moved.at(server);
        assertThat(sync(phone.at(server))).isEqualTo(200);
        assertThat(sync(back)).isEqualTo(503);
        assertThat(sync(phone.at(server))).isEqualTo(503);
        server.close();

        assertThatThrownBy(() -> TestServer.start(first)).hasMessageContaining("has taken over");
    }

    @Test
    void a_folder_that_follows_is_no_servers_and_one_that_never_had_all_takes_nothing_over() throws IOException {
        pair();
        assertThatThrownBy(standby::takeOver).hasMessageContaining("has never had all");
        standby.close();
        assertThatThrownBy(() -> TestServer.start(second)).hasMessageContaining("follows another server");
        assertThatThrownBy(() -> Standby.in(first, vertx, here(InstantSource.system())))
                .hasMessageContaining("is not empty");
    }

    @Test
    void wrong_codes_are_counted_and_a_server_that_was_not_asked_to_lets_nobody_follow() throws IOException {
        StandbyCode wrong = new StandbyCode("AAAAAAAAAAAAAAAAAAAA");
        byte[] salt = standby.ask(server.url());
        StandbyProblem.Kind last = StandbyProblem.Kind.NOT_BELIEVED;
        for (int tries = 0; tries < 100 && last == StandbyProblem.Kind.NOT_BELIEVED; tries++) {
            last = refused(wrong, salt);
        }
        assertThat(last).isEqualTo(StandbyProblem.Kind.TOO_MANY);
        try (TestServer alone = TestServer.start(folder.resolve("alone"))) {
            assertThatThrownBy(() -> standby.ask(alone.url())).hasMessageContaining("--standby yes");
        }
    }

    private StandbyProblem.Kind refused(StandbyCode code, byte[] salt) throws IOException {
        try {
            standby.pair(server.url(), code, salt);
            throw new AssertionError("a wrong code paired");
        } catch (StandbyProblem problem) {
            return problem.kind();
        }
    }

    private static ObjectNode note(String entry, String text) {
        return TestPhone.command("write-shift-entry").put("entry", entry).put("text", text);
    }
}
