package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** Readers ask for what the server describes. Every screen's test holds the commands against it, see FakeParticipation. */
class DescribedTest {
    private static final Path READERS = Path.of("src/main/java/org/livex/phone/model");
    private static final Pattern ASKED = Pattern.compile(
            "(?:\\.(?:opt\\w*|get\\w*|has|isNull)\\(\\s*|\\b(?:text|optText|textIfAny|optString)\\(\\s*\\w+,\\s*)\"(\\w+)\"");
    /** What the app itself marks; no server writes it. */
    private static final Set<String> OWN = Set.of("gone");

    @Test
    void a_reader_asks_for_no_field_that_is_not_described() throws IOException {
        Set<String> described = Described.fields("Item", "CommandBody", "Basemap", "Rejected", "Problem");

        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(READERS)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).collect(Collectors.toList())) {
                Matcher field = ASKED.matcher(Files.readString(file));
                while (field.find()) {
                    asked.add(field.group(1));
                }
            }
        }

        assertThat(asked).contains("kind", "sentAt", "callName");
        asked.removeAll(OWN);
        assertThat(described).containsAll(asked);
    }

    @Test
    void the_servers_own_examples_are_as_described() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../docs/protocol/commands"))) {
            for (Path file : files.collect(Collectors.toList())) {
                JSONObject command =
                        golden("../../commands/" + file.getFileName().toString().replace(".json", ""));
                command.remove("id");
                Described.command(command.optString("type"), command);
            }
        }
    }

    @Test
    void a_command_with_a_field_more_or_less_or_of_another_kind_is_not() {
        for (JSONObject wrong : List.of(
                json("{'duty':'a','takenAt':'x','secret':1}"),
                json("{'inject':'a'}"),
                json("{'inject':7,'takenAt':'2026-11-24T09:30:00.000Z'}"),
                json("{'inject':'a','takenAt':'2026-11-24T09:30:00.000Z','revision':'2'}"))) {
            assertThatThrownBy(() -> Described.command("acknowledge-inject", wrong))
                    .isInstanceOf(AssertionError.class);
        }
        assertThatThrownBy(() -> Described.command("acknowledge-all", new JSONObject()))
                .hasMessageContaining("knows no command");
        assertThatThrownBy(() -> Described.command("check-in", json("{'side':'during','face':'well','takenAt':'x'}")))
                .hasMessageContaining("check-in.side");
    }
}
