package org.livex.exercise.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;
import static org.livex.exercise.inject.Trigger.Quorum.ANYONE;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Command;
import org.livex.exercise.Fact;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Triggers;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.PersonId;

class TriggersTest {
    private static final Duration JUST_BEFORE = minutes(10).minusMillis(1);
    private static final Duration ONE_MILLI = Duration.ofMillis(1);

    @Test
    void at_time_goes_out_in_the_very_millisecond() {
        GivenExercise.running(inject("call", at("D1 09:10")))
                .after(JUST_BEFORE)
                .whenServerLooks()
                .thenReleased()
                .after(ONE_MILLI)
                .whenServerLooks()
                .thenFacts(new InjectFact.InjectReleased(
                        id("call"), Set.copyOf(ids(ANNA, BORIS)), time("D1 09:10"), time("D1 09:10"), false));
    }

    @Test
    void at_the_first_minute_goes_out_with_startex() {
        GivenExercise.running(inject("call", at("D1 09:00"))).whenServerLooks().thenReleased("call");
    }

    @Test
    void before_the_first_minute_goes_out_with_startex_too() {
        GivenExercise.running(inject("call", at("D1 06:00"))).whenServerLooks().thenReleased("call");
    }

    @Test
    void after_another_inject_goes_out_so_long_after_it_went_out() {
        GivenExercise.running(inject("call", byHand()), inject("next", after("call", minutes(10))))
                .after(minutes(3))
                .given(release("call"))
                .after(JUST_BEFORE)
                .whenServerLooks()
                .thenReleased()
                .after(ONE_MILLI)
                .whenServerLooks()
                .thenReleased("next")
                .clockShows("D1 09:13");
    }

    @Test
    void what_follows_without_delay_goes_out_in_the_same_second() {
        GivenExercise given = GivenExercise.running(
                inject("a", at("D1 09:10")),
                inject("b", after("a", Duration.ZERO)),
                inject("c", after("b", Duration.ZERO)));
        given.after(minutes(10)).whenServerLooks().thenReleased("a", "b", "c");

        assertThat(given.release("c").at()).isEqualTo(time("D1 09:10"));
        assertThat(given.release("c").stamp()).isEqualTo(given.release("a").stamp());
    }

    @Test
    void what_is_due_goes_out_in_the_order_in_which_it_was_due() {
        GivenExercise.running(inject("later", at("D1 09:20")), inject("sooner", at("D1 09:10")))
                .after(minutes(30))
                .whenServerLooks()
                .thenReleased("sooner", "later");
    }

    @Test
    void on_an_action_goes_out_after_the_first_of_its_kind() {
        GivenExercise.running(inject("reply", on(INTERVIEWED, null, minutes(10))))
                .given(CLARA, act(INTERVIEWED))
                .after(minutes(5))
                .given(ANNA, act(INTERVIEWED))
                .after(minutes(5))
                .whenServerLooks()
                .thenReleased("reply");
    }

    @Test
    void on_an_action_by_some_counts_theirs_only() {
        GivenExercise.running(inject("reply", on(INTERVIEWED, Audience.ofTeams(FIELD_TEAM), Duration.ZERO)))
                .given(CLARA, act(INTERVIEWED))
                .whenServerLooks()
                .thenReleased()
                .given(ANNA, act(INTERVIEWED))
                .whenServerLooks()
                .thenReleased("reply");
    }

