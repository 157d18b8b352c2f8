package org.livex.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.TestServer.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.bench.Holdings.Kind;
import org.livex.bench.Survival.Kept;

/** What the long runs of the bench do to a server, and what they see of it. */
class PlayTest {
    private static final int PEOPLE = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void everybody_acknowledges_every_inject_and_nothing_that_was_done_is_missing(@TempDir Path data) {
        try (TestServer server = TestServer.start(data)) {
            LivexApi api = new LivexApi(server.vertx(), Door.plain(server.port()), PEOPLE);
            LivexCrowd crowd = crowd(server, api);
            Kept before = kept(api, crowd);

            Play play = new Play(server.vertx(), api, crowd::command, players(api, crowd), new Play.Shape(3, 0, 10));
            Play.Result result = await(play.run());

            Kept after = kept(api, crowd);
            assertThat(progress(api, crowd, "play-").filter(item -> item.containsKey("acknowledgedAt")))
                    .hasSize(3 * PEOPLE);
            assertThat(count(after, "message") - count(before, "message")).isEqualTo(10);
            assertThat(result.toPhones().millis(50)).isPositive();
            assertThat(result.answers().millis(50)).isPositive();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            Kept later = kept(api, crowd);
            while (!after.unlike(later).isEmpty() && System.nanoTime() < deadline) {
                after = later;
                later = kept(api, crowd);
            }
            assertThat(after.unlike(later)).isEmpty();
        }
    }

