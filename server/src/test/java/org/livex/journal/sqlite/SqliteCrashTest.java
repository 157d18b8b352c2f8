package org.livex.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.journal.Soon.soon;

import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.Seeds;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.Entry;

class SqliteCrashTest {
    private static final int ROUNDS = Seeds.howMany(3, 5);
    private static final int MOST_ACKNOWLEDGED = 1_500;
    private static final long SEED = Seeds.first();

    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_missing_after_kill_minus_nine() throws IOException, InterruptedException {
        Path file = folder.resolve("livex.db");
        Map<ExerciseId, Long> acknowledged = new HashMap<>();
        Random random = new Random(SEED);

        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.putAll(appendAndKillAfter(1 + random.nextInt(MOST_ACKNOWLEDGED), file));

            verify(file, acknowledged);
        }
        assertThat(acknowledged).isNotEmpty();
    }

    private static Map<ExerciseId, Long> appendAndKillAfter(int acknowledgements, Path file)
            throws IOException, InterruptedException {
        Process appender = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingAppender.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<ExerciseId, Long> acknowledged = new HashMap<>();
        try (BufferedReader lines = appender.inputReader()) {
            int count = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("exercise-")) {
                    // What a busy machine made the process log.
                    continue;
                }
                String[] words = line.split(" ", 2);
                if (isWhole(line)) {
                    acknowledged.merge(new ExerciseId(words[0]), Long.valueOf(words[1]), Math::max);
                }
                count++;
                if (count == acknowledgements) {
                    // Not by the process itself, which would close the pipe before all of it is read.
                    appender.toHandle().destroyForcibly();
                }
            }
        } finally {
            appender.destroyForcibly().waitFor();
        }
        return acknowledged;
    }

    /** The last line may be cut off in the middle of its number, then it says less than what is durable. */
    private static boolean isWhole(String line) {
        return line.matches("exercise-\\d+ \\d+");
    }

    private static void verify(Path file, Map<ExerciseId, Long> acknowledged) {
        Vertx vertx = Vertx.vertx();
        SqliteJournal journal = soon(SqliteFile.open(vertx, file).compose(SqliteJournal::open));
        acknowledged.forEach((exercise, seq) -> {
            List<Long> seqs = soon(journal.readAfter(exercise, 0, 1_000_000)).stream()
                    .map(Entry::seq)
                    .toList();
            assertThat(seqs)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, seqs.size()).boxed().toList());
            assertThat((long) seqs.size()).as(exercise.value()).isGreaterThanOrEqualTo(seq);
        });
        soon(journal.close());
        soon(vertx.close());
    }
}
