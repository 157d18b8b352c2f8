package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.web.MediaCalls.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.library.Pictures;
import org.livex.standby.Standby;
import org.livex.standby.StandbyCode;
import org.livex.standby.StandbyProblem;

/** A second laptop follows the first over the network and goes on in its place. */
@Timeout(180)
class StandbyStoryTest {
    private static final Map<String, String> MAY_BE_FOLLOWED = Map.of("LIVEX_STANDBY", "yes");

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private Path first;
    private Path second;
    private TestServer server;
    private TestPhone control;
    private TestPhone phone;
    private Standby standby;

    @BeforeEach
    void start() throws IOException {
        first = folder.resolve("first");
        second = folder.resolve("second");
        server = TestServer.start(first, InstantSource.system(), MAY_BE_FOLLOWED);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        phone = TestPhone.joined(server, "inv-01");
        standby = Standby.in(second, vertx);
    }

    @AfterEach
    void stop() {
        standby.close();
        server.close();
        vertx.close().await();
    }

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
                    .filteredOn(entry -> entry.path("what").asText().equals("backup-restored"))
                    .hasSize(1);
            assertThat(moved.get(MEDIA + "/" + hash(PHOTO)).bodyAsBuffer().getBytes())
                    .isEqualTo(PHOTO);
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
    void photos_that_were_not_all_copied_when_the_first_died_are_not_given_out_and_are_taken_again()
            throws IOException {
        phone.sync();
        // More than come over in one round.
        List<byte[]> photos =
                IntStream.rangeClosed(1, 12).mapToObj(Pictures::jpeg).toList();
        for (byte[] photo : photos) {
            phone.does(actionWith(phone, photo));
            bring(phone, photo, "image/jpeg");
        }
        pair();
        assertThat(standby.catchUp().filesLeft()).isTrue();
        server.close();
        standby.takeOver();

        try (TestServer next = TestServer.start(second)) {
            TestPhone moved = phone.at(next);
            moved.sync();
            List<byte[]> missing = photos.stream()
                    .filter(photo -> moved.get(MEDIA + "/" + hash(photo)).statusCode() == 404)
                    .toList();
            assertThat(missing).isNotEmpty();
            for (byte[] photo : missing) {
                bring(moved, photo, "image/jpeg");
            }
            for (byte[] photo : photos) {
                assertThat(Arrays.equals(
                                moved.get(MEDIA + "/" + hash(photo))
                                        .bodyAsBuffer()
                                        .getBytes(),
                                photo))
                        .isTrue();
            }
        }
    }

    @Test
    void a_folder_that_follows_is_no_servers_and_one_that_never_had_all_takes_nothing_over() throws IOException {
        pair();
        assertThatThrownBy(standby::takeOver).hasMessageContaining("has never had all");
        standby.close();
        assertThatThrownBy(() -> TestServer.start(second)).hasMessageContaining("follows another server");
        assertThatThrownBy(() -> Standby.in(first, vertx)).hasMessageContaining("is not empty");
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
            standby.pair(server.url(), code, salt, "second");
            throw new AssertionError("a wrong code paired");
        } catch (StandbyProblem problem) {
            return problem.kind();
        }
    }

    private void pair() throws IOException {
        byte[] salt = standby.ask(server.url());
        standby.pair(server.url(), server.standbyCode(), salt, "second");
    }

    private JsonNode ready() {
        return TestPhone.json(phone.get("/readyz"));
    }

    private static int sync(TestPhone asking) {
        return asking.send(HttpMethod.POST, "/api/exercises/demo/sync", asking.syncBody())
                .statusCode();
    }

    private static JsonNode answerTo(TestPhone asking) {
        return TestPhone.json(asking.post("/api/exercises/demo/sync", asking.syncBody(), asking.accessToken()));
    }

    private static ObjectNode note(String entry, String text) {
        return TestPhone.command("write-shift-entry").put("entry", entry).put("text", text);
    }
}
