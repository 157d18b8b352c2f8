package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.json.DomainJson;
import org.livex.web.TestPhone;

/** Lea of the demo exercise trusts team Alfa more or less; the one who plays her and control see it, and no player does. */
class TrustStoryTest {
    private static final String HERE = "/api/exercises/demo/";
    private static final DateTimeFormatter IN_ROME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Rome"));

    /** After STARTEX, as the protocol writes it. */
    private String taken = "";

    private static final String REASON = "She-was-shouted-at";

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone lea;
    TestPhone otherActor;
    TestPhone investigator;
    TestPhone other;

    @BeforeEach
    void start() {
        server = TestServer.start(data, Instant::now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        lea = TestPhone.joined(server, "rp-01");
        otherActor = TestPhone.joined(server, "rp-02");
        investigator = TestPhone.joined(server, "inv-01");
        other = TestPhone.joined(server, "fin-02");
        control.does(TestPhone.command("start-exercise"));
        taken = DomainJson.instant(Instant.now());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void control_and_the_role_player_see_what_a_report_does_to_her_trust_and_only_control_sees_whose_it_was() {
        investigator.does(report("informed-rights"));

        control.sync();
        JsonNode known = control.item("trust", "lea/team-alfa");
        assertThat(known.path("value").asInt()).isEqualTo(40);
        assertThat(known.path("start").asInt()).isEqualTo(30);
        JsonNode move = known.path("moves").path(0);
        assertThat(move.path("cause").asText()).isEqualTo("reported");
        assertThat(move.path("action").asText()).isEqualTo("informed-rights");
        assertThat(move.path("callName").asText()).isEqualTo("Investigator Alfa-1");
        assertThat(move.path("takenAt").asText()).isEqualTo(taken);
        assertThat(move.has("field")).isFalse();
        assertThat(control.item("trust", "lea/team-bravo").path("value").asInt())
                .isEqualTo(30);

        lea.sync();
        JsonNode mine = lea.item("trust", "lea/team-alfa");
        assertThat(mine.path("value").asInt()).isEqualTo(40);
        assertThat(mine.path("personaName").path("text").asText()).isEqualTo("Лея (19)");
        assertThat(mine.path("teamName").has("text")).isTrue();
        assertThat(mine.path("moves").path(0).has("person")).isFalse();
        assertThat(mine.path("moves").path(0).has("action")).isFalse();
        assertThat(mine.path("moves").path(0).has("takenAt")).isFalse();
    }

    @Test
    void control_sees_which_answer_of_a_report_moved_her_trust_and_when_it_was_given() {
        ObjectNode dossier =
                TestPhone.command("open-dossier").put("dossier", "girl").put("team", "team-alfa");
        dossier.putObject("described")
                .put("as", "victim")
                .put("name", "Lea")
                .put("note", "")
                .put("takenAt", taken);
        investigator.does(dossier);
        control.does(TestPhone.command("tie-dossier").put("dossier", "girl").put("truth", "lea"));
        ObjectNode talk = report("interviewed");
        ObjectNode answers = ((ObjectNode) talk.path("action")).putObject("answers");
        answers.putObject("values").put("with", "girl").put("consent", "yes");
        investigator.does(talk);

        control.sync();
        JsonNode move = control.item("trust", "lea/team-alfa").path("moves").path(0);
        assertThat(move.path("field").asText()).isEqualTo("consent");
        assertThat(move.path("said").asText()).isEqualTo("yes");
        assertThat(move.path("takenAt").asText()).isEqualTo(taken);
        assertThat(control.get(HERE + "review/csv?part=trust").bodyAsString())
                .containsPattern("Lea.*Team Alfa.*Reported · Interviewed somebody.*may stop: Yes.*10.*40.*"
                        + IN_ROME.format(Instant.parse(taken)));
    }

    @Test
    void who_writes_another_rule_of_trust_sends_nothing_to_players() {
        control.does(TestPhone.command("release-inject").put("inject", "sh-31"));
        control.sync();
        ObjectNode persona = control.item("persona", "lea").deepCopy();
        int revision = persona.path("revision").asInt();
        investigator.sync();
        JsonNode from = investigator.item("inject", "sh-31").path("from");
        assertThat(from.path("id").asText()).isEqualTo("lea");
        long seq = investigator.item("inject", "sh-31").path("seq").asLong();
        persona.remove(List.of("kind", "seq", "revision"));
        ((ObjectNode) persona.path("trust")).putArray("rules");

        ObjectNode revise = TestPhone.command("revise-thing").put("basedOn", revision);
        revise.putObject("thing").put("type", "persona").setAll(persona);
        control.does(revise);

        investigator.sync();
        assertThat(investigator.item("inject", "sh-31").path("seq").asLong()).isEqualTo(seq);
    }

    @Test
    void a_press_that_arrives_twice_counts_once_and_reaches_an_open_screen_of_the_role_player() {
        lea.sync();
        lea.listen();
        ObjectNode press = press("m-1", -12);
        TestPhone again = lea;
        again.sync(press);
        again.sync(press);
        control.does(press("m-2", 4));
        lea.hangUp();
        lea.sync();
        control.sync();

        assertThat(lea.item("trust", "lea/team-alfa").path("value").asInt()).isEqualTo(22);
        JsonNode moves = control.item("trust", "lea/team-alfa").path("moves");
        assertThat(moves).hasSize(2);
        assertThat(moves.path(0).path("reason").asText()).isEqualTo(REASON);
        assertThat(moves.path(1).path("value").asInt()).isEqualTo(22);
    }

    @Test
    void no_item_search_table_or_export_of_anybody_who_does_not_play_her_has_any_of_it() {
        other.sync();
        lea.does(press("m-1", -5));
        investigator.does(report("informed-rights"));

        for (TestPhone player : List.of(investigator, other, otherActor)) {
            String all = player.sync().toString();
            assertThat(all).doesNotContain(REASON).doesNotContain("\"trust\"").doesNotContain("lea/team");
            assertThat(player.items("trust")).isEmpty();
            assertThat(player.get(HERE + "search?q=" + REASON).bodyAsString())
                    .contains("results")
                    .doesNotContain("lea/team");
            for (String path : List.of("timeline", "review/csv?part=trust", "review/xlsx", "pack")) {
                assertThat(player.get(HERE + path).statusCode()).as(path).isEqualTo(403);
            }
        }
        assertThat(lea.get(HERE + "review/csv?part=trust").statusCode()).isEqualTo(403);
        assertThat(lea.items("trust"))
                .allSatisfy(item -> assertThat(item.path("persona").asText()).isEqualTo("lea"));
    }

    @Test
    void when_she_trusts_them_no_more_what_waits_for_that_goes_out_and_a_server_that_starts_anew_knows_it() {
        lea.does(press("m-1", -20));
        lea.listen();
        lea.untilItHas("inject", "sh-32");
        lea.hangUp();
        server.close();
        server = TestServer.start(data, Instant::now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        control.sync();

        assertThat(control.item("trust", "lea/team-alfa").path("value").asInt()).isEqualTo(10);
        assertThat(control.item("msel-inject", "sh-32").path("state").asText()).isEqualTo("released");
    }

    @Test
    void the_table_of_the_run_has_each_move_with_what_was_trusted_after_it() {
        lea.does(press("m-1", -5));
        investigator.does(report("informed-rights"));

        assertThat(control.get(HERE + "review/csv?part=trust").bodyAsString())
                .containsPattern("Lea.*Team Alfa.*Moved by hand.*-5.*25.*" + REASON)
                .containsPattern("Lea.*Team Alfa.*Reported · Informed about rights.*10.*35.*inv-01");
    }

    private static ObjectNode press(String id, int by) {
        return TestPhone.command("move-trust")
                .put("move", id)
                .put("persona", "lea")
                .put("team", "team-alfa")
                .put("by", by)
                .put("reason", REASON)
                .put("takenAt", Instant.now().toString());
    }

    private ObjectNode report(String kind) {
        ObjectNode report = TestPhone.command("record-action");
        report.putObject("action").put("kind", kind).put("note", "").put("takenAt", taken);
        return report;
    }
}
