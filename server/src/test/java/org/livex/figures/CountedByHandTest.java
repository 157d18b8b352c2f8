package org.livex.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.figures.GivenJournal.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.mediation.MediationRequest;
import org.livex.exercise.mediation.SessionReport;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.request.RequestFiling;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RequestId;
import org.livex.i18n.Language;

/**
 * One morning, every figure of which was worked out on paper: Team Red is fast; Dmitri's phone has a wrong clock; Clara acts out of
 * reach, is moved from Team Blue to Team Red, and what she did arrives hours later; the inject is corrected in between.
 */
public class CountedByHandTest {
    private static final MediationId MEDIATION = new MediationId("m-1");
    private static final RequestId REQUEST = new RequestId("r-1");

    private final Figures figures = morning().figures();

    public static GivenJournal morning() {
        return started()
                .entry(
                        10,
                        new InjectFact.InjectReleased(CALL, Set.of(ANNA, BORIS, CLARA, DMITRI), clock(10), null, false))
                .entry(11, new InjectFact.DeliveriesNoted(Map.of(ANNA, 3L, BORIS, 3L, CLARA, 3L)))
                .entry(12, marks(ANNA, mark(MarkKind.SHOWN, 11.2, EN), mark(MarkKind.READ, 11.5, EN)))
                .entry(14, marks(BORIS, mark(MarkKind.SHOWN, 12, RU), mark(MarkKind.READ, 13, RU)))
                .entry(15, acknowledged(ANNA, 14.5, 15, EN))
                .entry(16, new PlanFact.InjectRevised(call().but().number("1a").build(), 2))
                .entry(20, acknowledged(BORIS, 18, 20, RU))
                .entry(22, new InjectFact.DeliveriesNoted(Map.of(DMITRI, 3L)))
                .entry(22.5, marks(DMITRI, mark(MarkKind.READ, 5, EN)))
                .entry(23, acknowledged(DMITRI, 200, 23, EN))
                .entry(24, marks(CLARA, mark(MarkKind.READ, 23.5, EN)))
                .entry(30, new PlanFact.PersonRevised(player(CLARA, RED, SHELTER, RU)))
                .entry(
                        50,
                        new RequestFact.RequestFiled(
                                REQUEST,
                                ANNA,
                                Set.of(RED),
                                new RequestFiling(WARRANT, Map.of(), null),
                                clock(50),
                                at(48)))
                .entry(
                        55,
                        new MediationFact.MediatorRequested(
                                MEDIATION,
                                BORIS,
                                new MediationRequest(List.of(EN, RU), null, "", null, CALL),
                                Set.of(MIRA),
                                clock(55),
                                at(54)))
                .entry(58, new MediationFact.MediationAccepted(MEDIATION, MIRA))
                .entry(
                        60,
                        new RequestFact.RequestDecided(
                                REQUEST, new Ruling(Ruling.Outcome.GRANTED, null, null), clock(90)))
                .entry(65, new MediationFact.SessionStarted(MEDIATION, clock(65), at(64)))
                .entry(
                        85,
                        new MediationFact.SessionEnded(
                                MEDIATION, new SessionReport(true, true, null, ""), clock(85), at(84)))
                .entry(90, new RequestFact.RequestAnswered(REQUEST, JUDGE, 1, 2026, clock(90), clock(90)))
                .entry(95, wrote(ANNA, 93, 95))
                .entry(180, interviewed(CLARA, 25, 180, null))
                .entry(190, interviewed(ANNA, 40, 190, CALL));
    }

    @Test
    void delivered_is_when_the_server_saw_it() {
        assertThat(figures.all(Measure.INJECT_DELIVERED)).isEqualTo(new Summary(4, 4, 0, 0, 0, min(1), min(12)));
    }

    @Test
    void shown_is_the_devices_own_time_and_who_did_not_say_is_missing() {
        assertThat(figures.all(Measure.INJECT_SHOWN)).isEqualTo(new Summary(4, 2, 0, 2, 0, min(1.6), min(2)));
    }

