package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.json.DomainJson;
import org.livex.sheet.board.RunPart;
import org.livex.web.routes.OpenApiRoute;

/** Figures of the demo exercise over HTTP, and what is kept of its run. */
class FigureRoutesTest {
    private static final String HERE = "/api/exercises/demo";
    private static final String EXERCISE = "/api/exercises/{exercise}";

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone trainee;
    OpenApi description;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        description = new OpenApi(TestPhone.of(server).get(OpenApiRoute.PATH).bodyAsJsonObject());
        control.does(TestPhone.command("start-exercise"));
        control.does(TestPhone.command("release-inject").put("inject", "sh-01"));
        trainee = TestPhone.joined(server, "ngo-01");
    }

    @AfterEach
    void stop() {
        server.close();
    }

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
    void tables_name_nobody_by_a_call_name_unless_somebody_wants_so() throws IOException {
        trainee.does(acted("done"));
        control.sync();
        List<String> callNames = control.items("person").stream()
                .map(person -> person.path("callName").asText())
                .toList();
        StringBuilder all = new StringBuilder(control.get(HERE + "/board/csv").bodyAsString());
        for (RunPart part : RunPart.values()) {
            all.append(control.get(HERE + "/review/csv?part=" + DomainJson.word(part))
                    .bodyAsString());
        }
        for (String book : List.of("/figures/xlsx", "/review/xlsx", "/board/xlsx", "/board/xlsx?view=time")) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(
                    control.get(HERE + book).bodyAsBuffer().getBytes()))) {
                for (Sheet sheet : workbook) {
                    sheet.forEach(row -> row.forEach(cell -> all.append(cell).append('\n')));
                }
            }
        }

        assertThat(all.toString()).contains("ngo-01").doesNotContain(callNames);
        assertThat(control.get(HERE + "/review/csv?names=real-names").statusCode())
                .isEqualTo(400);
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

    @Test
    void each_csv_is_one_table_in_which_every_line_has_as_many_fields_as_there_are_heads() throws IOException {
        trainee.does(acted("done"));
        for (RunPart part : RunPart.FIGURES) {
            String csv = control.get(HERE + "/figures/csv?part=" + DomainJson.word(part))
                    .bodyAsString();
            List<CSVRecord> lines =
                    CSVFormat.DEFAULT.parse(new StringReader(csv)).getRecords();
            assertThat(lines)
                    .as(csv)
                    .isNotEmpty()
                    .allSatisfy(line ->
                            assertThat(line.size()).isEqualTo(lines.getFirst().size()));
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
    void the_run_is_a_workbook_of_text_in_which_nothing_is_calculated() throws IOException {
        trainee.does(acted("=1+1"));
        HttpResponse<Buffer> file = control.get(HERE + "/review/xlsx?language=en");
        assertThat(file.getHeader("Content-Type")).contains("spreadsheetml");

        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(file.bodyAsBuffer().getBytes()))) {
            List<String> sheets = new ArrayList<>();
            workbook.forEach(sheet -> sheets.add(sheet.getSheetName()));
            assertThat(sheets)
                    .containsExactly(
                            "Actions",
                            "Answers of reports",
                            "Decisions",
                            "Custody",
                            "Duties",
                            "People and things",
                            "Links",
                            "Open questions",
                            "Ratings",
                            "Observations",
                            "Hot wash and surveys",
                            "Corrective actions",
                            "Trust",
                            "Board",
                            "Talk",
                            "Requests",
                            "Times",
                            "Times by group",
                            "Milestones",
                            "Cultural mediators",
                            "Languages",
                            "Ratings by team",
                            "Asked again");
            for (Sheet sheet : workbook) {
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith("EXERCISE · ");
                sheet.forEach(row -> row.forEach(
                        cell -> assertThat(cell.getCellType().name()).isIn("STRING", "NUMERIC", "BLANK")));
            }
            assertThat(workbook.getSheet("Times by group").getRow(2).getCell(3).getNumericCellValue())
                    .isPositive();
            assertThat(workbook.getSheet("Actions").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Recorded at (Europe/Rome)");
            assertThat(workbook.getSheet("Actions").getRow(2).getCell(8).getStringCellValue())
                    .isEqualTo("=1+1");
        }
    }

    @Test
    void tables_are_csv_in_the_language_that_is_asked_for_and_no_text_is_a_formula() {
        trainee.does(acted("=1+1"));

        assertThat(control.get(HERE + "/review/csv?part=actions&language=ru").bodyAsString())
                .contains("'=1+1")
                .contains("Опрос проведён");
        HttpResponse<Buffer> groups = control.get(HERE + "/figures/csv?language=ar");
        assertThat(groups.getHeader("Content-Disposition")).contains("figures.groups.csv");
        assertThat(groups.bodyAsString()).contains("من المُدخل إلى القراءة");
        assertThat(control.get(HERE + "/figures/xlsx").statusCode()).isEqualTo(200);
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

    private JsonNode figures() {
        HttpResponse<Buffer> answer = control.get(HERE + "/figures");
        description.check(HttpMethod.GET, EXERCISE + "/figures", answer);
        return TestPhone.json(answer);
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

    private static ObjectNode acted(String note) {
        ObjectNode command = TestPhone.command("record-action");
        command.putObject("action")
                .put("kind", "interviewed")
                .put("note", note)
                .put("inject", "sh-01")
                .put("takenAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        return command;
    }
}
