package org.livex.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Caller;
import org.livex.exercise.Command;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rules;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;
import org.livex.fuzz.Fuzz;
import org.livex.fuzz.JsonMutations;
import org.livex.fuzz.Mutations;
import org.livex.sheet.SheetSamples;

/** Commands of a device and rows of a journal, damaged at random. */
class MessagesFuzzTest {
    private static final Path GOLDEN = Path.of("..", "docs", "protocol", "commands");
    private static final List<String> WORDS = List.of(
            "inv-01",
            "excon-director",
            "sh-01",
            "team-alfa",
            "en",
            "D1 09:30:00",
            "2026-11-24T09:30:00.000Z",
            "type",
            "id",
            "versions",
            "019a1b2c-3d4e-7f50-8a61-000000000021");
    private static final List<Caller> CALLERS = List.of(
            new Caller.Server(),
            new Caller.Member(new PersonId("excon-director")),
            new Caller.Member(new PersonId("inv-01")),
            new Caller.Member(new PersonId("nobody")));

    private static List<byte[]> commands = List.of();
    private static List<ObjectNode> trees = List.of();
    private static final Exercise PLANNED = SheetSamples.demo();
    private static final Exercise RUNNING = SheetSamples.after(PLANNED, new ClockCommand.StartExercise());

    @BeforeAll
    static void read() throws IOException {
        List<byte[]> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            for (Path file : files.sorted().toList()) {
                all.add(Files.readAllBytes(file));
            }
        }
        commands = all;
        trees = all.stream().map(json -> (ObjectNode) DomainJson.parse(json)).toList();
    }

    @Test
    void a_damaged_command_is_malformed_or_means_what_it_says() {
        Fuzz.of("command", 10_000).bytes(commands, WORDS, MessagesFuzzTest::reads);
    }

    @Test
    void a_command_with_other_values_is_malformed_rejected_or_done_and_kept() {
        Fuzz.of("values of a command", 6_000)
                .each(
                        random -> {
                            ObjectNode tree = trees.get(random.nextInt(trees.size()));
                            Mutations words = new Mutations(random, WORDS);
                            return DomainJson.write(new JsonMutations(random, words).of(tree, trees));
                        },
                        MessagesFuzzTest::decides);
    }

    @Test
    void a_damaged_row_of_a_journal_is_malformed_or_read() throws IOException {
        List<byte[]> rows = new ArrayList<>();
        Random random = new Random(1);
        for (ObjectNode tree : trees) {
            ObjectNode whole = tree.deepCopy().put("id", "019a1b2c-3d4e-7f50-8a61-000000000021");
            if (CommandCodec.read(whole) instanceof CommandReading.Envelope envelope) {
                for (Caller caller : CALLERS) {
                    Exercise exercise = random.nextBoolean() ? RUNNING : PLANNED;
                    if (decide(exercise, caller, envelope.command()) instanceof Decision.Accepted accepted
                            && !accepted.facts().isEmpty()) {
                        rows.add(FactCodec.write(accepted.facts()));
                    }
                }
            }
        }
        assertThat(rows).hasSizeGreaterThan(20);
        Fuzz.of("row of a journal", 5_000, MalformedJson.class).bytes(rows, WORDS, input -> {
            List<Fact> facts = FactCodec.read(input);
            assertThat(FactCodec.read(FactCodec.write(facts))).isEqualTo(facts);
        });
    }

    private static void reads(byte[] input) {
        if (CommandCodec.read(input) instanceof CommandReading.Envelope envelope) {
            assertThat(CommandCodec.read(CommandCodec.write(envelope))).isEqualTo(envelope);
        }
    }

    private static void decides(byte[] input) {
        if (!(CommandCodec.read(input) instanceof CommandReading.Envelope envelope)) {
            return;
        }
        for (Caller caller : CALLERS) {
            for (Exercise exercise : List.of(PLANNED, RUNNING)) {
                if (decide(exercise, caller, envelope.command()) instanceof Decision.Accepted accepted) {
                    keeps(exercise, accepted.facts());
                }
            }
        }
    }

    /** As the journal does it: written, read, folded. */
    private static void keeps(Exercise before, List<Fact> facts) {
        List<Fact> read = FactCodec.read(FactCodec.write(facts));
        assertThat(read).isEqualTo(facts);
        Exercise exercise = before;
        long seq = 1;
        for (Fact fact : read) {
            exercise = exercise.apply(fact, new Stamp(seq++, SheetSamples.NOW));
        }
        assertThat(exercise).isNotNull();
    }

    private static Decision decide(Exercise exercise, Caller caller, Command command) {
        return Rules.decide(exercise, caller, command, SheetSamples.NOW);
    }
}
