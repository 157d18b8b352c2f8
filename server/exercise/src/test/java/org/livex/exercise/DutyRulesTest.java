package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.due.Due;
import org.livex.exercise.duty.Bearer;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.duty.DutyCommand;
import org.livex.exercise.duty.DutyFact;
import org.livex.exercise.duty.DutySheet;
import org.livex.exercise.duty.Tick;
import org.livex.exercise.duty.Weight;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.DutyId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.words.ids.TickId;

class DutyRulesTest {
    static final PhaseId RAID = new PhaseId("raid");
    static final Duty CALL_HOTLINE =
            duty("call-hotline", Bearer.PERSON, Audience.ofFunctions(PersonFunction.PLAYER), Set.of());
    private static final Duty SEAL_SCENE = duty("seal-scene", Bearer.TEAM, Audience.ofTeams(FIELD_TEAM), Set.of(RAID));

    private final GivenExercise given = GivenExercise.planned()
            .given(new PlanCommand.WritePhase(phase("D1 10:00", "D1 11:00")))
            .given(new PlanCommand.AddDuty(CALL_HOTLINE))
            .given(new PlanCommand.AddDuty(SEAL_SCENE))
            .given(new ClockCommand.StartExercise());

    @Test
    void a_duty_is_one_line_in_each_language_and_its_reason_may_be_many() {
        PlanCommand.AddDuty two = new PlanCommand.AddDuty(new Duty(
                new DutyId("two"), Set.of(), Audience.EVERYONE, Weight.DUTY, Bearer.PERSON, text("One\ntwo"), null));
        PlanCommand.AddDuty reasons = new PlanCommand.AddDuty(new Duty(
                new DutyId("why"), Set.of(), Audience.EVERYONE, Weight.DUTY, Bearer.PERSON, text("One"), text("A\nB")));
        given.whenServer(two).thenRejected(Rejection.TEXT_NOT_ONE_LINE);
        given.whenServer(new PlanCommand.ImportScenario(List.of(two))).thenRejected(Rejection.IMPORT_FAILED);
        given.whenServer(reasons).accepted();

        TextRef text = TextRef.of(TextOwner.DUTY, new DutyId("why"), TextPart.TEXT);
        given.whenServer(new TextCommand.ReviseSource(text, "x".repeat(201), 1, null))
                .thenRejected(Rejection.TEXT_NOT_ONE_LINE);
    }

    @Test
    void a_duty_begins_with_its_phase_and_one_without_a_phase_with_the_exercise() {
        given.whenServerLooks().thenFacts(opened("D1 09:00", "call-hotline"));
        given.after(Duration.ofMinutes(59)).whenServerLooks().thenNothing();
        given.after(Duration.ofMinutes(1)).whenServerLooks().thenFacts(opened("D1 10:00", "seal-scene"));

        assertThat(Due.next(given.exercise(), given.now())).contains(given.now().plus(Duration.ofHours(8)));
    }

    @Test
    void a_ticking_that_a_device_puts_before_startex_is_kept_as_done_then() {
        given.whenServerLooks();

        given.given(
                ANNA,
                new DutyCommand.TickDuty(new TickId("t-0"), new DutyId("call-hotline"), null, STARTEX.minusSeconds(1)));

        assertThat(given.exercise().duties().find(new TickId("t-0")))
                .isNotNull()
                .satisfies(tick -> assertThat(tick.ticked().takenAt()).isEqualTo(STARTEX.minusSeconds(1)));
    }

    @Test
    void the_server_looks_at_the_moment_at_which_a_phase_begins() {
        given.whenServerLooks();

        assertThat(given.dueIn()).contains(Duration.ofHours(1));
    }

    @Test
    void a_phase_over_which_the_clock_jumped_has_begun_all_the_same() {
        given.given(new ClockCommand.JumpClock(time("D1 12:00")));

        given.whenServerLooks().thenFacts(opened("D1 12:00", "call-hotline", "seal-scene"));
    }

