package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.sheet.board.RunPart;
import org.livex.web.RoleSwaps;
import org.livex.web.TestPhone;

/** A role player of the demo exercise says how they are: few learn of it, and control learns that somebody is missing. */
class WelfareStoryTest {
    private static final String SAID_AT = "2026-11-24T10:41:07.313Z";
    private static final String WORD = "Slept badly, kestrel";
    private static final String BACK_ROOM = "sh-12";

    @TempDir
    Path data;

    TestServer server;
    TestPhone director;
    TestPhone safety;
    TestPhone victim;

    @BeforeEach
    void start() {
        server = TestServer.start(data, Instant::now, Map.of());
        director = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        safety = TestPhone.joined(server, "safety-01");
        victim = TestPhone.joined(server, "rp-01");
        director.does(TestPhone.command("start-exercise"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void faces_words_and_themes_are_read_by_those_who_look_after_role_players_and_by_nobody_else() {
        List<TestPhone> others = new ArrayList<>(List.of(director));
        for (String person : new String[] {"ctrl-01", "ctrl-02", "eval-01", "inv-01", "med-01", "rp-02"}) {
            others.add(TestPhone.joined(server, person));
        }
        others.forEach(TestPhone::sync);
        victim.does(checkIn());
        victim.does(said("opt-out-of-theme").put("theme", "captivity"));

        safety.sync();
        JsonNode seen = safety.item("welfare", "rp-01");
        assertThat(seen.at("/checkIns/0/word").asText()).isEqualTo(WORD);
        assertThat(seen.at("/checkIns/0/face").asText()).isEqualTo("so-so");
        assertThat(seen.path("mine").asBoolean()).isFalse();
        assertThat(outOf(seen)).containsExactly("captivity");
        for (TestPhone other : others) {
            assertReadsNothing(other.sync().toString());
            assertThat(other.items("welfare"))
                    .allMatch(item -> item.path("mine").asBoolean());
        }
        for (String path : readable()) {
            HttpResponse<Buffer> read = director.get("/api/exercises/demo/" + path);
            assertThat(read.statusCode()).as(path).isEqualTo(200);
            assertReadsNothing(read.bodyAsString());
        }
    }

    @Test
    void control_learns_that_a_scene_needs_somebody_else_and_it_goes_out_to_nobody_who_stays_out() {
        victim.does(said("opt-out-of-theme").put("theme", "captivity"));

        director.sync();
        JsonNode row = director.item("msel-inject", BACK_ROOM);
        assertThat(row.path("substituteNeeded").asBoolean()).isTrue();
        assertThat(director.item("msel-inject", "sh-02").has("substituteNeeded"))
                .isFalse();
        assertThat(director.items("task")).isEmpty();
        victim.sync();
        assertThat(outOf(victim.item("welfare", "rp-01"))).containsExactly("captivity");

        victim.does(said("opt-in-to-theme").put("theme", "captivity"));
        director.sync();
        assertThat(director.item("msel-inject", BACK_ROOM).has("substituteNeeded"))
                .isFalse();
    }

    @Test
    void a_scene_has_the_stop_phrase_and_is_counted_until_it_ends_and_then_come_the_steps_out_of_it() {
        director.does(TestPhone.command("release-inject").put("inject", "sh-02"));
        victim.sync();
        assertThat(victim.item("inject", "sh-02").at("/task/stopPhrase/text").asText())
                .isNotEmpty();

        victim.does(said("start-task").put("inject", "sh-02"));
        victim.sync();
        JsonNode playing = victim.item("welfare", "rp-01");
        assertThat(playing.at("/scenes/0/limitSeconds").asInt()).isEqualTo(5_400);
        assertThat(playing.at("/scenes/0/countsFrom").asText()).isNotEmpty();
        assertThat(playing.has("deRole")).isFalse();
        director.does(TestPhone.command("pause-exercise"));
        victim.sync();
        assertThat(victim.item("welfare", "rp-01").at("/scenes/0").has("countsFrom"))
                .isFalse();

        victim.does(said("opt-out").put("scene", "sh-02"));
        victim.does(said("take-de-role-step").put("scene", "sh-02").put("step", "water"));
        victim.sync();
        JsonNode after = victim.item("welfare", "rp-01");
        assertThat(after.at("/deRole/scene").asText()).isEqualTo("sh-02");
        assertThat(after.at("/deRole/steps"))
                .filteredOn(step -> step.path("taken").asBoolean())
                .hasSize(1);
        assertThat(victim.item("task", "sh-02").has("declined")).isTrue();
        director.sync();
        JsonNode task = director.item("task", "sh-02/rp-01");
        assertThat(task.has("declined")).isTrue();
        assertThat(task.has("reason")).isFalse();
        assertThat(director.item("msel-inject", "sh-02")
                        .path("substituteNeeded")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_coordinator_reads_it_from_the_moment_the_plan_names_them_and_no_longer_when_it_does_not() {
        TestPhone coordinator = TestPhone.joined(server, "ctrl-02");
        victim.does(checkIn());
        coordinate("ctrl-02");
        coordinator.sync();
        assertThat(coordinator.item("welfare", "rp-01").at("/checkIns/0/word").asText())
                .isEqualTo(WORD);

        coordinate();
        assertReadsNothing(coordinator.sync().toString());
        assertThat(coordinator.items("welfare")).isEmpty();
    }

    @Test
    void it_outlives_the_server_and_goes_with_who_said_it() {
        victim.does(checkIn());
        victim.does(said("opt-out-of-theme").put("theme", "captivity"));
        server.close();
        server = TestServer.start(data, Instant::now, Map.of());
        director = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        safety = TestPhone.joined(server, "safety-01");
        safety.sync();
        assertThat(safety.item("welfare", "rp-01").at("/checkIns/0/word").asText())
                .isEqualTo(WORD);

        director.sync();
        assertThat(director.item("msel-inject", BACK_ROOM)
                        .path("substituteNeeded")
                        .asBoolean())
                .isTrue();
        RoleSwaps.swap(director, "rp-01", "Heron");

        safety.sync();
        assertThat(safety.item("welfare", "rp-01").path("checkIns")).isEmpty();
        director.sync();
        assertThat(director.item("msel-inject", BACK_ROOM).has("substituteNeeded"))
                .isFalse();
        victim = TestPhone.joined(server, "rp-01");
        assertReadsNothing(victim.sync().toString());
    }

    private void coordinate(String... people) {
        director.sync();
        JsonNode exercise = director.item("exercise", "exercise");
        ObjectNode plan = exercise.deepCopy();
        plan.retain(
                "name", "languages", "timeZone", "days", "nights", "area", "retentionDays", "undoSeconds", "welfare");
        List.of(people).forEach(plan.putArray("coordinators")::add);
        ObjectNode command = TestPhone.command("revise-plan")
                .put("basedOn", exercise.path("revision").asInt());
        command.set("plan", plan);
        director.does(command);
    }

    private static List<String> outOf(JsonNode welfare) {
        List<String> themes = new ArrayList<>();
        welfare.path("themes").forEach(theme -> {
            if (theme.path("optedOut").asBoolean()) {
                themes.add(theme.path("id").asText());
            }
        });
        return themes;
    }

    private static List<String> readable() {
        List<String> paths =
                new ArrayList<>(List.of("timeline", "board", "search?q=kestrel", "pack", "board/csv?names=call-names"));
        for (RunPart part : RunPart.values()) {
            paths.add("review/csv?names=call-names&part="
                    + part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return paths;
    }

    private static void assertReadsNothing(String said) {
        assertThat(said)
                .doesNotContain(WORD)
                .doesNotContain(SAID_AT)
                .doesNotContain("checked-in")
                .doesNotContain("opted-out");
    }

    private static ObjectNode checkIn() {
        return said("check-in").put("side", "before").put("face", "so-so").put("word", WORD);
    }

    private static ObjectNode said(String type) {
        return TestPhone.command(type).put("takenAt", SAID_AT);
    }
}
