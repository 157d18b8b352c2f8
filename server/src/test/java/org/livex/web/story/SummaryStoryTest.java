package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.RoleSwaps;
import org.livex.web.TestPhone;

/** People of the demo take something home when it is over. */
class SummaryStoryTest {
    private static final String SUMMARY = "/api/exercises/demo/me/summary";
    private static final String CERTIFICATE = "/api/exercises/demo/me/certificate";

    @TempDir
    Path data;

    TestServer server;
    TestPhone director;
    TestPhone kestrel;

    @BeforeEach
    void start() {
        server = TestServer.start(data, Instant::now, Map.of());
        director = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        kestrel = TestPhone.joined(server, "inv-01");
        director.does(TestPhone.command("start-exercise"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nobody_has_a_page_before_endex() {
        assertThat(refusal(kestrel.get(SUMMARY))).isEqualTo("exercise-not-ended");
        assertThat(refusal(kestrel.get(CERTIFICATE))).isEqualTo("exercise-not-ended");
        assertThat(TestPhone.of(server).get(SUMMARY).statusCode()).isEqualTo(401);
    }

    @Test
    void the_page_tells_in_their_language_what_they_got_and_did_and_how_fast() {
        kestrel.listen().untilItHas("inject", "ex-01");
        kestrel.does(TestPhone.command("acknowledge-inject")
                .put("inject", "ex-01")
                .put("takenAt", Instant.now().toString())
                .put("language", "ru")
                .put("revision", 1));
        kestrel.does(report("At the gate <b>now</b>"));
        director.does(TestPhone.command("end-exercise"));

        String page = page(kestrel.get(SUMMARY));

        assertThat(page)
                .startsWith("<!doctype html>\n<html lang=\"ru\" dir=\"ltr\">")
                .contains("УЧЕНИЯ", "Что вы делали на учениях", "Investigator Alfa-1", "✓")
                .contains("At the gate &lt;b&gt;now&lt;/b&gt;", "От сообщения до подтверждения");
    }

    @Test
    void a_certificate_is_for_who_was_there_once_feedback_is_let_out() {
        kestrel.does(TestPhone.command("attend")
                .put("attendance", "here")
                .put("takenAt", Instant.now().toString()));
        director.does(TestPhone.command("end-exercise"));
        assertThat(refusal(kestrel.get(CERTIFICATE))).isEqualTo("certificate-not-given");

        director.does(TestPhone.command("release-feedback"));

        assertThat(page(kestrel.get(CERTIFICATE)))
                .contains("Свидетельство об участии", "Investigator Alfa-1", "Подпись организатора");
        TestPhone absent = TestPhone.joined(server, "inv-02");
        assertThat(refusal(absent.get(CERTIFICATE))).isEqualTo("certificate-not-given");
    }

    @Test
    void whoever_says_only_after_endex_that_they_are_there_has_no_certificate() {
        director.does(TestPhone.command("end-exercise"));
        director.does(TestPhone.command("release-feedback"));
        kestrel.does(TestPhone.command("attend")
                .put("attendance", "here")
                .put("takenAt", Instant.now().toString()));

        assertThat(refusal(kestrel.get(CERTIFICATE))).isEqualTo("certificate-not-given");
    }

    @Test
    void that_the_one_before_was_there_is_no_certificate_for_who_took_the_role_over() {
        kestrel.does(TestPhone.command("attend")
                .put("attendance", "here")
                .put("takenAt", Instant.now().toString()));
        RoleSwaps.swap(director, "inv-01", "Heron");
        director.does(TestPhone.command("end-exercise"));
        director.does(TestPhone.command("release-feedback"));

        assertThat(refusal(TestPhone.joined(server, "inv-01").get(CERTIFICATE))).isEqualTo("certificate-not-given");
    }

    private static String refusal(HttpResponse<Buffer> answer) {
        assertThat(answer.statusCode()).isEqualTo(409);
        return TestPhone.json(answer).path("code").asText();
    }

    private static String page(HttpResponse<Buffer> answer) {
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Type")).startsWith("text/html");
        return answer.bodyAsString();
    }

    private ObjectNode report(String note) {
        kestrel.sync();
        ObjectNode record = TestPhone.command("record-action");
        record.putObject("action")
                .put("kind", kestrel.items("action-kind").getFirst().path("id").asText())
                .put("note", note)
                .put("takenAt", Instant.now().toString());
        return record;
    }
}
