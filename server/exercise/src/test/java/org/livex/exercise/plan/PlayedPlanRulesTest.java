package org.livex.exercise.plan;

import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.exercise.Command;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.duty.Bearer;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.duty.Weight;
import org.livex.exercise.inject.ExpectedAction;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectBuilder;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.DutyId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.i18n.Language;

/** When play is over the plan stays as it was played; what can be told from that can still be put right. */
class PlayedPlanRulesTest {
    private static final Inject PLANNED = inject("planned", at("D1 10:00"));
    private static final Inject HELD = inject("held", at("D1 10:10"));
    private static final Inject MOVED = inject("moved", at("D1 10:30"));
    private static final Inject SKIPPED = inject("skipped", at("D1 10:20"));

    static Stream<Command> whatWouldRewritePlay() {
        return Stream.of(
                new InjectCommand.HoldInject(PLANNED.id()),
                new InjectCommand.LetInjectGo(HELD.id()),
                new InjectCommand.SkipInject(PLANNED.id()),
                new InjectCommand.RestoreInject(SKIPPED.id()),
                new PlanCommand.ShiftInjects(null, null, null, minutes(5)),
                new PlanCommand.ReviewInject(PLANNED.id(), 1, ReviewState.APPROVED),
                new PlanCommand.WriteHandling(PLANNED.id(), new Handling(true, List.of()), 0),
                new PlanCommand.RemoveInject(PLANNED.id(), 1),
                new PlanCommand.PlanInject(inject("late", at("D1 10:30"))),
                revised(PLANNED.but().number("77")),
                revised(PLANNED.but().type(InjectType.DOCUMENT)),
                revised(PLANNED.but().trigger(at("D1 10:40"))),
                revised(PLANNED.but().audience(Audience.EVERYONE)),
                revised(PLANNED.but().mustAcknowledge(!PLANNED.mustAcknowledge())),
                revised(PLANNED.but().expectedActions(List.of(new ExpectedAction(INTERVIEWED, null, null)))),
                revised(PLANNED.but().question(new Question(Question.Kind.CONFIRM, text("Done?"), null, null, null))),
                new PlanCommand.UndoRevisions(Map.of(MOVED.id(), 2)),
                new PlanCommand.WritePhase(phase("D1 09:00", "D1 10:00"), 1),
                new PlanCommand.WritePhase(
                        new ExercisePhase(new PhaseId("late"), text("Late"), time("D1 11:00"), time("D1 12:00")), 0),
                new PlanCommand.AddDuty(duty("late", Audience.EVERYONE)),
                new PlanCommand.ReviseThing(duty("call", Audience.EVERYONE), 1),
                new PlanCommand.RevisePlan(plan(Nights.SKIP, DAY_1, DAY_2), 1),
                new PlanCommand.RevisePlan(plan(Nights.STOP, DAY_1), 1),
                new PlanCommand.RevisePerson(player("anna", MONEY_TEAM), 1),
                new PlanCommand.RevisePerson(anna(PersonFunction.ROLE_PLAYER, ANNA.languages(), "anna"), 1),
                new PlanCommand.RevisePerson(anna(ANNA.function(), List.of(RUSSIAN), "anna"), 1));
    }

    @ParameterizedTest
    @MethodSource("whatWouldRewritePlay")
    void stays_as_it_was_played(Command command) {
        ended().when(DIRECTOR, command).thenRejected(Rejection.EXERCISE_ENDED);
    }

    private static Command revised(InjectBuilder inject) {
        return new PlanCommand.ReviseInject(inject.build(), 1);
    }

    @Test
    void words_can_be_put_right_on_purpose() {
        Inject right = PLANNED.but().title(text("The right title")).build();
        ended().given(DIRECTOR, new PlanCommand.ReviseInject(right, 1));
    }

    @Test
    void so_can_names() {
        Duty call = new Duty(
                new DutyId("call"),
                Set.of(),
                Audience.ofTeams(FIELD_TEAM),
                Weight.DUTY,
                Bearer.PERSON,
                text("In other words"),
                null);
        ExercisePhase renamed =
                new ExercisePhase(new PhaseId("raid"), text("The raid"), time("D1 10:00"), time("D1 11:00"));
        ended().given(
                        DIRECTOR,
                        new PlanCommand.RevisePerson(anna(ANNA.function(), ANNA.languages(), "Anna of the field"), 1))
                .given(DIRECTOR, new PlanCommand.ReviseThing(call, 1))
                .given(DIRECTOR, new PlanCommand.WritePhase(renamed, 1));
    }

    private static Person anna(PersonFunction function, List<Language> languages, String callName) {
        return new Person(
                ANNA.id(), callName, function, ANNA.teams(), ANNA.agency(), ANNA.country(), languages, ANNA.roleCard());
    }

    private static ExercisePhase phase(String from, String to) {
        return new ExercisePhase(new PhaseId("raid"), text("Raid"), time(from), time(to));
    }

    private static Duty duty(String id, Audience audience) {
        return new Duty(new DutyId(id), Set.of(), audience, Weight.DUTY, Bearer.PERSON, text("Call"), null);
    }

    private static GivenExercise ended() {
        return GivenExercise.running(PLANNED, HELD, SKIPPED, MOVED)
                .given(new PlanCommand.WritePhase(phase("D1 10:00", "D1 11:00")))
                .given(new PlanCommand.AddDuty(duty("call", Audience.ofTeams(FIELD_TEAM))))
                .given(DIRECTOR, new PlanCommand.ReviseInject(MOVED.with(at("D1 10:50")), 1))
                .given(DIRECTOR, new InjectCommand.HoldInject(HELD.id()))
                .given(DIRECTOR, new InjectCommand.SkipInject(SKIPPED.id()))
                .after(minutes(1))
                .given(DIRECTOR, new ClockCommand.EndExercise());
    }
}
