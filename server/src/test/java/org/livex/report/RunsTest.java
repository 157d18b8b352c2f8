package org.livex.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.i18n.Runs;

/** Phones and the console are held to the same cases. */
class RunsTest {
    private static final String CASES = "i18n/src/test/resources/org/livex/i18n/runs.json";

    static Stream<JsonObject> cases() throws IOException {
        Path fromModule = Path.of("..", CASES);
        Path file = Files.exists(fromModule) ? fromModule : Path.of(CASES);
        return new JsonArray(Files.readString(file)).stream().map(JsonObject.class::cast);
    }

    static Stream<JsonObject> casesOfWhole() throws IOException {
        return cases().filter(one -> one.containsKey("whole"));
    }

    @ParameterizedTest
    @MethodSource("casesOfWhole")
    void no_line_ends_in_a_short_number_or_code(JsonObject one) {
        assertThat(Runs.parts(one.getString("text")).stream()
                        .filter(Runs.Part::isWhole)
                        .map(Runs.Part::text)
                        .toList())
                .isEqualTo(
                        one.getJsonArray("whole").stream().map(String::valueOf).toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_is_read_from_left_to_right_is_found(JsonObject one) {
        String text = one.getString("text");
        List<Runs.Part> parts = Runs.parts(text);

        assertThat(parts.stream().filter(Runs.Part::isRun).map(Runs.Part::text).toList())
                .isEqualTo(
                        one.getJsonArray("runs").stream().map(String::valueOf).toList());
        assertThat(Runs.unmarked(Runs.marked(text)).replace('\u00A0', ' ')).isEqualTo(text.replace('\u00A0', ' '));
    }
}