    @Test
    void all_who_were_away_have_everything_when_they_are_back(@TempDir Path data) {
        try (TestServer server = TestServer.start(data)) {
            Door door = Door.plain(server.port());
            LivexApi api = new LivexApi(server.vertx(), door, PEOPLE);
            LivexCrowd crowd = crowd(server, api);
            LivexPhone control = await(api.live(crowd.director()));
            await(control.catchUp());
            List<Comeback.Away> away = new ArrayList<>();
            List<Player> players = players(api, crowd);
            for (int number = 0; number < PEOPLE; number++) {
                away.add(new Comeback.Away(players.get(number), crowd.passes().get(number)));
            }
            Kept before = kept(api, crowd);

            Comeback comeback = new Comeback(server.vertx(), door, api, control, new Comeback.Missed(2, 0, 3));
            Comeback.Result result = await(comeback.run("away", away, new CpuMeter(here())));

            Kept after = kept(api, crowd);
            assertThat(count(after, "message") - count(before, "message")).isEqualTo(3 * PEOPLE);
            // That a phone has it is written down a little later, many at once.
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (progress(api, crowd, "away-").count() < 2 * PEOPLE && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(progress(api, crowd, "away-")).hasSize(2 * PEOPLE);
            assertThat(result.bytes()).isGreaterThan(2L * PEOPLE * Letter.BYTES);
            assertThat(result.caughtUp().millis(100)).isPositive();
        }
    }

    @Test
    void what_an_inject_and_its_ack_weigh_is_more_than_its_text(@TempDir Path data) {
        try (TestServer server = TestServer.start(data)) {
            Door door = Door.plain(server.port());
            LivexCrowd crowd = crowd(server, new LivexApi(server.vertx(), door, PEOPLE));
            Relay wire = await(Relay.to(server.vertx(), server.port()));
            LivexApi overWire = new LivexApi(server.vertx(), door.at(wire.port()), 1);

            assertThat(await(crowd.bytesOfOne(overWire, wire, 3))).isBetween(600L, 2_000L);
        }
    }

    @Test
    void what_everybody_does_is_spread_over_the_injects_and_none_of_it_left_out() {
        Play.Shape shape = new Play.Shape(7, 300, 101);

        assertThat(LongStream.range(0, shape.acts()).filter(shape::isMessage).count())
                .isEqualTo(101);
        assertThat(shape.actsBefore(0)).isZero();
        assertThat(shape.actsBefore(7)).isEqualTo(401);
        for (int number = 0; number < 7; number++) {
            assertThat(shape.actsBefore(number + 1) - shape.actsBefore(number)).isBetween(57L, 58L);
        }
    }

    @Test
    void everybody_writes_as_much_as_everybody_else() {
        Play.Shape shape = new Play.Shape(500, 30_000, 10_000);

        Map<Integer, Long> messages = LongStream.range(0, shape.acts())
                .filter(shape::isMessage)
                .boxed()
                .collect(groupingBy(act -> shape.playerOf(act, 130), counting()));

        assertThat(messages).hasSize(130);
        assertThat(messages.values()).allSatisfy(count -> assertThat(count).isBetween(76L, 77L));
    }

    @Test
    void each_phone_is_in_the_hand_of_the_person_of_its_number(@TempDir Path data) {
        try (TestServer server = TestServer.start(data)) {
            LivexApi api = new LivexApi(server.vertx(), Door.plain(server.port()), 100);
            LivexCrowd crowd = new LivexCrowd(server.vertx(), api, here(), 100, 0);
            await(crowd.gather(server.hostCodeFor("excon-director")));

            for (int number = 0; number < 100; number++) {
                await(crowd.phones()
                        .get(number)
                        .sync(new JsonArray().add(api.message("function/player", "I am " + number, "en"))));
            }

            assertThat(messages(api, crowd))
                    .allSatisfy(
                            (sender, text) -> assertThat(text).isEqualTo("I am " + sender.substring("phone-".length())))
                    .hasSize(100);
        }
    }

    private static Map<String, String> messages(LivexApi api, LivexCrowd crowd) {
        return items(api, crowd)
                .filter(item -> item.getString("kind").equals("message"))
                .collect(toMap(
                        item -> item.getString("person"),
                        item -> item.getJsonObject("text")
                                .getJsonObject("versions")
                                .getJsonObject("en")
                                .getString("text")));
    }

    @Test
    void what_is_lost_or_says_something_else_after_a_restart_is_named() {
        Kept before = new Kept(9, Map.of("action", Kind.of("one").and(Kind.of("two"))), Map.of("inject", Kind.of("a")));

        assertThat(before.unlike(before)).isEmpty();
        assertThat(before.unlike(new Kept(8, Map.of("action", Kind.of("one")), before.phones())))
                .contains("9 entries before and 8 after")
                .contains("control: 2 of action before, 1 after")
                .doesNotContain("inject");
        assertThat(before.unlike(new Kept(9, before.control(), Map.of("inject", Kind.of("b")))))
                .isEqualTo("phones: 1 of inject before, 1 after, or others");
    }

    @Test
    void full_collections_and_the_heap_behind_them_are_told_of() {
        Collector collector = new Collector(here());
        collector.begin();
        Collector.Pauses pauses = collector.end();

        assertThat(pauses.kept()).isPositive();
        assertThat(pauses.longest()).isLessThanOrEqualTo(pauses.together());
    }

    private static LivexCrowd crowd(TestServer server, LivexApi api) {
        LivexCrowd crowd = new LivexCrowd(server.vertx(), api, here(), PEOPLE, 0);
        await(crowd.gather(server.hostCodeFor("excon-director")));
        return crowd;
    }

    /** In the channel that every player has with control. */
    private static List<Player> players(LivexApi api, LivexCrowd crowd) {
        List<Player> players = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            players.add(new Player(
                    api, crowd.phones().get(number), new Player.Persona("function/player", Letter.languageOf(number))));
        }
        return players;
    }

    private static Kept kept(LivexApi api, LivexCrowd crowd) {
        Holdings control = await(Holdings.of(api, crowd.director()));
        return new Kept(control.cursor(), control.kinds(), Map.of());
    }

    /** How far everybody came with the injects whose ids begin so. */
    private static Stream<JsonObject> progress(LivexApi api, LivexCrowd crowd, String name) {
        return items(api, crowd)
                .filter(item -> item.getString("kind").equals("progress"))
                .filter(item -> item.getString("id").startsWith(name));
    }

    /** All that control has. */
    private static Stream<JsonObject> items(LivexApi api, LivexCrowd crowd) {
        List<JsonObject> items = new ArrayList<>();
        JsonObject page = new JsonObject().put("cursor", 0).put("more", true);
        while (page.getBoolean("more")) {
            page = await(api.post(crowd.director(), "/sync", new JsonObject().put("cursor", page.getLong("cursor"))));
            page.getJsonArray("items").forEach(item -> items.add((JsonObject) item));
        }
        return items.stream();
    }

    private static int count(Kept kept, String kind) {
        return kept.control().getOrDefault(kind, Kind.NONE).count();
    }

    private static ServerProcess here() {
        return new ServerProcess(ProcessHandle.current().pid());
    }
}
