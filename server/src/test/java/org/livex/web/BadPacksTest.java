package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.livex.web.story.BadInputStory;

/** Packs that are none, have mistakes, or are there already. */
class BadPacksTest extends BadInputStory {
    @Test
    void a_pack_with_mistakes_is_refused_whole_with_file_and_line() throws IOException {
        Buffer zip = zip(Map.of(
                "pack.yaml",
                """
                format: 1
                id: broken
                version: 1
                name: Broken
                source: xx-no-language
                languages: [en]
                time-zone: Nowhere/Nowhere
                nights: sometimes
                days: [{from: "D1 18:00", to: "D1 09:00"}]
                director: nobody
                surprise: yes
                """,
                "people.yaml",
                "- {id: a, call-name: A, function: king, languages: []}\n- {id: a}\n"));

        HttpResponse<Buffer> answer =
                control.postRaw("/api/exercises?id=broken", "application/zip", zip, control.accessToken());

        refused(answer, 422, "pack-invalid");
        JsonNode findings = TestPhone.json(answer).path("findings");
        assertThat(findings.findValuesAsText("file")).contains("pack.yaml", "people.yaml");
        assertThat(findings).allMatch(finding -> finding.path("line").asInt() >= 1);
        assertThat(findings).hasSizeGreaterThan(5);
        assertThat(TestPhone.json(control.get("/api/exercises")).findValuesAsText("id"))
                .containsExactly("demo");
    }

    @Test
    void a_pack_under_the_id_of_an_exercise_that_is_there_is_refused() {
        refused(
                control.post("/api/exercises?id=demo", TestPhone.object().put("pack", "demo"), control.accessToken()),
                409,
                "exercise-already-planned");
    }

    @Test
    void what_is_no_pack_is_refused() {
        refused(
                control.postRaw("/api/exercises", "application/zip", Buffer.buffer("PK no zip"), control.accessToken()),
                422,
                "pack-invalid");
        refused(
                control.postRaw("/api/exercises", "text/plain", Buffer.buffer("x"), control.accessToken()),
                415,
                "unsupported-media-type");
        refused(
                control.post("/api/exercises", TestPhone.object().put("pack", "../demo"), control.accessToken()),
                404,
                "not-found");
        refused(
                control.post(
                        "/api/exercises?id=no%20id", TestPhone.object().put("pack", "demo"), control.accessToken()),
                400,
                "malformed-field");
    }

    private static Buffer zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return Buffer.buffer(bytes.toByteArray());
    }
}
