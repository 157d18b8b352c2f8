package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.CommandExamples;
import org.livex.web.TestPhone;

/** Control of the demo exercise writes the report, evaluators read it, and nobody else learns that there is one. */
class ReportStoryTest {
    private static final String HERE = "/api/exercises/demo/report";
    private static final String SUMMARY = "Seven hours from the first call to the arrest.";

    @TempDir
    Path data;

    @TempDir
    Path noFonts;

    TestServer server;
    TestPhone control;

    @BeforeEach
    void start() {
        begin(Map.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_control_writes_stands_in_every_format_and_in_every_language_of_its() throws IOException {
        control.does(CommandExamples.of("write-report-section"));

        assertThat(get("?format=html&language=en").bodyAsString()).contains(SUMMARY, "Draft: not final");
        assertThat(get("?format=html&language=ru").bodyAsString())
                .contains("Семь часов от первого звонка до задержания.", "dir=\"ltr\"");
        HttpResponse<Buffer> arabic = get("?format=html&language=ar");
        assertThat(arabic.bodyAsString()).contains("dir=\"rtl\"", SUMMARY);
        assertThat(arabic.getHeader("Content-Disposition")).contains("after-action-report.ar.html");
        try (PDDocument pdf = Loader.loadPDF(get("?format=pdf").bodyAsBuffer().getBytes())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(SUMMARY, "EXERCISE");
        }
        assertThat(get("?format=docx").bodyAsBuffer().getBytes()).startsWith('P', 'K');
    }

    @Test
    void it_is_final_until_somebody_writes_again() throws IOException {
        control.does(CommandExamples.of("write-report-section"));
        control.does(CommandExamples.of("write-corrective-action"));
        control.does(TestPhone.command("start-exercise"));
        control.does(TestPhone.command("end-exercise"));
        control.does(CommandExamples.of("finish-report"));
        control.sync();
        assertThat(control.item("report", "report").has("finishedAt")).isTrue();
        assertThat(get("?format=html").bodyAsString()).doesNotContain("Draft: not final");

        control.does(CommandExamples.of("remove-corrective-action"));
        control.sync();

        assertThat(control.item("report", "report").has("finishedAt")).isFalse();
        assertThat(get("?format=html").bodyAsString()).contains("Draft: not final");
    }

    @Test
    void corrective_actions_are_a_table_and_without_names_nobody_is_their_owner() throws IOException {
        control.does(CommandExamples.of("write-corrective-action"));

        assertThat(control.get("/api/exercises/demo/review/csv?part=corrective-actions&language=en")
                        .bodyAsString())
                .contains("Keep a list of mediators", "National hotline", "2027-03-31", "Open");
        assertThat(get("?format=html&names=call-names").bodyAsString()).contains("National hotline");
        assertThat(get("?format=html&names=none").bodyAsString())
                .contains("Keep a list of mediators", "Who answers for each is left out")
                .doesNotContain("National hotline");
    }

    @Test
    void evaluators_read_it_and_participants_do_not_learn_of_it() throws IOException {
        control.does(CommandExamples.of("write-report-section"));
        TestPhone evaluator = TestPhone.joined(server, "eval-01");
        TestPhone player = TestPhone.joined(server, "inv-01");
        evaluator.sync();
        player.sync();

        assertThat(evaluator.get(HERE + "?format=html").statusCode()).isEqualTo(200);
        assertThat(evaluator.item("report", "report").at("/sections/0/section").asText())
                .isEqualTo("summary");
        for (String path : List.of("?format=html", "/computed")) {
            assertThat(player.get(HERE + path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(player.items("report")).isEmpty();
        ObjectNode wish = CommandExamples.of("write-report-section").put("basedOn", 1);
        assertThat(refusal(evaluator, wish)).isEqualTo("not-allowed");
    }

    @Test
    void a_wish_that_cannot_be_read_is_refused() {
        for (String query : List.of("", "?format=odt", "?format=html&names=real", "?format=html&language=!")) {
            assertThat(get(query).statusCode()).as(query).isEqualTo(400);
        }
    }

    @Test
    void without_fonts_there_is_no_pdf_and_everything_else() {
        server.close();
        begin(Map.of("LIVEX_FONTS", noFonts.toString()));

        HttpResponse<Buffer> refused = get("?format=pdf&language=ar");

        assertThat(refused.statusCode()).isEqualTo(409);
        JsonNode problem = TestPhone.json(refused);
        assertThat(problem.path("code").asText()).isEqualTo("report-fonts-missing");
        assertThat(problem.at("/parameters/scripts").asText()).contains("ARABIC");
        assertThat(get("?format=docx&language=ar").statusCode()).isEqualTo(200);
    }

    private void begin(Map<String, String> options) {
        server = TestServer.start(data, Instant::now, options);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
    }

    private HttpResponse<Buffer> get(String query) {
        return control.get(HERE + query);
    }

    private static String refusal(TestPhone phone, ObjectNode wish) {
        return phone.sync(wish).at("/0/code").asText();
    }
}