    @Test
    void what_has_not_begun_or_is_anothers_is_not_there() {
        given.whenServerLooks();

        given.when(ANNA, tick("t-1", "seal-scene", FIELD_TEAM))
                .thenRejected(Rejection.UNKNOWN_DUTY, "id", "seal-scene");
        given.when(ACTOR, tick("t-1", "call-hotline", null)).thenRejected(Rejection.UNKNOWN_DUTY, "id", "call-hotline");
    }

    @Test
    void a_tick_says_who_for_whom_and_when() {
        begun().when(ANNA, tick("t-1", "seal-scene", FIELD_TEAM))
                .thenFacts(new DutyFact.DutyTicked(
                        ANNA.id(), new TickId("t-1"), SEAL_SCENE.id(), FIELD_TEAM, STARTEX, given.time()));
    }

    @Test
    void a_teams_duty_is_ticked_for_a_team_that_has_it_and_a_persons_for_nobody_else() {
        begun();

        given.when(ANNA, tick("t-1", "seal-scene", null)).thenRejected(Rejection.UNKNOWN_DUTY, "id", "seal-scene");
        given.when(ANNA, tick("t-1", "seal-scene", MONEY_TEAM)).thenRejected(Rejection.UNKNOWN_TEAM, "id", "money");
        given.when(ANNA, tick("t-1", "call-hotline", FIELD_TEAM)).thenRejected(Rejection.UNKNOWN_TEAM, "id", "field");
    }

    @Test
    void one_of_the_team_takes_back_what_another_ticked_and_it_stays_in_the_sheet() {
        begun().given(ANNA, tick("t-1", "seal-scene", FIELD_TEAM)).given(BORIS, untick("t-1"));

        Tick.TakenBack back = Objects.requireNonNull(found("t-1").takenBack());
        assertThat(found("t-1").counts()).isFalse();
        assertThat(found("t-1").ticked().person()).isEqualTo(ANNA.id());
        assertThat(back.unticked().person()).isEqualTo(BORIS.id());
        given.when(ANNA, untick("t-1")).thenNothing();
    }

    @Test
    void of_what_another_person_or_team_ticked_nobody_learns_that_it_is_there() {
        begun().given(ANNA, tick("t-1", "seal-scene", FIELD_TEAM)).given(ANNA, tick("t-2", "call-hotline", null));

        given.when(CLARA, untick("t-1")).thenRejected(Rejection.UNKNOWN_TICK, "id", "t-1");
        given.when(BORIS, untick("t-2")).thenRejected(Rejection.UNKNOWN_TICK, "id", "t-2");
    }

    /** Boris was off line: he had not seen what Anna ticked, so he cannot have meant it. */
    @Test
    void taking_back_ones_own_leaves_what_another_ticked_whichever_arrives_first() {
        begun().given(ANNA, tick("t-1", "seal-scene", FIELD_TEAM))
                .given(BORIS, tick("t-2", "seal-scene", FIELD_TEAM))
                .given(BORIS, untick("t-2"));
        DutySheet onePhoneFirst = given.exercise().duties();

        DutyRulesTest other = new DutyRulesTest();
        other.begun()
                .given(BORIS, tick("t-2", "seal-scene", FIELD_TEAM))
                .given(BORIS, untick("t-2"))
                .given(ANNA, tick("t-1", "seal-scene", FIELD_TEAM));

        assertThat(counting(onePhoneFirst)).containsExactly("t-1");
        assertThat(counting(other.given.exercise().duties())).containsExactly("t-1");
    }

    @Test
    void a_tick_stays_what_it_first_was() {
        begun().given(ANNA, tick("t-1", "seal-scene", FIELD_TEAM));

        given.when(BORIS, tick("t-1", "call-hotline", null)).thenRejected(Rejection.ID_TAKEN, "id", "t-1");
        Exercise forged = given.exercise()
                .apply(
                        new DutyFact.DutyTicked(
                                BORIS.id(), new TickId("t-1"), CALL_HOTLINE.id(), null, STARTEX, given.time()),
                        new Stamp(99, given.now()));
        assertThat(forged.duties()).isEqualTo(given.exercise().duties());
    }