    @Test
    void a_wrong_clock_makes_a_time_unknown_and_never_zero() {
        assertThat(figures.all(Measure.INJECT_READ)).isEqualTo(new Summary(4, 3, 1, 0, 0, min(3), min(13.5)));
        assertThat(figures.cases(Measure.INJECT_READ))
                .extracting(Case::person, Case::taken, Case::outcome)
                .containsExactly(
                        tuple(ANNA, min(1.5), Case.Outcome.KNOWN),
                        tuple(BORIS, min(3), Case.Outcome.KNOWN),
                        tuple(CLARA, min(13.5), Case.Outcome.KNOWN),
                        tuple(DMITRI, null, Case.Outcome.UNKNOWN));
    }

    @Test
    void one_team_is_faster_than_the_other() {
        assertThat(groups(Measure.INJECT_READ, Dimension.TEAM))
                .containsExactly(
                        tuple("blue", new Summary(2, 1, 1, 0, 0, min(13.5), min(13.5)), List.of(CLARA, DMITRI)),
                        tuple("red", new Summary(2, 2, 0, 0, 0, min(2.25), min(3)), List.of(ANNA, BORIS)));
    }

    @Test
    void the_language_is_the_one_it_was_read_in_and_not_the_persons_own() {
        assertThat(groups(Measure.INJECT_READ, Dimension.LANGUAGE))
                .containsExactly(
                        tuple("en", new Summary(3, 2, 1, 0, 0, min(7.5), min(13.5)), List.of(ANNA, CLARA, DMITRI)),
                        tuple("ru", new Summary(1, 1, 0, 0, 0, min(3), min(3)), List.of(BORIS)));
        assertThat(figures.tallies().languages())
                .containsExactly(new Tallies.InLanguage(EN, 3, 2), new Tallies.InLanguage(RU, 1, 1));
    }

    @Test
    void agency_function_role_storyline_and_phase_group_as_well() {
        assertThat(groups(Measure.INJECT_READ, Dimension.AGENCY))
                .containsExactly(
                        tuple("police", new Summary(2, 1, 1, 0, 0, min(1.5), min(1.5)), List.of(ANNA, DMITRI)),
                        tuple("shelter", new Summary(2, 2, 0, 0, 0, min(8.25), min(13.5)), List.of(BORIS, CLARA)));
        Summary all = figures.all(Measure.INJECT_READ);
        List<PersonId> everybody = List.of(ANNA, BORIS, CLARA, DMITRI);
        assertThat(groups(Measure.INJECT_READ, Dimension.FUNCTION)).containsExactly(tuple("player", all, everybody));
        assertThat(groups(Measure.INJECT_READ, Dimension.ROLE)).containsExactly(tuple("", all, everybody));
        assertThat(groups(Measure.INJECT_READ, Dimension.STORYLINE))
                .containsExactly(tuple("seven-hours", all, everybody));
        assertThat(groups(Measure.INJECT_READ, Dimension.PHASE)).containsExactly(tuple("morning", all, everybody));
        assertThat(groups(Measure.REQUEST_DECIDED, Dimension.PHASE))
                .containsExactly(tuple("morning", new Summary(1, 1, 0, 0, 0, min(12), min(12)), List.of(ANNA)));
    }

    @Test
    void what_was_acknowledged_is_the_version_that_was_in_force() {
        assertThat(figures.all(Measure.INJECT_ACKNOWLEDGED)).isEqualTo(new Summary(4, 2, 1, 1, 0, min(6.25), min(8)));
        assertThat(figures.cases(Measure.INJECT_ACKNOWLEDGED))
                .extracting(Case::person, Case::taken, Case::revision)
                .containsExactly(
                        tuple(ANNA, min(4.5), 1),
                        tuple(BORIS, min(8), 2),
                        tuple(CLARA, null, null),
                        tuple(DMITRI, null, null));
    }

    @Test
    void what_was_done_out_of_reach_counts_when_it_was_done_and_for_the_team_of_then() {
        assertThat(figures.all(Measure.INJECT_ACTED)).isEqualTo(new Summary(4, 2, 0, 2, 0, min(22.5), min(30)));
        Case clara = figures.cases(Measure.INJECT_ACTED).get(2);
        assertThat(clara.taken()).isEqualTo(min(15));
        assertThat(clara.to()).isEqualTo(new Happened(at(25), at(180)));
        assertThat(clara.cohort().teams()).containsExactly(BLUE);
    }

