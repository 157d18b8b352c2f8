package org.livex.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.TestServer;
import org.livex.web.routes.OpenApiRoute;

/** The largest file that may be sent, and what everybody else feels of it. */
class LargestTranslationTest {
    private static final String PATH = "/api/exercises/demo/xliff?dryRun=true";
    private static final int UNITS = 20_000;

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xliff+xml", "text/x-gettext-translation"})
    void nobody_waits_a_tenth_of_a_second_for_it(String type) {
        String text = "Слово за словом. ".repeat(20);
        String file = type.startsWith("text") ? po(text) : xliff(text);
        assertThat(file.getBytes(UTF_8).length).isBetween(12 << 20, Admission.LARGEST_TRANSLATION);
        CompletableFuture<HttpResponse<Buffer>> taken = CompletableFuture.supplyAsync(
                () -> control.postRaw(PATH, type, Buffer.buffer(file), control.accessToken()));

        Duration longest = EventLoops.longestHeldWhile(taken, server);

        assertThat(taken.join().bodyAsJsonObject().getJsonObject("counts").getInteger("unknown-unit"))
                .isEqualTo(UNITS);
        assertThat(longest).isLessThan(EventLoops.LONGEST_HELD);
    }

    @Test
    void one_text_more_is_refused_with_the_number_that_is_allowed() {
        OpenApi description =
                new OpenApi(TestPhone.of(server).get(OpenApiRoute.PATH).bodyAsJsonObject());
        HttpResponse<Buffer> answer = control.postRaw(
                PATH,
                "text/x-gettext-translation",
                Buffer.buffer(po("Да.") + "\nmsgctxt \"one more\"\nmsgid \"a\"\nmsgstr \"b\"\n"),
                control.accessToken());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(description
                        .check(HttpMethod.POST, "/api/exercises/{exercise}/xliff", answer)
                        .toString())
                .contains("file-too-many-texts", "20000");
    }

    private static String po(String text) {
        StringBuilder po = new StringBuilder("msgid \"\"\nmsgstr \"\"\n\"Language: ru\\n\"\n");
        for (int i = 0; i < UNITS; i++) {
            po.append("\nmsgctxt \"inject/nobody-").append(i).append("/body\"\nmsgid \"Word\"\nmsgstr \"");
            po.append(text).append("\"\n");
        }
        return po.toString();
    }

    private static String xliff(String text) {
        StringBuilder xliff =
                new StringBuilder("<xliff version='1.2'><file source-language='en' target-language='ru'><body>");
        for (int i = 0; i < UNITS; i++) {
            xliff.append("<trans-unit id='inject:nobody-").append(i).append(":body'><source>Word</source><target>");
            xliff.append(text).append("</target></trans-unit>\n");
        }
        return xliff.append("</body></file></xliff>").toString();
    }
}
