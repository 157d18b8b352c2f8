package org.livex.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.exercise.survey.SurveyAnswers;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.SurveyId;

class BoxFileTest {
    private static final SurveyAnswers ANSWERS = new SurveyAnswers(Map.of("useful", List.of("3")), null);
    private static final Box BOX = Box.EMPTY
            .withHolder("ab".repeat(32), new Holder(new PersonId("anna"), 1))
            .withAnswers("cd".repeat(32), ANSWERS);

    @TempDir
    Path data;

    private BoxFile file;

    @BeforeEach
    void name() {
        file = BoxFile.of(data.resolve("ballots"), new ExerciseId("lantern"), new SurveyId("evening"));
    }

    @Test
    void what_was_written_is_read_and_nobody_else_on_the_machine_reads_it() throws IOException {
        assertThat(file.read()).isEqualTo(Box.EMPTY);
        file.write(Box.EMPTY);
        file.write(BOX);

        assertThat(file.read()).isEqualTo(BOX);
        assertThat(files())
                .singleElement()
                .satisfies(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .isEqualTo("rw-------"));
    }

    @Test
    void what_broke_off_between_writing_over_and_taking_away_is_an_empty_box() throws IOException {
        file.write(BOX);
        Path path = files().getFirst();
        Files.write(path, new byte[(int) Files.size(path)]);

        assertThat(file.read()).isEqualTo(Box.EMPTY);
        file.destroy();
        assertThat(files()).isEmpty();
    }

    @Test
    void what_broke_off_while_it_was_written_is_in_nobodys_way() throws IOException {
        file.write(BOX);
        Path path = files().getFirst();
        Files.writeString(path.resolveSibling(path.getFileName() + ".next"), "{\"key\":\"a");

        file.write(BOX.withHolder(BOX.key(), new Holder(new PersonId("boris"), 2)));

        assertThat(file.read().holders()).containsExactly("anna.1", "boris.2");
        assertThat(files()).hasSize(1);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("ballots"))) {
            return all.toList();
        }
    }
}
