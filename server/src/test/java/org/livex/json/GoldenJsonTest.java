package org.livex.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.exercise.Command;
import org.livex.exercise.Fact;
import org.livex.json.CommandReading.Envelope;

/** The files under docs/protocol are what the web and Android clients test against too. */
class GoldenJsonTest {
    private static final Path PROTOCOL = protocol();
    private static final DefaultPrettyPrinter PRETTY = pretty();

    @ParameterizedTest
    @MethodSource("factTypes")
    void a_fact_is_written_as_its_golden_file(NamedType type) throws IOException {
        Path file = PROTOCOL.resolve("facts").resolve(type.getName() + ".json");

        Fact fact = DomainJson.read(Files.readAllBytes(file), Fact.class);

        assertThat(fact).isInstanceOf(type.getType());
        assertThat(canonical(DomainJson.tree(fact))).isEqualTo(Files.readString(file));
        assertThat(FactCodec.read(FactCodec.write(List.of(fact)))).containsExactly(fact);
    }

    @ParameterizedTest
    @MethodSource("commandTypes")
    void a_command_is_written_as_its_golden_file(NamedType type) throws IOException {
        Path file = PROTOCOL.resolve("commands").resolve(type.getName() + ".json");

        CommandReading reading = CommandCodec.read(Files.readAllBytes(file));

        assertThat(reading).isInstanceOf(Envelope.class);
        Envelope envelope = (Envelope) reading;
        assertThat(envelope.command()).isInstanceOf(type.getType());
        assertThat(canonical(CommandCodec.tree(envelope))).isEqualTo(Files.readString(file));
        assertThat(CommandCodec.read(CommandCodec.write(envelope))).isEqualTo(envelope);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void no_golden_file_is_left_over_from_a_type_that_is_gone(String folder, List<NamedType> types) throws IOException {
        try (Stream<Path> files = Files.list(PROTOCOL.resolve(folder))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            types.stream().map(type -> type.getName() + ".json").toList());
        }
    }

    static List<NamedType> factTypes() {
        return DomainModule.leaves(Fact.class);
    }

    static List<NamedType> commandTypes() {
        return DomainModule.leaves(Command.class);
    }

    static Stream<Object[]> folders() {
        return Stream.of(new Object[] {"facts", factTypes()}, new Object[] {"commands", commandTypes()});
    }

    private static String canonical(JsonNode json) throws IOException {
        return DomainJson.writer().with(PRETTY).writeValueAsString(json) + "\n";
    }

    private static DefaultPrettyPrinter pretty() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
    }

    /** Tests run in server/ or at the top, as the editor likes. */
    private static Path protocol() {
        Path fromModule = Path.of("../docs/protocol");
        return Files.isDirectory(fromModule) ? fromModule : Path.of("docs/protocol");
    }
}
