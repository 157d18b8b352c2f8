package org.livex.web.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.TestServer;
import org.livex.web.OpenApi;
import org.livex.web.TestPhone;

/** Files to translation tools and back, over HTTP, with the demo exercise. */
class ExchangeRoutesTest {
    private static final String EXERCISE = "/api/exercises/{exercise}";
    private static final String HERE = "/api/exercises/demo";
    private static final String XLIFF = "application/xliff+xml";

    /** Names that no language but English has in the demo. */
    private static final String GATE = "persona/duty-judge/name";

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    OpenApi description;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        description = new OpenApi(TestPhone.of(server).get(OpenApiRoute.PATH).bodyAsJsonObject());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void texts_go_out_to_a_tool_and_come_back_as_versions() {
        String file = xliff(control, "language=kk");
        assertThat(file)
                .contains("trgLang=\"kk\"", "id=\"persona:duty-judge:name\"", "id=\"term:recruiter:name\"")
                .doesNotContain("state=\"final\"");

        String translated = target(file, GATE, "Кезекші судья", "final");
        JsonNode dry = take(control, translated, "?dryRun=true&approve=true");
        JsonNode unasked = take(control, translated, "?dryRun=true");
        JsonNode report = take(control, translated, "?approve=true");

        JsonNode line = line(report, GATE);
        assertThat(line.path("outcome").asText()).isEqualTo("accepted");
        assertThat(line.path("approved").asBoolean()).isTrue();
        assertThat(dry.path("lines")).isEqualTo(report.path("lines"));
        assertThat(line(unasked, GATE).has("approved")).isFalse();
        assertThat(report.at("/counts/no-target").asInt()).isPositive();
        assertThat(xliff(control, "language=kk")).contains(">Кезекші судья</target>", "state=\"final\"");
    }

    @Test
    void an_untouched_file_changes_nothing_and_a_dry_run_neither() {
        long before = seq();
        String file = xliff(control, "language=ru");

        JsonNode untouched = take(control, file, "?approve=true");
        JsonNode dry =
                take(control, target(xliff(control, "language=kk"), GATE, "Судья", "translated"), "?dryRun=true");

        assertThat(untouched.path("counts").properties().stream().map(count -> count.getKey()))
                .isSubsetOf("unchanged", "no-target");
        assertThat(line(dry, GATE).path("outcome").asText()).isEqualTo("accepted");
        assertThat(seq()).isEqualTo(before);
    }

    @Test
    void one_text_that_is_too_long_keeps_no_other_out_and_a_dry_run_says_the_same() {
        String file = xliff(control, "language=kk");
        String duty = file.substring(file.indexOf("id=\"duty:") + 4);
        String lines = duty.substring(0, duty.indexOf(':', 5)).replace(':', '/') + "/text";
        String other = "exercise/exercise/name";
        String sent = target(
                target(
                        target(file, GATE, "Қақпа алдында күтіңіз. ".repeat(1_000), "translated"),
                        lines,
                        "Бір\nекі",
                        "translated"),
                other,
                "Түнгі жаттығу",
                "translated");

        JsonNode dry = take(control, sent, "?dryRun=true");
        JsonNode done = take(control, sent, "");

        assertThat(done.path("counts")).isEqualTo(dry.path("counts"));
        assertThat(line(done, GATE).path("outcome").asText()).isEqualTo("broken");
        assertThat(line(done, GATE).at("/remarks/0/kind").asText()).isEqualTo("too-long");
        assertThat(line(done, lines).at("/remarks/0/kind").asText()).isEqualTo("not-one-line");
        assertThat(line(done, other).path("outcome").asText()).isEqualTo("accepted");
    }

