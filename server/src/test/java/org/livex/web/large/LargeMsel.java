package org.livex.web.large;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;
import org.livex.web.TestPhone;

/** Two thousand rows of somebody else's, and how control takes them over. */
final class LargeMsel {
    static final int ROWS = 2_000;
    private static final String SHEETS = "/api/exercises/demo/spreadsheets";

    private LargeMsel() {}

    static JsonNode takenOverBy(TestPhone control) {
        return takenOverBy(control, request -> TestPhone.json(request.get()));
    }

    /** {@code asking} sends each request, and hands on what is answered. */
    static JsonNode takenOverBy(TestPhone control, Function<Supplier<HttpResponse<Buffer>>, JsonNode> asking) {
        JsonNode step = asking.apply(() -> control.postRaw(
                SHEETS,
                "application/octet-stream",
                Buffer.buffer(text().getBytes(StandardCharsets.UTF_8)),
                control.accessToken()));
        ObjectNode answers = TestPhone.object();
        while (!step.path("stage").asText().equals("check")) {
            for (JsonNode question : step.path("questions")) {
                if (!question.has("of")) {
                    String first =
                            question.path("options").path(0).path("value").asText();
                    answers.put(
                            question.path("id").asText(), question.path("guess").asText(first));
                }
            }
            ObjectNode given = TestPhone.object();
            given.set("answers", answers);
            String upload = step.path("upload").asText();
            step = asking.apply(() -> control.post(SHEETS + "/" + upload, given, control.accessToken()));
        }
        JsonNode draft = step.path("draft");
        assertThat(draft.path("mistakes")).isEmpty();
        ObjectNode taking = TestPhone.object().put("seen", draft.path("seen").asText());
        taking.set("answers", answers);
        String taken = SHEETS + "/" + step.path("upload").asText() + "/import";
        return asking.apply(() -> control.post(taken, taking, control.accessToken()));
    }

    private static String text() {
        StringBuilder msel = new StringBuilder("No;Time;Title;Inject;To\n");
        for (int i = 0; i < ROWS; i++) {
            msel.append(i).append(";D").append(1 + i / 500).append(' ');
            msel.append("%02d:%02d".formatted(8 + i % 500 / 60, i % 60));
            msel.append(";Report ")
                    .append(i)
                    .append(" of the watch;A van with plate LX-")
                    .append(i);
            msel.append(" stands at the gate. Say what you do.;Team Alfa\n");
        }
        return msel.toString();
    }
}
