package org.livex.web.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.livex.web.RoleSwaps;
import org.livex.web.TestPhone;
import org.livex.web.story.FigureStory;

/** Figures of the demo exercise over HTTP, and what is kept of its run. */
class FigureRoutesTest extends FigureStory {
    @Test
    void another_edition_stands_beside_for_who_may_enter_both() {
        String other = TestPhone.json(control.send(
                        HttpMethod.POST, "/api/exercises", TestPhone.object().put("pack", "demo")))
                .path("id")
                .asText();

        HttpResponse<Buffer> answer = control.get(HERE + "/figures?with=" + other);

        description.check(HttpMethod.GET, EXERCISE + "/figures", answer);
        JsonNode with = TestPhone.json(answer).path("with");
        assertThat(with.path("exercise").asText()).isEqualTo(other);
        assertThat(with.path("name").has("versions")).isTrue();
        assertThat(with.at("/storylines/0/title").has("versions")).isTrue();
        assertThat(with.path("measures")).hasSameSizeAs(TestPhone.json(answer).path("measures"));
        TestPhone director = TestPhone.of(server).join(server.codeFor("excon-director"));
        assertThat(director.get(HERE + "/figures").statusCode()).isEqualTo(200);
        assertThat(director.get(HERE + "/figures?with=" + other).statusCode()).isEqualTo(403);
    }

    @Test
    void an_action_is_measured_as_soon_as_it_has_come_in() {
        JsonNode before = figures();
        assertThat(measure(before, "inject-acted").at("/all/known").asInt()).isZero();

        trainee.does(acted("=1+1"));

        JsonNode after = figures();
        assertThat(after.path("seq").asLong()).isGreaterThan(before.path("seq").asLong());
        assertThat(measure(after, "inject-acted").at("/all/known").asInt()).isEqualTo(1);
        HttpResponse<Buffer> cases = cases("?measure=inject-acted&by=function&group=player");
        JsonNode acted = StreamSupport.stream(
                        TestPhone.json(cases).path("cases").spliterator(), false)
                .filter(one -> one.path("person").asText().equals("ngo-01"))
                .findFirst()
                .orElseThrow();
        assertThat(acted.path("outcome").asText()).isEqualTo("known");
        assertThat(acted.path("takenMillis").asLong()).isNotNegative();
        assertThat(acted.at("/to/doneAt").asText()).isNotEmpty();
    }

    @Test
    void times_name_whoever_held_the_role_when_it_was_done() {
        trainee.does(acted("seen"));
        control.sync();
        String before = control.item("person", "ngo-01").path("callName").asText();
        RoleSwaps.swap(control, "ngo-01", "Kestrel");
        for (String table : List.of("/board/csv?", "/review/csv?part=board&")) {
            assertThat(control.get(HERE + table + "names=call-names").bodyAsString())
                    .as(table)
                    .contains(before);
        }
        TestPhone.joined(server, "ngo-01")
                .does(TestPhone.command("acknowledge-inject")
                        .put("inject", "sh-01")
                        .put(
                                "takenAt",
                                Instant.now().truncatedTo(ChronoUnit.MILLIS).toString()));

        assertThat(ofTrainee("inject-acted").path("callName").asText()).isEqualTo(before);
        assertThat(ofTrainee("inject-acknowledged").path("callName").asText()).isEqualTo("Kestrel");
        assertThat(control.get(HERE + "/figures/csv?part=times&names=call-names")
                        .bodyAsString())
                .contains(before, "Kestrel");
        assertThat(control.get(HERE + "/figures/csv?part=times").bodyAsString()).contains(",ngo-01,", ",ngo-01 (2),");
    }

    @Test
    void a_phone_that_is_a_day_behind_makes_a_time_unknown() {
        ObjectNode action = acted("yesterday");
        ((ObjectNode) action.path("action"))
                .put(
                        "takenAt",
                        Instant.now()
                                .minus(Duration.ofDays(1))
                                .truncatedTo(ChronoUnit.MILLIS)
                                .toString());
        trainee.does(action);

        JsonNode all = measure(figures(), "inject-acted").path("all");
        assertThat(all.path("unknown").asInt()).isEqualTo(1);
        assertThat(all.path("known").asInt()).isZero();
        assertThat(all.has("medianMillis")).isFalse();
    }