    @ParameterizedTest
    @CsvSource({
        "xliff-2.1, application/xliff+xml, demo.ru.xlf",
        "xliff-2.0, application/xliff+xml, demo.ru.xlf",
        "xliff-1.2, application/x-xliff+xml, demo.ru.xlf",
        "po, text/x-gettext-translation, demo.ru.po",
    })
    void each_format_goes_out_and_comes_back_by_its_content(String format, String type, String name) {
        HttpResponse<Buffer> file = control.get(HERE + "/xliff?language=ru&format=" + format);

        JsonNode report = description.check(
                HttpMethod.POST,
                EXERCISE + "/xliff",
                control.postRaw(HERE + "/xliff", "application/xml", file.body(), control.accessToken()));

        assertThat(file.getHeader("Content-Type")).isEqualTo(type);
        assertThat(file.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"" + name + "\"");
        assertThat(report.path("counts").properties().stream().map(count -> count.getKey()))
                .isSubsetOf("unchanged", "no-target");
        assertThat(report.path("fileLanguage").asText()).isEqualTo("ru");
        assertThat(report.path("absent").asInt()).isZero();
    }

    @Test
    void a_file_for_a_region_goes_to_the_language_that_readers_have() {
        String file = xliff(control, "language=ru").replace("trgLang=\"ru\"", "trgLang=\"ru-RU\"");

        JsonNode report = take(control, file, "?dryRun=true");

        assertThat(report.path("language").asText()).isEqualTo("ru");
        assertThat(report.path("fileLanguage").asText()).isEqualTo("ru-RU");
    }

    @Test
    void a_file_for_a_region_goes_to_the_language_of_the_glossary_though_the_exercise_has_it_not() {
        String file = xliff(control, "language=tr").replace("trgLang=\"tr\"", "trgLang=\"tr-TR\"");

        JsonNode report = take(control, file, "?dryRun=true");

        assertThat(report.path("language").asText()).isEqualTo("tr");
        assertThat(report.path("counts").properties().stream().map(count -> count.getKey()))
                .isSubsetOf("unchanged", "no-target");
    }

    @Test
    void a_file_that_says_another_language_than_it_is_in_is_refused_as_a_whole() {
        String file = xliff(control, "language=uk").replace("trgLang=\"uk\"", "trgLang=\"ru\"");
        long before = seq();

        assertRefused(XLIFF, file, 422, "file-other-language");
        assertThat(seq()).isEqualTo(before);
    }

