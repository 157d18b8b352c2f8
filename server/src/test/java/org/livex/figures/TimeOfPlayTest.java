package org.livex.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.figures.GivenJournal.*;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.mediation.MediationRequest;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.request.RequestFiling;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.RequestId;

/** A reaction takes as long as play ran in between, and ends with the exercise. The inject goes out in minute 10. */
class TimeOfPlayTest {
    private static final double OUT = 10;

    @Test
    void a_hold_counts_for_no_measure() {
        RequestId request = new RequestId("r");
        MediationId call = new MediationId("m");
        Figures figures = sent().entry(11, filed(request, 11, 11))
                .entry(
                        11,
                        new MediationFact.MediatorRequested(
                                call,
                                ANNA,
                                new MediationRequest(List.of(EN, RU), null, "", null, null),
                                Set.of(MIRA),
                                clock(11),
                                at(11)))
                .entry(12, new ClockFact.ExercisePaused(clock(12)))
                .entry(42, new ClockFact.ExerciseResumed(clock(12)))
                .entry(43, new InjectFact.DeliveriesNoted(Map.of(ANNA, 6L)))
                .entry(44, confirmed(44))
                .entry(44, new RequestFact.RequestDecided(request, granted(), clock(14)))
                .entry(45, new MediationFact.MediationAccepted(call, MIRA))
                .figures();

        assertThat(figures.all(Measure.INJECT_DELIVERED).median()).isEqualTo(min(3));
        assertThat(figures.all(Measure.INJECT_ACKNOWLEDGED).median()).isEqualTo(min(4));
        assertThat(figures.all(Measure.REQUEST_DECIDED).median()).isEqualTo(min(3));
        assertThat(figures.all(Measure.MEDIATOR_FOUND).median()).isEqualTo(min(4));
    }

    @Test
    void a_request_that_arrives_after_a_jump_is_of_the_phase_in_which_it_was_filed() {
        RequestId request = new RequestId("r");
        Figures figures = sent().entry(12, new ClockFact.ClockJumped(clock(12), clock(120)))
                .entry(20, filed(request, 128, 11))
                .entry(30, new RequestFact.RequestDecided(request, granted(), clock(138)))
                .figures();

        Case decided = figures.cases(Measure.REQUEST_DECIDED).getFirst();
        assertThat(decided.at()).isEqualTo(clock(11));
        assertThat(decided.cohort().phase()).isEqualTo(new PhaseId("morning"));
    }

    @Test
    void what_was_confirmed_was_delivered_by_then_whenever_the_server_heard_of_it() {
        Figures figures = sent().entry(12, confirmed(12))
                .entry(13, new ClockFact.ExerciseEnded(clock(13)))
                .entry(20, new InjectFact.DeliveriesNoted(Map.of(ANNA, 6L)))
                .figures();

        Case delivered = figures.cases(Measure.INJECT_DELIVERED).getFirst();
        assertThat(delivered.outcome()).isEqualTo(Case.Outcome.KNOWN);
        assertThat(delivered.taken()).isEqualTo(only(figures).taken()).isEqualTo(min(2));
    }

    @Test
    void a_confirmation_of_a_wrong_clock_proves_no_delivery() {
        Figures figures = sent().entry(12, confirmed(3))
                .entry(14, new InjectFact.DeliveriesNoted(Map.of(ANNA, 6L)))
                .figures();

        assertThat(figures.all(Measure.INJECT_DELIVERED).median()).isEqualTo(min(4));
    }

    @Test
    void what_is_done_in_a_hold_took_until_the_hold() {
        Figures figures = sent().entry(12, new ClockFact.ExercisePaused(clock(12)))
                .entry(20, confirmed(20))
                .entry(42, new ClockFact.ExerciseResumed(clock(12)))
                .figures();

        assertThat(only(figures).taken()).isEqualTo(min(2));
    }

    @Test
    void what_is_heard_of_after_a_hold_was_done_before_it() {
        Figures figures = sent().entry(20, new ClockFact.ExercisePaused(clock(20)))
                .entry(42, new ClockFact.ExerciseResumed(clock(20)))
                .entry(50, confirmed(15))
                .figures();

        assertThat(only(figures).taken()).isEqualTo(min(5));
    }

    @Test
    void a_jump_adds_nothing_and_a_fast_clock_makes_nobody_slow() {
        Figures figures = sent().entry(12, new ClockFact.ClockJumped(clock(12), clock(120)))
                .entry(13, new ClockFact.ClockSpeedChanged(10, clock(121)))
                .entry(16, confirmed(16))
                .figures();

        assertThat(only(figures).taken()).isEqualTo(min(6));
    }

    @ParameterizedTest
    @EnumSource
    void a_night_in_which_the_clock_stands_does_not_count_whether_control_stopped_it_or_the_day_was_over(
            Nights nights) {
        double evening = 9 * 60;
        double morning = nights == Nights.STOP ? 24 * 60 : evening;
        GivenJournal journal = started()
                .entry(1, new PlanFact.PlanRevised(twoDays(nights), 2))
                .entry(evening - 5, new InjectFact.InjectReleased(CALL, Set.of(ANNA), clock(evening - 5), null, false));
        if (nights == Nights.STOP) {
            journal.entry(evening + 30, new ClockFact.ExercisePaused(ExerciseTime.parse("D1 18:00")))
                    .entry(morning, new ClockFact.ExerciseResumed(ExerciseTime.parse("D2 09:00")));
        }

        assertThat(only(journal.entry(morning + 7, confirmed(morning + 7)).figures())
                        .taken())
                .isEqualTo(min(12));
    }