    @Test
    void what_cannot_be_has_no_date_on_the_wire_nor_in_any_table_and_what_is_done_after_endex_no_time()
            throws IOException {
        Instant before = Instant.now().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MILLIS);
        ObjectNode impossible = acted("three days ago");
        ((ObjectNode) impossible.path("action")).put("takenAt", before.toString());
        trainee.does(impossible);
        control.does(TestPhone.command("end-exercise"));
        trainee.does(TestPhone.command("acknowledge-inject")
                .put("inject", "sh-01")
                .put("takenAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString()));

        JsonNode acted = ofTrainee("inject-acted");
        assertThat(acted.path("outcome").asText()).isEqualTo("unknown");
        assertThat(acted.path("to").has("doneAt")).isFalse();
        assertThat(acted.path("to").has("arrivedAt")).isTrue();
        JsonNode confirmed = ofTrainee("inject-acknowledged");
        assertThat(confirmed.path("outcome").asText()).isEqualTo("after-end");
        assertThat(confirmed.has("takenMillis")).isFalse();
        assertThat(measure(figures(), "inject-acknowledged").at("/all/afterEnd").asInt())
                .isEqualTo(1);

        String day = before.atZone(ZoneId.of("Europe/Rome")).toLocalDate().toString();
        for (String table : List.of("/figures/csv?part=times", "/review/csv?part=actions")) {
            assertThat(control.get(HERE + table).bodyAsString()).as(table).doesNotContain(day);
        }
        assertThat(control.get(HERE + "/figures/csv?part=times").bodyAsString())
                .contains("Took (real minutes of play)")
                .contains("Done after ENDEX");
        for (String book : List.of("/figures/xlsx", "/review/xlsx")) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(
                    control.get(HERE + book).bodyAsBuffer().getBytes()))) {
                for (Sheet sheet : workbook) {
                    sheet.forEach(row -> row.forEach(cell ->
                            assertThat(cell.toString()).as(sheet.getSheetName()).doesNotStartWith(day)));
                }
            }
        }
    }

    private JsonNode ofTrainee(String measure) {
        return StreamSupport.stream(
                        TestPhone.json(cases("?measure=" + measure))
                                .path("cases")
                                .spliterator(),
                        false)
                .filter(one -> one.path("person").asText().equals("ngo-01"))
                .filter(one -> one.path("of").asText().equals("sh-01"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void only_control_sees_figures_and_what_is_asked_wrongly_is_said() {
        for (String path : List.of("/figures", "/figures/cases?measure=inject-read", "/figures/csv", "/figures/xlsx")) {
            assertThat(trainee.get(HERE + path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(trainee.get(HERE + "/review/xlsx").statusCode()).isEqualTo(403);
        assertThat(trainee.get(HERE + "/review/csv").statusCode()).isEqualTo(403);
        for (String path : List.of(
                "/figures/cases",
                "/figures/cases?measure=boredom",
                "/figures/cases?measure=inject-read&by=height",
                "/figures/cases?measure=inject-read&by=team&group=" + "x".repeat(65),
                "/figures/cases?measure=inject-read&after=-1",
                "/figures/csv?part=actions",
                "/review/csv?language=Klingon!")) {
            assertThat(control.get(HERE + path).statusCode()).as(path).isEqualTo(400);
        }
        assertThat(TestPhone.json(cases("?measure=inject-read&by=team&group=nobody&after=99"))
                        .path("cases"))
                .isEmpty();
    }

    private HttpResponse<Buffer> cases(String query) {
        HttpResponse<Buffer> answer = control.get(HERE + "/figures/cases" + query);
        description.check(HttpMethod.GET, EXERCISE + "/figures/cases", answer);
        return answer;
    }

    private static JsonNode measure(JsonNode figures, String measure) {
        return StreamSupport.stream(figures.path("measures").spliterator(), false)
                .filter(one -> one.path("measure").asText().equals(measure))
                .findFirst()
                .orElseThrow();
    }
}