    @Test
    void what_was_ticked_stays_with_the_role_when_somebody_else_takes_it_over() {
        begun().given(ANNA, tick("t-1", "call-hotline", null)).given(new RosterCommand.SwapPerson(ANNA, 1));

        given.when(ANNA, untick("t-1")).accepted();
    }

    @Test
    void what_comes_after_the_exercise_is_taken() {
        begun().given(new ClockCommand.EndExercise());

        given.when(ANNA, tick("t-1", "call-hotline", null)).accepted();
    }

    @Test
    void nobody_alone_closes_the_sheet_for_all() {
        begun();
        IntStream.range(0, DutyRules.MOST_OF_ONE_PERSON)
                .forEach(i -> given.given(ANNA, tick("t-" + i, "call-hotline", null)));

        given.when(ANNA, tick("one-more", "call-hotline", null)).thenRejected(Rejection.TOO_MANY, "most", "1000");
        given.when(BORIS, tick("his", "call-hotline", null)).accepted();
    }

    @Test
    void a_phase_that_a_duty_names_is_not_removed() {
        given.when(DIRECTOR, new PlanCommand.RemovePhase(RAID))
                .thenRejected(Rejection.THING_IN_USE, "by", "seal-scene");
    }

    @Test
    void a_duty_of_a_phase_or_team_that_is_not_there_is_refused() {
        given.when(
                        DIRECTOR,
                        new PlanCommand.AddDuty(
                                duty("x", Bearer.PERSON, Audience.EVERYONE, Set.of(new PhaseId("nowhere")))))
                .thenRejected(Rejection.UNKNOWN_PHASE, "id", "nowhere");
        given.when(
                        DIRECTOR,
                        new PlanCommand.AddDuty(
                                duty("x", Bearer.TEAM, Audience.ofTeams(new TeamId("nobody")), Set.of())))
                .thenRejected(Rejection.UNKNOWN_TEAM, "id", "nobody");
    }

    @Test
    void a_duty_that_was_added_in_the_middle_of_its_phase_begins_at_once() {
        begun().given(new PlanCommand.AddDuty(duty("late", Bearer.PERSON, Audience.EVERYONE, Set.of(RAID))));

        given.whenServerLooks().thenFacts(opened("D1 10:00", "late"));
    }

    @Test
    void for_a_dry_run_all_of_them_wait_again() {
        begun().given(ANNA, tick("t-1", "call-hotline", null));

        DutySheet before = given.exercise().rewound(given.now()).duties();
        assertThat(before.ticks()).isEmpty();
        assertThat(before.waiting()).containsExactlyInAnyOrder(CALL_HOTLINE.id(), SEAL_SCENE.id());
    }

    private GivenExercise begun() {
        return given.after(Duration.ofHours(1)).whenServerLooks();
    }

    private Tick found(String id) {
        return Objects.requireNonNull(given.exercise().duties().find(new TickId(id)));
    }

    private static List<String> counting(DutySheet sheet) {
        return sheet.ticks().values().stream()
                .filter(Tick::counts)
                .map(tick -> tick.ticked().tick().value())
                .toList();
    }

    private static DutyFact opened(String at, String... duties) {
        return new DutyFact.DutiesOpened(
                List.of(duties).stream().map(DutyId::new).toList(), time(at));
    }

    private static ExercisePhase phase(String from, String to) {
        return new ExercisePhase(RAID, text("The raid"), time(from), time(to));
    }

    private static Duty duty(String id, Bearer bearer, Audience audience, Set<PhaseId> phases) {
        return new Duty(new DutyId(id), phases, audience, Weight.DUTY, bearer, text(id), text("Article 12"));
    }

    static DutyCommand tick(String id, String duty, @Nullable TeamId team) {
        return new DutyCommand.TickDuty(new TickId(id), new DutyId(duty), team, STARTEX);
    }

    static DutyCommand untick(String id) {
        return new DutyCommand.UntickDuty(new TickId(id), STARTEX);
    }

    static GivenExercise provoke(Rejection rejection) {
        Person person = ANNA;
        return rejection == Rejection.UNKNOWN_TICK
                ? GivenExercise.running().when(person, untick("t-1"))
                : GivenExercise.running().when(person, tick("t-1", "nothing", null));
    }
}
