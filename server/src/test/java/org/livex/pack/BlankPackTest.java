package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Caller;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Rules;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.PersonFunction;

class BlankPackTest {
    @Test
    void an_exercise_of_ones_own_begins_with_those_who_run_it_and_what_anybody_can_report() throws IOException {
        PackResult read = PackReader.read(Path.of("../ops/blank"));
        assertThat(read).isInstanceOf(PackResult.Valid.class);
        PackResult.Valid blank = (PackResult.Valid) read;
        assertThat(blank.warnings()).isEmpty();

        Decision planned = Rules.decide(
                Exercise.EMPTY, new Caller.Server(), blank.scenario().toImport(), Instant.EPOCH);

        assertThat(planned).isInstanceOf(Decision.Accepted.class);
        assertThat(blank.scenario().commands())
                .hasAtLeastOneElementOfType(PlanCommand.AddActionKind.class)
                .filteredOn(PlanCommand.AddPerson.class::isInstance)
                .extracting(
                        command -> ((PlanCommand.AddPerson) command).person().function())
                .contains(PersonFunction.DIRECTOR, PersonFunction.SAFETY_OFFICER);
    }
}
