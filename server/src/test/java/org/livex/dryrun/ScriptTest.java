package org.livex.dryrun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.livex.exercise.evaluation.EvaluationCommand;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.pack.PackReader;
import org.livex.pack.PackResult;

class ScriptTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final String END = """
            {"at": "D4 16:00", "by": "excon-director", "does": {"type": "end-exercise"}}""";

    @Test
    void a_part_is_a_command_of_somebody_at_a_time_of_play() {
        Script.Part part = read("""
                {"at": "D2 10:46", "later": "PT2M", "by": "eval-01",
                 "does": {"type": "mark-moment", "moment": "m", "word": "Well done", "takenAt": "now"}}""").parts().getFirst();

        assertThat(part.cue())
                .isEqualTo(
                        new Script.Cue(ExerciseTime.parse("D2 10:46"), Duration.ofMinutes(2), new PersonId("eval-01")));
        assertThat(part.command(NOW)).isInstanceOfSatisfying(EvaluationCommand.MarkMoment.class, moment -> {
            assertThat(moment.word()).isEqualTo("Well done");
            assertThat(moment.takenAt()).isEqualTo(NOW);
        });
    }

    @Test
    void what_is_written_down_within_a_command_is_written_at_that_moment_too() {
        Script.Part part = read("""
                {"at": "D1 10:00", "by": "eval-01",
                 "does": {"type": "record-observation", "observation": "o",
                          "evidence": {"note": "!", "takenAt": "now"}}}""").parts().getFirst();

        assertThat(part.command(NOW))
                .isInstanceOfSatisfying(
                        EvaluationCommand.RecordObservation.class,
                        seen -> assertThat(seen.evidence().takenAt()).isEqualTo(NOW));
    }

    @Test
    void what_is_no_script_is_refused_before_anything_is_played() {
        assertThatThrownBy(() -> Script.read("{}".getBytes(UTF_8)))
                .isInstanceOf(ScriptMistake.class)
                .hasMessage("must be a list");
        assertThatThrownBy(() -> Script.read("[".getBytes(UTF_8))).isInstanceOf(ScriptMistake.class);
        assertThatThrownBy(() -> read("7")).isInstanceOf(ScriptMistake.class).hasMessage("part 1: must be an object");
        assertThatThrownBy(() -> read("""
                {"at": "D1 10:00", "by": "inv-01"}"""))
                .isInstanceOf(ScriptMistake.class)
                .hasMessage("part 1: does must be a command");
        assertThatThrownBy(() -> read("""
                {"at": "10:00", "by": "inv-01", "does": {"type": "end-exercise"}}""")).isInstanceOf(ScriptMistake.class).hasMessageStartingWith("part 1: at ");
        assertThatThrownBy(() -> read("""
                {"at": "D1 10:00", "by": "inv-01", "when": "now", "does": {"type": "end-exercise"}}""")).isInstanceOf(ScriptMistake.class).hasMessageStartingWith("part 1: when ");
    }

    @Test
    void a_command_that_nobody_could_send_is_refused_with_the_number_of_its_part() {
        assertThatThrownBy(() -> read(END + """
                , {"at": "D1 10:00", "by": "inv-01", "does": {"type": "dance"}}"""))
                .isInstanceOf(ScriptMistake.class)
                .hasMessageStartingWith("part 2: type ");
        assertThatThrownBy(() -> read("""
                {"at": "D1 10:00", "by": "inv-01", "does": {"type": "end-exercise", "word": "!"}}""")).isInstanceOf(ScriptMistake.class).hasMessageStartingWith("part 1: word ");
    }

    @Test
    void what_the_rules_refuse_is_a_mistake_of_the_script() {
        assertThatThrownBy(() -> play(read("""
                {"at": "D1 10:00", "by": "inv-01", "does": {"type": "end-exercise"}}""")))
                .isInstanceOf(ScriptMistake.class)
                .hasMessageStartingWith("part 1 (D1 10:00:00, inv-01): refused, not-allowed");
    }

    @Test
    void a_script_that_stops_all_and_never_goes_on_is_found() {
        assertThatThrownBy(() -> play(read("""
                {"at": "D1 10:00", "by": "inv-01", "does": {"type": "call-red-stop", "reason": ""}},
                """ + END)))
                .isInstanceOf(ScriptMistake.class)
                .hasMessageContaining("the exercise clock stands");
    }

    @Test
    void an_exercise_that_nobody_ends_is_no_example() {
        assertThatThrownBy(() -> play(Script.read("[]".getBytes(UTF_8))))
                .isInstanceOf(ScriptMistake.class)
                .hasMessage("nobody ends the exercise");
    }

    private static Script read(String parts) {
        return Script.read(("[" + parts + "]").getBytes(UTF_8));
    }

    private static void play(Script script) throws IOException {
        PackResult.Valid demo = (PackResult.Valid) PackReader.read(Path.of("..", "ops", "demo"));
        PlayedExample.of(
                new ExerciseId("demo-finished"), List.of(demo.scenario().toImport()), script, NOW);
    }
}