    @Test
    void what_is_done_after_the_last_day_is_over_took_until_then() {
        Figures figures = started()
                .entry(530, new InjectFact.InjectReleased(CALL, Set.of(ANNA), clock(530), null, false))
                .entry(700, confirmed(700))
                .figures();

        assertThat(only(figures).taken()).isEqualTo(min(10));
    }

    @Test
    void what_is_done_after_endex_is_no_reaction_and_is_counted_as_done_after_endex() {
        Figures figures = sent().entry(40, new ClockFact.ExerciseEnded(clock(40)))
                .entry(40.05, confirmed(40.05))
                .figures();

        assertThat(figures.all(Measure.INJECT_ACKNOWLEDGED)).isEqualTo(new Summary(1, 0, 0, 0, 1, null, null));
        assertThat(only(figures).outcome()).isEqualTo(Case.Outcome.AFTER_END);
        assertThat(only(figures).to()).isEqualTo(new Happened(at(40.05), at(40.05)));
    }

    @Test
    void a_plan_that_is_revised_after_endex_does_not_move_it() {
        Figures figures = sent().entry(40, new ClockFact.ExerciseEnded(clock(40)))
                .entry(41, confirmed(41))
                .entry(50, new PlanFact.PlanRevised(twoDays(Nights.STOP), 2))
                .figures();

        assertThat(only(figures).outcome()).isEqualTo(Case.Outcome.AFTER_END);
    }

    @Test
    void what_was_done_before_endex_and_is_heard_of_after_it_is_one() {
        Figures figures = sent().entry(40, new ClockFact.ExerciseEnded(clock(40)))
                .entry(60, confirmed(30))
                .figures();

        assertThat(only(figures).taken()).isEqualTo(min(20));
    }

    @Test
    void a_milestone_is_not_reached_after_endex() {
        Figures figures = sent().entry(40, new ClockFact.ExerciseEnded(clock(40)))
                .entry(41, interviewed(ANNA, 41, 41, null))
                .entry(42, interviewed(CLARA, 39, 42, null))
                .figures();

        assertThat(figures.storylines().getFirst().rows().getFirst().reached()).containsOnlyKeys(BLUE.value());
    }

    @Test
    void what_cannot_be_has_no_date_but_when_it_arrived() {
        Figures figures = sent().entry(20, confirmed(-3 * 24 * 60), interviewed(ANNA, -3 * 24 * 60, 20, CALL))
                .figures();

        Happened unknown = new Happened(null, at(20));
        assertThat(only(figures).outcome()).isEqualTo(Case.Outcome.UNKNOWN);
        assertThat(only(figures).to()).isEqualTo(unknown);
        assertThat(only(figures).from()).isEqualTo(Happened.at(at(OUT)));
        assertThat(only(figures).revision()).isNull();
        assertThat(figures.cases(Measure.INJECT_ACTED).getFirst().to()).isEqualTo(unknown);
        assertThat(figures.actions().getFirst().when()).isEqualTo(unknown);
    }

    @Test
    void where_a_request_was_filed_after_it_was_decided_the_filers_clock_is_not_believed() {
        RequestId request = new RequestId("r");
        Figures figures = sent().entry(20, filed(request, 20, 20.9))
                .entry(20.5, new RequestFact.RequestDecided(request, granted(), clock(20)))
                .figures();

        Case decided = figures.cases(Measure.REQUEST_DECIDED).getFirst();
        assertThat(decided.outcome()).isEqualTo(Case.Outcome.UNKNOWN);
        assertThat(decided.from()).isEqualTo(new Happened(null, at(20)));
        assertThat(decided.to()).isEqualTo(Happened.at(at(20.5)));
    }

    @Test
    void a_request_that_came_after_endex_is_waited_for_by_nobody() {
        Figures figures = sent().entry(40, new ClockFact.ExerciseEnded(clock(40)))
                .entry(41, filed(new RequestId("r"), 41, 39))
                .figures();

        assertThat(figures.cases(Measure.REQUEST_DECIDED)).isEmpty();
        assertThat(figures.cases(Measure.REQUEST_ANSWERED)).isEmpty();
    }

    /** {@code shown} is what the clock shows as it arrives, {@code done} when it was filed. */
    private static RequestFact.RequestFiled filed(RequestId request, double shown, double done) {
        return new RequestFact.RequestFiled(
                request, ANNA, Set.of(), new RequestFiling(WARRANT, Map.of(), null), clock(shown), at(done));
    }

    private static GivenJournal sent() {
        return started().entry(OUT, new InjectFact.InjectReleased(CALL, Set.of(ANNA), clock(OUT), null, false));
    }

    private static InjectFact confirmed(double done) {
        return new InjectFact.InjectAcknowledged(CALL, ANNA, clock(0), at(done), null, null);
    }

    private static Ruling granted() {
        return new Ruling(Ruling.Outcome.GRANTED, null, null);
    }

    private static Case only(Figures figures) {
        assertThat(figures.cases(Measure.INJECT_ACKNOWLEDGED)).hasSize(1);
        return figures.cases(Measure.INJECT_ACKNOWLEDGED).getFirst();
    }

    private static Plan twoDays(Nights nights) {
        return new Plan(
                text("Blue Lantern"),
                List.of(EN),
                ZoneId.of("Europe/Rome"),
                List.of(
                        new DayWindow(ExerciseTime.parse("D1 09:00"), ExerciseTime.parse("D1 18:00")),
                        new DayWindow(ExerciseTime.parse("D2 09:00"), ExerciseTime.parse("D2 18:00"))),
                nights,
                null,
                null);
    }
}