    @Test
    void requests_are_timed_to_decision_and_to_answer_and_counted_by_form() {
        assertThat(figures.all(Measure.REQUEST_DECIDED)).isEqualTo(new Summary(1, 1, 0, 0, 0, min(12), min(12)));
        assertThat(figures.all(Measure.REQUEST_ANSWERED)).isEqualTo(new Summary(1, 1, 0, 0, 0, min(42), min(42)));
        assertThat(figures.tallies().requests()).containsExactly(new Tallies.OfForm(WARRANT, 1, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void mediators_are_timed_from_the_call_and_their_work_is_added_up() {
        assertThat(figures.all(Measure.MEDIATOR_FOUND)).isEqualTo(new Summary(1, 1, 0, 0, 0, min(4), min(4)));
        assertThat(figures.all(Measure.MEDIATOR_PRESENT)).isEqualTo(new Summary(1, 1, 0, 0, 0, min(10), min(10)));
        assertThat(groups(Measure.MEDIATOR_FOUND, Dimension.STORYLINE))
                .containsExactly(tuple("seven-hours", new Summary(1, 1, 0, 0, 0, min(4), min(4)), List.of(BORIS)));
        assertThat(figures.tallies().mediators())
                .containsExactly(new Tallies.OfMediator(MIRA, 1, 1, 0, 1, 0, 0, min(20)));
    }

    @Test
    void milestones_are_reached_by_each_team_beside_the_plan() {
        StorylineFigures storyline = figures.storylines().getFirst();
        assertThat(storyline.teams()).containsExactly("blue", "red");
        assertThat(reached(0, "blue")).isEqualTo(row(CLARA, 25, 180, 25, null, 5.0));
        assertThat(reached(0, "red")).isEqualTo(row(ANNA, 40, 190, 40, null, 20.0));
        assertThat(reached(1, "red")).isEqualTo(row(BORIS, 64, 65, 64, 24.0, null));
        assertThat(reached(2, "red")).isEqualTo(row(ANNA, 90, 90, 90, 26.0, -30.0));
        assertThat(storyline.rows().get(1).reached()).containsOnlyKeys("red");
        // Before the warrant: reached, though out of order.
        assertThat(reached(3, "red")).isEqualTo(row(ANNA, 14.5, 15, 14.5, null, null));
    }

    @Test
    void a_milestone_that_only_a_wrong_clock_tells_of_was_reached_at_an_unknown_time() {
        assertThat(reached(3, "blue"))
                .isEqualTo(new StorylineFigures.Reached(DMITRI, new Happened(null, at(23)), null, null, null, null));
    }

    @Test
    void what_was_tried_out_before_startex_reaches_no_milestone_however_late_it_arrives() {
        Figures tried = started()
                .entry(5, interviewed(CLARA, -30, 5, null))
                .entry(6, interviewed(CLARA, -0.1, 6, null))
                .entry(30, interviewed(CLARA, 25, 30, null))
                .figures();

        assertThat(tried.storylines().getFirst().rows().getFirst().reached())
                .hasEntrySatisfying("blue", first -> assertThat(first.when()).isEqualTo(new Happened(at(25), at(30))));
    }

    private StorylineFigures.@Nullable Reached reached(int milestone, String team) {
        return figures.storylines().getFirst().rows().get(milestone).reached().get(team);
    }

    private static StorylineFigures.Reached row(
            PersonId by,
            double done,
            double arrived,
            double sinceStart,
            @Nullable Double since,
            @Nullable Double late) {
        return new StorylineFigures.Reached(
                by, new Happened(at(done), at(arrived)), clock(done), min(sinceStart), orNull(since), orNull(late));
    }

    private static @Nullable Duration orNull(@Nullable Double minutes) {
        return minutes == null ? null : min(minutes);
    }

    private List<Tuple> groups(Measure measure, Dimension dimension) {
        return figures.groups(measure, dimension).stream()
                .map(group -> tuple(
                        group.key(),
                        group.summary(),
                        group.cases().stream().map(Case::person).toList()))
                .toList();
    }

    private static InjectFact marks(PersonId person, Mark... marks) {
        return new InjectFact.InjectsMarked(person, List.of(marks));
    }

    private static Mark mark(MarkKind kind, double done, Language language) {
        return new Mark(CALL, kind, at(done), language, null);
    }

    private static InjectFact acknowledged(PersonId person, double done, double arrived, Language language) {
        return new InjectFact.InjectAcknowledged(CALL, person, clock(arrived), at(done), language, null);
    }
}
