package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;

/** Applying is total: a fact about what is not there changes nothing of it, and nothing throws. */
class EvolutionTest {
    private static final Stamp LATER = new Stamp(99, STARTEX.plusSeconds(60));

    static final List<Fact> ABOUT_NOTHING = List.of(
            new PlanFact.InjectRevised(inject("nothing", byHand()), 2),
            new InjectFact.InjectReleased(id("nothing"), Set.of(ANNA.id()), FIRST_MINUTE, null, false),
            new InjectFact.InjectHeld(id("nothing")),
            new InjectFact.InjectLetGo(id("nothing")),
            new InjectFact.InjectSkipped(id("nothing")),
            new InjectFact.InjectRestored(id("nothing")),
            new InjectFact.InjectRecalled(id("nothing"), text("Wrong")),
            new InjectFact.InjectAcknowledged(id("nothing"), ANNA.id(), FIRST_MINUTE, STARTEX),
            new InjectFact.InjectAcknowledged(id("planned"), ANNA.id(), FIRST_MINUTE, STARTEX),
            new InjectFact.InjectAcknowledged(id("call"), CLARA.id(), FIRST_MINUTE, STARTEX),
            new InjectFact.InjectsMarked(
                    ANNA.id(),
                    List.of(
                            new Mark(id("nothing"), MarkKind.READ, STARTEX),
                            new Mark(id("planned"), MarkKind.READ, STARTEX))),
            new InjectFact.InjectsMarked(CLARA.id(), List.of(new Mark(id("call"), MarkKind.READ, STARTEX))),
            new InjectFact.DeliveriesNoted(Map.of()),
            new ParticipantFact.LanguagesChosen(new PersonId("nobody"), List.of(ENGLISH)),
            new SafetyFact.RedStopConfirmed(ANNA.id()),
            new SafetyFact.AllClearGiven(DIRECTOR.id(), FIRST_MINUTE));

    @ParameterizedTest
    @FieldSource("ABOUT_NOTHING")
    void a_fact_about_what_is_not_there_changes_nothing(Fact fact) {
        Exercise exercise = GivenExercise.running(inject("planned", byHand()), inject("call", byHand()))
                .given(new InjectCommand.ReleaseInject(id("call")))
                .exercise();

        assertThat(exercise.apply(fact, LATER)).isEqualTo(exercise);
        assertThat(Exercise.EMPTY.apply(fact, LATER)).isEqualTo(Exercise.EMPTY);
    }
}