    @Test
    void on_an_action_ignores_other_kinds() {
        GivenExercise.running(inject("reply", on(INTERVIEWED, null, Duration.ZERO)))
                .given(CLARA, act(FROZE_ACCOUNT))
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void what_an_evaluator_records_sets_nothing_off() {
        GivenExercise.running(inject("next", on(INTERVIEWED, null, Duration.ZERO)))
                .given(EVALUATOR, new ParticipantCommand.RecordAction(action(INTERVIEWED)))
                .whenServerLooks()
                .thenReleased()
                .given(ANNA, new ParticipantCommand.RecordAction(action(INTERVIEWED)))
                .whenServerLooks()
                .thenReleased("next");
    }

    @Test
    void an_evaluator_of_the_team_sets_nothing_off_for_it() {
        Person watching = new Person(
                new PersonId("watching"),
                "watching",
                PersonFunction.EVALUATOR,
                Set.of(FIELD_TEAM),
                null,
                null,
                List.of(ENGLISH),
                null);

        GivenExercise.running(inject("next", on(INTERVIEWED, Audience.ofTeams(FIELD_TEAM), Duration.ZERO)))
                .given(new PlanCommand.AddPerson(watching))
                .given(watching, new ParticipantCommand.RecordAction(action(INTERVIEWED)))
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void an_action_tried_out_before_startex_sets_nothing_off() {
        GivenExercise.planned(inject("reply", on(INTERVIEWED, null, Duration.ZERO)))
                .given(ANNA, act(INTERVIEWED))
                .given(new ClockCommand.StartExercise())
                .whenServerLooks()
                .thenReleased()
                .given(ANNA, act(INTERVIEWED))
                .whenServerLooks()
                .thenReleased("reply");
    }

    @Test
    void all_wait_for_the_last() {
        GivenExercise.running(inject("reply", all(at("D1 09:10"), on(INTERVIEWED, null, Duration.ZERO))))
                .given(ANNA, act(INTERVIEWED))
                .after(JUST_BEFORE)
                .whenServerLooks()
                .thenReleased()
                .after(ONE_MILLI)
                .whenServerLooks()
                .thenFacts(released("reply", "D1 09:10"));
    }

    @Test
    void any_wait_for_the_first() {
        GivenExercise.running(inject("reply", any(at("D1 09:20"), byHand(), at("D1 09:10"))))
                .after(minutes(10))
                .whenServerLooks()
                .thenFacts(released("reply", "D1 09:10"));
    }

    @Test
    void not_guards_only_while_the_other_has_not_happened() {
        Trigger unlessInterviewed = all(at("D1 09:10"), not(on(INTERVIEWED, null, Duration.ZERO)));

        GivenExercise.running(inject("hint", unlessInterviewed))
                .after(minutes(10))
                .whenServerLooks()
                .thenFacts(released("hint", "D1 09:10"));
        GivenExercise.running(inject("hint", unlessInterviewed))
                .given(ANNA, act(INTERVIEWED))
                .after(minutes(10))
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void groups_nest() {
        Trigger nested = any(all(at("D1 09:10"), not(any(at("D1 09:05"), byHand()))), not(not(at("D1 09:20"))));

        GivenExercise.running(inject("call", nested))
                .after(minutes(15))
                .whenServerLooks()
                .thenReleased()
                .after(minutes(5))
                .whenServerLooks()
                .thenReleased("call");
    }

    @Test
    void a_group_with_a_hand_in_it_waits_for_the_hand() {
        GivenExercise.running(inject("call", all(at("D1 09:00"), byHand())))
                .after(minutes(60))
                .whenServerLooks()
                .thenReleased()
                .when(CONTROLLER, release("call"))
                .thenReleased("call");
    }

    @Test
    void nothing_follows_a_recalled_inject() {
        called(
                        inject("next", after("call", minutes(10))),
                        inject("thanks", acknowledged("call", ANYONE, minutes(10))),
                        inject("remind", unacknowledged("call", minutes(10))))
                .given(ANNA, acknowledge("call"))
                .given(new InjectCommand.RecallInject(id("call"), text("Wrong people")))
                .after(minutes(20))
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void a_skipped_inject_takes_along_what_follows_it() {
        GivenExercise.running(inject("call", at("D1 09:10")), inject("next", after("call", minutes(1))))
                .given(new InjectCommand.SkipInject(id("call")))
                .after(minutes(20))
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void a_trigger_tells_what_it_waits_for() {
        Trigger trigger = all(
                after("a", minutes(1)),
                any(acknowledged("b", ANYONE, minutes(1)), not(unacknowledged("c", minutes(1)))),
                at("D1 09:00"),
                byHand(),
                on(INTERVIEWED, null, minutes(1)));

        assertThat(Triggers.waitsFor(trigger)).containsExactlyInAnyOrder(id("a"), id("b"), id("c"));
        assertThat(trigger.depth()).isEqualTo(4);
        assertThat(at("D1 09:00").depth()).isEqualTo(1);
    }

    private static GivenExercise called(Inject... more) {
        GivenExercise given = GivenExercise.running(inject("call", byHand()));
        List.of(more).forEach(inject -> given.given(new PlanCommand.PlanInject(inject)));
        return given.given(release("call"));
    }

    private static Fact released(String inject, String due) {
        return new InjectFact.InjectReleased(
                id(inject), Set.copyOf(ids(ANNA, BORIS)), time("D1 09:10"), time(due), false);
    }

    private static Command release(String inject) {
        return new InjectCommand.ReleaseInject(id(inject));
    }

    private static Command acknowledge(String inject) {
        return new InjectCommand.AcknowledgeInject(id(inject), STARTEX);
    }

    private static Command act(ActionKindId kind) {
        return new ParticipantCommand.RecordAction(action(kind));
    }
}
