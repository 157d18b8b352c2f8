package org.livex.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Caller;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Rules;
import org.livex.fuzz.Fuzz;
import org.livex.fuzz.Mutations;

/** Packs, damaged at random: findings with file and line, or a plan that the rules take. */
class PacksFuzzTest {
    private static final PackFolder SMALL = PackFolder.small();
    private static final List<String> WORDS = List.of(
            "\n- id: ",
            "{",
            "}",
            "[en, ru]",
            "D1 09:00",
            "text: ",
            "  - ",
            "\t",
            "|\n",
            "<<: ",
            "---\n",
            "...\n",
            "? ",
            "~",
            ".inf",
            "en");

    @Test
    void a_damaged_file_of_a_pack_gives_findings_or_a_plan() {
        List<String> paths = List.copyOf(SMALL.files().keySet());
        List<byte[]> all = List.copyOf(SMALL.files().values());
        Fuzz.of("pack", 600)
                .each(
                        random -> {
                            String path = paths.get(random.nextInt(paths.size()));
                            byte[] file = Objects.requireNonNull(SMALL.files().get(path));
                            return zip(SMALL.with(path, new Mutations(random, WORDS).of(file, all)));
                        },
                        PacksFuzzTest::read);
    }

    @Test
    void a_damaged_zip_gives_findings_or_a_plan() throws IOException {
        List<byte[]> sound = List.of(SMALL.zip(), SMALL.storedZip());
        Fuzz.of("zip", 600).bytes(sound, List.of("PK\u0001\u0002", "PK\u0005\u0006", "../"), PacksFuzzTest::read);
    }

    @Test
    void names_of_files_are_damaged_too() {
        Fuzz.of("names in a pack", 200)
                .each(
                        random -> {
                            String path = List.copyOf(SMALL.files().keySet())
                                    .get(random.nextInt(SMALL.files().size()));
                            byte[] file = Objects.requireNonNull(SMALL.files().get(path));
                            return zip(SMALL.with(damaged(path, random), file));
                        },
                        PacksFuzzTest::read);
    }

    private static String damaged(String path, Random random) {
        byte[] bytes = path.getBytes(UTF_8);
        byte[] damaged = new Mutations(random, List.of("/", "..", "\\", "~", ":", ".yaml")).of(bytes, List.of(bytes));
        String name = new String(damaged, UTF_8);
        return name.substring(0, Math.min(name.length(), 1_000));
    }

    private static void read(byte[] zip) throws IOException {
        switch (PackReader.readZip(zip)) {
            case PackResult.Invalid invalid -> assertThat(invalid.findings()).isNotEmpty();
            case PackResult.Valid valid -> {
                Decision decision = Rules.decide(
                        Exercise.EMPTY, new Caller.Server(), valid.scenario().toImport(), RandomScenario.NOW);
                assertThat(decision).isInstanceOf(Decision.Accepted.class);
            }
        }
    }

    private static byte[] zip(PackFolder folder) {
        try {
            return folder.zip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