    @Test
    void a_mediator_exchanges_what_is_on_their_desk_and_nothing_else() {
        TestPhone mediator = TestPhone.joined(server, "med-01");
        assertThat(xliff(mediator, "language=kk")).doesNotContain("<unit");

        ObjectNode assign =
                TestPhone.command("assign-translations").put("language", "kk").put("to", "med-01");
        assign.putArray("texts").add(GATE);
        control.does(assign);
        String mine = xliff(mediator, "language=kk");
        String all = target(xliff(control, "language=kk"), GATE, "Кезекші судья", "final");
        JsonNode report = take(mediator, target(all, "persona/neighbour/name", "Көрші", "final"), "");

        assertThat(mine.split("<unit ", -1)).hasSize(2);
        assertThat(line(report, GATE).path("outcome").asText()).isEqualTo("accepted");
        assertThat(line(report, "persona/neighbour/name").path("outcome").asText())
                .isEqualTo("unknown-unit");
        assertThat(TestPhone.joined(server, "inv-01")
                        .get(HERE + "/xliff?language=kk")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void one_storyline_or_the_texts_of_one_source_language_go_out_alone() {
        assertThat(xliff(control, "language=it&storyline=market-square"))
                .contains("<file id=\"storyline.market-square\"")
                .doesNotContain("persona:");
        assertThat(xliff(control, "language=it&source=ru"))
                .contains("srcLang=\"ru\"")
                .doesNotContain("persona:");
    }

    @Test
    void what_is_no_file_of_a_translation_tool_is_refused_by_its_kind() {
        assertRefused("application/json", "{}", 415, "unsupported-media-type");
        assertRefused(XLIFF, "", 422, "file-empty");
        assertRefused(XLIFF, "Guten Tag", 422, "file-not-xml");
        assertRefused(XLIFF, "<!DOCTYPE x [<!ENTITY a 'b'>]><x/>", 422, "file-unsafe");
        assertRefused(XLIFF, "<html/>", 422, "file-wrong-kind");
        assertRefused(XLIFF, "<xliff version='2.0'/>", 422, "file-wrong-language");
        assertRefused(XLIFF, "x".repeat(17 * 1024 * 1024), 413, "too-large");
        assertRefused(XLIFF, "msgid \"", 422, "file-not-po");
        assertThat(control.get(HERE + "/xliff?language=ru&format=docx").statusCode())
                .isEqualTo(400);
        assertThat(control.get(HERE + "/xliff?language=!").statusCode()).isEqualTo(400);
        assertThat(control.get(HERE + "/xliff").statusCode()).isEqualTo(400);
        assertThat(control.get(HERE + "/xliff?language=ru&storyline=..").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_glossary_goes_out_and_comes_back_unchanged_and_a_new_term_is_taken() {
        String file = control.get(HERE + "/tbx").bodyAsString();
        JsonNode unchanged = takeTerms(file);
        String more = file.replace(
                "<body>",
                "<body><conceptEntry id=\"gate\"><langSec"
                        + " xml:lang=\"en\"><termSec><term>gate</term></termSec></langSec></conceptEntry>");
        JsonNode changed = takeTerms(more);

        assertThat(unchanged.at("/counts/unchanged").asInt())
                .isEqualTo(unchanged.path("lines").size());
        assertThat(changed.at("/counts/added").asInt()).isEqualTo(1);
        control.sync();
        assertThat(control.item("term", "gate").at("/name/versions/en/text").asText())
                .isEqualTo("gate");
        assertThat(TestPhone.joined(server, "med-01").get(HERE + "/tbx").statusCode())
                .isEqualTo(200);
        assertThat(TestPhone.joined(server, "inv-01").get(HERE + "/tbx").statusCode())
                .isEqualTo(403);
    }

    private JsonNode takeTerms(String file) {
        HttpResponse<Buffer> answer =
                control.postRaw(HERE + "/tbx", "application/xml", Buffer.buffer(file), control.accessToken());
        return description.check(HttpMethod.POST, EXERCISE + "/tbx", answer);
    }

    private static String xliff(TestPhone phone, String query) {
        HttpResponse<Buffer> answer = phone.get(HERE + "/xliff?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Type")).isEqualTo(XLIFF);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment; filename=\"demo.");
        return answer.bodyAsString();
    }

    private JsonNode take(TestPhone phone, String file, String query) {
        HttpResponse<Buffer> answer =
                phone.postRaw(HERE + "/xliff" + query, XLIFF, Buffer.buffer(file), phone.accessToken());
        return description.check(HttpMethod.POST, EXERCISE + "/xliff", answer);
    }

    private void assertRefused(String type, String body, int status, String code) {
        HttpResponse<Buffer> answer =
                control.postRaw(HERE + "/xliff", type, Buffer.buffer(body.getBytes(UTF_8)), control.accessToken());
        assertThat(answer.statusCode()).as(code).isEqualTo(status);
        assertThat(description
                        .check(HttpMethod.POST, EXERCISE + "/xliff", answer)
                        .path("code")
                        .asText())
                .isEqualTo(code);
    }

    /** As somebody types it into another tool. */
    private static String target(String file, String text, String target, String state) {
        int unit = file.indexOf("id=\"" + text.replace('/', ':') + "\"");
        int segment = file.indexOf("<segment", unit);
        int end = file.indexOf("</source>", segment) + "</source>".length();
        String changed = file.substring(segment, end).replaceFirst("state=\"\\w+\"", "state=\"" + state + "\"");
        return file.substring(0, segment) + changed + "<target>" + target + "</target>" + file.substring(end);
    }

    private static JsonNode line(JsonNode report, String text) {
        List<JsonNode> lines = new ArrayList<>();
        report.path("lines").forEach(line -> {
            if (line.path("text").asText().equals(text)) {
                lines.add(line);
            }
        });
        assertThat(lines).as(text).hasSize(1);
        return lines.getFirst();
    }

    private long seq() {
        control.reading().sync();
        return control.cursor();
    }
}
