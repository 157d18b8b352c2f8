package org.livex.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;

/** A workbook changes what has gone out already: whoever brings it in is told that phones ring. */
class CorrectedRowsTest {
    private static final Exercise PLANNED = demo();
    private static final Inject FIRST = PLANNED.msel().injects().values().stream()
            .map(planned -> planned.inject())
            .filter(inject -> inject.number().equals("0.01"))
            .findFirst()
            .orElseThrow();
    private static final Exercise OUT =
            after(after(PLANNED, new ClockCommand.StartExercise()), new InjectCommand.ReleaseInject(FIRST.id(), null));

    @Test
    void other_words_of_what_is_out_are_announced_as_a_correction() {
        assertThat(notices(OUT, "body:en")).contains("is-out");
    }

    @Test
    void of_what_is_not_out_and_of_what_nobody_else_reads_nothing_is_announced() {
        assertThat(notices(PLANNED, "body:en")).doesNotContain("is-out");
        assertThat(notices(OUT, "control-note")).doesNotContain("is-out");
    }

    private static List<String> notices(Exercise exercise, String column) {
        String title =
                new ExerciseSheets(exercise, WORDS).sheet(Part.MSEL).table().title();
        byte[] file = edited(
                workbook(exercise),
                opened -> set(opened.getSheet(title), FIRST.id().value(), column, "Other words"));
        return draft(file, exercise, Map.of()).notices().stream()
                .map(Draft.Notice::code)
                .toList();
    }
}
