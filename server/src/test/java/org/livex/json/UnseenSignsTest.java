package org.livex.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.exercise.Fact;
import org.livex.exercise.words.SeenText;

/** What nobody sees of a text that somebody wrote does not become a fact. */
class UnseenSignsTest {
    private static final List<String> SIGNS =
            List.of("\u0000", "\u0007", "\u001B", "\u009B", "\u007F", "\u202E", "\u2066", "\u2069", "\uFEFF", "\uFFFF");
    private static final String ID = "\"id\":\"019a1b2c-3d4e-7f50-8a61-000000000001\"";

    static Stream<Path> commands() throws IOException {
        Path fromModule = Path.of("../docs/protocol/commands");
        Path folder = Files.isDirectory(fromModule) ? fromModule : Path.of("docs/protocol/commands");
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        }
    }

    /** Behind each space of each golden command: only what people write has one. */
    @ParameterizedTest
    @MethodSource("commands")
    void signs_that_nobody_sees_are_left_out_of_whatever_a_person_writes(Path golden) throws IOException {
        JsonNode clean = DomainJson.parse(Files.readAllBytes(golden));
        CommandReading read = CommandCodec.read(clean);
        assertThat(read).isInstanceOf(CommandReading.Envelope.class);

        for (String sign : SIGNS) {
            assertThat(CommandCodec.read(with(clean, sign)))
                    .as("U+%04X", sign.codePointAt(0))
                    .isEqualTo(read);
        }
    }

    private static JsonNode with(JsonNode node, String sign) {
        return switch (node) {
            case TextNode text ->
                text.textValue().matches("D-?\\d+ [\\d:.]+")
                        ? text
                        : TextNode.valueOf(text.textValue().replace(" ", " " + sign));
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), with(field.getValue(), sign)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(one -> copy.add(with(one, sign)));
                yield copy;
            }
            default -> node;
        };
    }

    @Test
    void a_note_keeps_its_lines_and_what_some_languages_are_written_with() {
        String note = "می\u200Cخواهم \u200F1:\n\t👩\u200D🚒\r\n";

        assertThat(SeenText.of(note)).isSameAs(note);
        assertThat(SeenText.of("one\u2028two\u0085three\ffour")).isEqualTo("one\ntwo\nthree\nfour");
        assertThat(SeenText.isBlank("\u200B\u200E\u0000 ")).isTrue();
    }

    @Test
    void a_name_in_two_lines_is_none_however_they_are_parted() {
        String command =
                "{ID,'type':'add-person','person':{'id':'p','callName':'WORD','function':'player','languages':['en']}}";

        for (String end : List.of("\\n", "\\u2028", "\\u0085", "\\f")) {
            assertThat(CommandCodec.read(json(command, "Anna" + end + "Boris").getBytes(UTF_8)))
                    .as(end)
                    .isInstanceOf(CommandReading.Malformed.class);
        }
        assertThat(CommandCodec.read(json(command, "\\u0000").getBytes(UTF_8)))
                .isInstanceOf(CommandReading.Malformed.class);
    }

    @Test
    void what_is_in_a_journal_is_read_as_it_was_written() {
        byte[] stored =
                "[{\"type\":\"action-recorded\",\"person\":\"p\",\"at\":\"D1 10:02:01\",\"action\":{\"kind\":\"a\",\"note\":\"Gate\\u0000 12\",\"takenAt\":\"2026-11-24T09:30:00.000Z\"}}]"
                        .getBytes(UTF_8);

        List<Fact> facts = FactCodec.read(stored);

        assertThat(String.valueOf(facts)).contains("Gate\u0000 12");
    }

    private static String json(String command, String word) {
        return command.replace('\'', '"').replace("ID", ID).replace("WORD", word);
    }
}
