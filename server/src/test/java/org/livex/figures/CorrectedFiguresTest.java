package org.livex.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.figures.GivenJournal.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.ids.PersonId;

/** An inject that was corrected ten minutes after it went out: how long the new words took is a time of their own. */
class CorrectedFiguresTest {
    private final Figures figures = started()
            .entry(10, new InjectFact.InjectReleased(CALL, Set.of(ANNA, BORIS), clock(10), null, false))
            .entry(12, read(ANNA, 12, null), acknowledged(ANNA, 13, null))
            .entry(
                    20,
                    new PlanFact.InjectRevised(call().but().number("1a").build(), 2),
                    new InjectFact.InjectCorrected(CALL, clock(20), 2))
            .entry(21, new InjectFact.DeliveriesNoted(Map.of(ANNA, 5L, BORIS, 5L)))
            .entry(22, read(BORIS, 15, 1))
            .entry(27, read(ANNA, 26, 2), acknowledged(ANNA, 27, 2))
            .figures();

    @Test
    void each_version_has_its_own_time_from_when_it_said_so() {
        assertThat(figures.cases(Measure.INJECT_READ))
                .extracting(Case::person, Case::taken, Case::revision)
                .containsExactlyInAnyOrder(
                        tuple(ANNA, Duration.ofMinutes(2), 1),
                        tuple(BORIS, Duration.ofMinutes(5), 1),
                        tuple(ANNA, Duration.ofMinutes(6), 2),
                        tuple(BORIS, null, null));
        assertThat(figures.cases(Measure.INJECT_ACKNOWLEDGED))
                .extracting(Case::person, Case::taken)
                .contains(tuple(ANNA, Duration.ofMinutes(3)), tuple(ANNA, Duration.ofMinutes(7)));
    }

    @Test
    void nobody_is_waited_for_who_did_not_do_what_the_old_words_asked() {
        assertThat(figures.cases(Measure.INJECT_DELIVERED))
                .extracting(Case::person, Case::taken)
                .containsExactlyInAnyOrder(tuple(ANNA, Duration.ofMinutes(1)), tuple(BORIS, Duration.ofMinutes(1)));
    }

    @Test
    void what_is_put_right_or_recalled_after_endex_changes_nothing_that_was_waited_for_in_play() {
        GivenJournal played = GivenJournal.started()
                .entry(10, new InjectFact.InjectReleased(CALL, Set.of(ANNA, BORIS), clock(10), null, false))
                .entry(12, read(ANNA, 12, 1))
                .entry(60, new ClockFact.ExerciseEnded(clock(60)));
        List<Case> then = played.figures().cases(Measure.INJECT_READ);
        assertThat(then).extracting(Case::person, Case::outcome).contains(tuple(BORIS, Case.Outcome.MISSING));

        played.entry(
                        90,
                        new InjectFact.InjectRecalled(CALL, text("Never mind")),
                        new InjectFact.InjectCorrected(CALL, clock(60), 2))
                .entry(95, read(BORIS, 95, 2));

        assertThat(played.figures().cases(Measure.INJECT_READ))
                .extracting(Case::person, Case::outcome)
                .containsExactlyInAnyOrder(tuple(ANNA, Case.Outcome.KNOWN), tuple(BORIS, Case.Outcome.AFTER_END));
    }

    private static InjectFact read(PersonId person, double done, @Nullable Integer revision) {
        return new InjectFact.InjectsMarked(person, List.of(new Mark(CALL, MarkKind.READ, at(done), null, revision)));
    }

    private static InjectFact acknowledged(PersonId person, double done, @Nullable Integer revision) {
        return new InjectFact.InjectAcknowledged(CALL, person, clock(done), at(done), null, revision);
    }
}
