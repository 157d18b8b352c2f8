package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.sheet.board.RunPart;
import org.livex.web.TestPhone;

/** A role player of the demo exercise pulls the brake: two people learn of it, and everybody else has frames as before. */
class BrakeStoryTest {
    private static final String PULLED = "2026-11-24T10:41:07.313Z";
    private static final String LATER = "2026-11-24T10:44:07.313Z";

    @TempDir
    Path data;

    TestServer server;
    TestPhone director;
    TestPhone safety;
    TestPhone coordinator;
    TestPhone victim;

    @BeforeEach
    void start() {
        server = TestServer.start(data, Instant::now, Map.of());
        director = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        safety = TestPhone.joined(server, "safety-01");
        coordinator = TestPhone.joined(server, "ctrl-02");
        victim = TestPhone.joined(server, "rp-01");
        director.does(TestPhone.command("start-exercise"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void it_is_heard_by_those_who_look_after_role_players_and_in_nothing_that_anybody_else_reads() {
        List<TestPhone> others = new ArrayList<>(List.of(director));
        for (String person : new String[] {"ctrl-01", "eval-01", "inv-01", "med-01", "rp-02"}) {
            others.add(TestPhone.joined(server, person));
        }
        others.forEach(TestPhone::sync);
        victim.does(TestPhone.command("pull-brake").put("takenAt", PULLED));

        safety.sync();
        JsonNode heard = safety.item("brake", "rp-01");
        assertThat(heard.path("open").asBoolean()).isTrue();
        assertThat(heard.path("pulled").path("takenAt").asText()).isEqualTo(PULLED);
        for (TestPhone other : others) {
            assertHearsNothing(other.sync().toString());
            assertThat(other.items("brake")).isEmpty();
        }
        for (String path : readable()) {
            HttpResponse<Buffer> read = director.get("/api/exercises/demo/" + path);
            assertThat(read.statusCode()).as(path).isEqualTo(200);
            assertHearsNothing(read.bodyAsString());
        }
    }

    @Test
    void whoever_pulled_it_learns_that_it_was_heard_and_not_by_whom() {
        victim.does(TestPhone.command("pull-brake").put("takenAt", PULLED));
        victim.sync();
        assertThat(victim.item("brake", "rp-01").path("heard").asBoolean()).isFalse();

        safety.does(answer("coming"));
        victim.sync();
        JsonNode mine = victim.item("brake", "rp-01");
        assertThat(mine.path("heard").asBoolean()).isTrue();
        assertThat(mine.toString()).doesNotContain("safety").doesNotContain("coming");

        safety.does(answer("settled"));
        victim.sync();
        assertThat(victim.item("brake", "rp-01").path("open").asBoolean()).isFalse();
    }

    @Test
    void a_coordinator_hears_it_from_the_moment_the_plan_names_them_and_no_longer_when_it_does_not() {
        victim.does(TestPhone.command("pull-brake").put("takenAt", PULLED));
        coordinator.sync();
        assertThat(coordinator.items("brake")).isEmpty();

        coordinate("ctrl-02");
        coordinator.sync();
        assertThat(coordinator.item("brake", "rp-01").path("callName").asText()).isNotEmpty();
        coordinator.does(answer("coming"));
        safety.sync();
        assertThat(safety.item("brake", "rp-01")
                        .path("answers")
                        .path(0)
                        .path("by")
                        .asText())
                .isEqualTo("ctrl-02");

        coordinate();
        coordinator.sync();
        assertThat(coordinator.items("brake")).isEmpty();
    }

    @Test
    void whoever_leaves_the_seat_of_the_safety_officer_hears_of_it_no_more_and_who_has_to_step_in_does() {
        victim.does(TestPhone.command("pull-brake").put("takenAt", PULLED));
        safety.sync();
        swap("safety-01", "player");

        safety = TestPhone.joined(server, "safety-01");
        assertHearsNothing(safety.sync().toString());
        assertThat(safety.items("brake")).isEmpty();
        director.sync();
        assertThat(director.item("brake", "rp-01").path("open").asBoolean()).isTrue();
    }

    @Test
    void whoever_takes_over_the_role_of_who_pulled_it_sees_nothing_of_it_and_it_is_still_heard_under_the_old_name() {
        victim.does(TestPhone.command("pull-brake").put("takenAt", PULLED));
        safety.sync();
        String before = safety.item("brake", "rp-01").path("callName").asText();
        swap("rp-01", "role-player");

        victim = TestPhone.joined(server, "rp-01");
        assertHearsNothing(victim.sync().toString());
        assertThat(victim.items("brake")).isEmpty();
        safety.sync();
        assertThat(safety.item("brake", "rp-01").path("open").asBoolean()).isTrue();
        assertThat(safety.item("brake", "rp-01").path("callName").asText()).isEqualTo(before);

        victim.does(TestPhone.command("pull-brake").put("takenAt", PULLED));
        victim.sync();
        assertThat(victim.item("brake", "rp-01").path("mine").asBoolean()).isTrue();
        safety.sync();
        assertThat(safety.item("brake", "rp-01").path("callName").asText()).isEqualTo("Kestrel");
        assertThat(safety.item("brake", "rp-01").path("pulls").asInt()).isEqualTo(1);
    }

    @Test
    void what_a_hearer_said_goes_with_them_and_everybody_concerned_learns_it() {
        coordinate("ctrl-02");
        victim.does(TestPhone.command("pull-brake").put("takenAt", PULLED));
        safety.does(answer("coming"));
        victim.sync();
        assertThat(victim.item("brake", "rp-01").path("heard").asBoolean()).isTrue();

        swap("safety-01", "safety-officer");

        victim.sync();
        assertThat(victim.item("brake", "rp-01").path("heard").asBoolean()).isFalse();
        coordinator.sync();
        assertThat(coordinator.item("brake", "rp-01").path("answers")).isEmpty();
        safety = TestPhone.joined(server, "safety-01");
        safety.sync();
        assertThat(safety.item("brake", "rp-01").path("open").asBoolean()).isTrue();
    }

    @Test
    void where_those_who_hear_it_have_no_device_the_director_does_and_goes_on_when_they_come() {
        swap("safety-01", "safety-officer");
        victim.does(TestPhone.command("pull-brake").put("takenAt", PULLED));

        director.sync();
        assertThat(director.item("brake", "rp-01").path("open").asBoolean()).isTrue();
        director.does(answer("coming"));
        safety = TestPhone.joined(server, "safety-01");
        safety.sync();
        assertThat(safety.item("brake", "rp-01").at("/answers/0/by").asText()).isEqualTo("excon-director");
        director.sync();
        assertThat(director.item("brake", "rp-01").path("open").asBoolean()).isTrue();

        safety.does(answer("settled"));
        victim.does(TestPhone.command("pull-brake").put("takenAt", LATER));
        director.sync();
        assertThat(director.items("brake")).isEmpty();
        safety.sync();
        assertThat(safety.item("brake", "rp-01").path("open").asBoolean()).isTrue();
    }

    @Test
    void nobody_can_say_themselves_that_the_directors_hear_it() {
        victim.does(TestPhone.command("pull-brake").put("takenAt", PULLED).put("unattended", true));

        director.sync();
        assertThat(director.items("brake")).isEmpty();
    }

    @Test
    void it_outlives_the_server() {
        victim.does(TestPhone.command("pull-brake").put("takenAt", PULLED));
        server.close();
        server = TestServer.start(data, Instant::now, Map.of());
        safety = TestPhone.joined(server, "safety-01");
        safety.sync();

        assertThat(safety.item("brake", "rp-01").path("open").asBoolean()).isTrue();
    }

    private void swap(String id, String function) {
        ObjectNode command = TestPhone.command("swap-person").put("basedOn", 1);
        ObjectNode person = command.putObject("person")
                .put("id", id)
                .put("callName", "Kestrel")
                .put("function", function);
        person.putArray("teams").add("team-alfa");
        person.putArray("languages").add("en");
        ObjectNode wanted = TestPhone.object();
        wanted.set("command", command);
        HttpResponse<Buffer> swapped =
                director.send(HttpMethod.POST, "/api/exercises/demo/people/" + id + "/swap", wanted);
        assertThat(swapped.statusCode()).as(swapped.bodyAsString()).isEqualTo(200);
    }

    private void coordinate(String... people) {
        director.sync();
        JsonNode exercise = director.item("exercise", "exercise");
        ObjectNode plan = exercise.deepCopy();
        plan.retain("name", "languages", "timeZone", "days", "nights", "area", "retentionDays", "undoSeconds");
        Arrays.stream(people).forEach(plan.putArray("coordinators")::add);
        ObjectNode command = TestPhone.command("revise-plan")
                .put("basedOn", exercise.path("revision").asInt());
        command.set("plan", plan);
        director.does(command);
    }

    private static List<String> readable() {
        List<String> paths = new ArrayList<>(
                List.of("timeline", "board", "search?q=brake", "search?q=rp-01", "pack", "board/csv?names=call-names"));
        for (RunPart part : RunPart.values()) {
            paths.add("review/csv?names=call-names&part="
                    + part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return paths;
    }

    private static void assertHearsNothing(String said) {
        assertThat(said).doesNotContain(PULLED).doesNotContain("\"brake\"").doesNotContain("brake-");
    }

    private static ObjectNode answer(String answer) {
        return TestPhone.command("answer-brake").put("person", "rp-01").put("answer", answer);
    }
}
