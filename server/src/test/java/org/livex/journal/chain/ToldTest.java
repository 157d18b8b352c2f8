package org.livex.journal.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.exercise.words.ids.ExerciseId;

class ToldTest {
    private static final ExerciseId DEMO = new ExerciseId("demo");
    private static final ExerciseId OTHER = new ExerciseId("other");

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void choose() {
        file = folder.resolve("livex.db-told");
    }

    @Test
    void the_last_of_each_exercise_is_there_when_it_is_opened_again() throws IOException {
        try (Told told = Told.open(file)) {
            told.note(DEMO, head(1));
            told.note(OTHER, new ChainHead(7, null, Instant.EPOCH));
            told.note(DEMO, head(2));
        }

        assertThat(Told.read(file)).isEqualTo(Map.of(DEMO, head(2), OTHER, new ChainHead(7, null, Instant.EPOCH)));
    }

    @Test
    void it_is_there_before_it_is_closed() throws IOException {
        try (Told told = Told.open(file)) {
            told.note(DEMO, head(1));

            assertThat(Told.read(file)).isEqualTo(Map.of(DEMO, head(1)));
        }
    }

    @Test
    void where_it_is_missing_the_end_cannot_be_known_unless_an_older_build_wrote_all() {
        List<ChainReport> old = List.of(new ChainReport(DEMO, head(3), 0, 0, List.of()));
        List<ChainReport> hashed = List.of(new ChainReport(DEMO, head(3), 1, 0, List.of()));
        try (Told missing = Told.open(file)) {
            assertThat(missing.withoutEnd(old)).isEmpty();
        }
        try (Told there = Told.open(file)) {
            assertThat(there.withoutEnd(hashed)).isEmpty();
        }
        assertThat(Told.withoutIt(file, old)).isEmpty();
        assertThat(Told.withoutIt(file, hashed))
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("livex.db-told is not beside"));
    }

    @Test
    void that_nobody_knows_an_end_stays_until_the_next_entry_of_that_exercise() throws IOException {
        List<ChainReport> both = List.of(
                new ChainReport(DEMO, head(3), 1, 0, List.of()), new ChainReport(OTHER, head(7), 1, 0, List.of()));
        try (Told missing = Told.open(file)) {
            assertThat(missing.withoutEnd(both)).containsExactlyInAnyOrder(DEMO, OTHER);
        }
        try (Told killed = Told.open(file)) {
            assertThat(killed.withoutEnd(both)).containsExactlyInAnyOrder(DEMO, OTHER);
            killed.note(OTHER, head(8));
        }
        try (Told again = Told.open(file)) {
            assertThat(again.withoutEnd(both)).containsExactly(DEMO);
            for (int seq = 9; seq <= 10_000; seq++) {
                again.note(OTHER, head(seq));
            }
        }
        try (Told writtenAnew = Told.open(file)) {
            assertThat(writtenAnew.withoutEnd(both)).containsExactly(DEMO);
            writtenAnew.note(DEMO, head(4));
            assertThat(writtenAnew.withoutEnd(both)).isEmpty();
        }
        assertThat(Told.read(file)).isEqualTo(Map.of(DEMO, head(4), OTHER, head(10_000)));
    }

    @Test
    void it_never_goes_back() throws IOException {
        try (Told told = Told.open(file)) {
            told.note(DEMO, head(5));
            told.note(DEMO, head(4));
        }

        assertThat(Told.read(file)).isEqualTo(Map.of(DEMO, head(5)));
    }

    @Test
    void what_is_forgotten_may_begin_anew() throws IOException {
        try (Told told = Told.open(file)) {
            told.note(DEMO, head(5));
            told.forget(DEMO);
        }
        assertThat(Told.read(file)).isEmpty();

        try (Told told = Told.open(file)) {
            told.note(DEMO, head(1));
        }
        assertThat(Told.read(file)).isEqualTo(Map.of(DEMO, head(1)));
    }

    @Test
    void a_line_that_was_cut_off_leaves_the_one_before_and_swallows_none_behind_it() throws IOException {
        try (Told told = Told.open(file)) {
            told.note(DEMO, head(1));
            told.note(DEMO, head(2));
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, List.of(new String(whole, UTF_8).substring(0, whole.length - 20)));
        assertThat(Told.read(file)).isEqualTo(Map.of(DEMO, head(1)));

        try (Told told = Told.open(file)) {
            told.note(DEMO, head(3));
        }

        assertThat(Told.read(file)).isEqualTo(Map.of(DEMO, head(3)));
    }

    @Test
    void a_line_of_anything_else_is_passed_over() throws IOException {
        Files.writeString(file, "00000000 demo 99 0 -\nnonsense\n\u0000\u0001 \n", StandardOpenOption.CREATE);

        assertThat(Told.read(file)).isEmpty();
    }

    @Test
    void it_stays_small() throws IOException {
        try (Told told = Told.open(file)) {
            for (int seq = 1; seq <= 10_000; seq++) {
                told.note(DEMO, head(seq));
            }
        }

        assertThat(Files.size(file)).isLessThan(300_000);
        assertThat(Told.read(file)).isEqualTo(Map.of(DEMO, head(10_000)));
    }

    private static ChainHead head(long seq) {
        return new ChainHead(seq, "hash-of-" + seq, Instant.ofEpochSecond(seq));
    }
}
