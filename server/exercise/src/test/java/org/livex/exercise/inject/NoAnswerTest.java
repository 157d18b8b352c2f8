package org.livex.exercise.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.gate.Safeguards;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.RuleId;

/** What follows where nobody answers: on the exercise clock, each rule once. */
public class NoAnswerTest {
    public static final RuleId RULE = new RuleId("after-ten");
    private static final Reaction CALL_CONTROLLER = new Reaction.CallController();

    @Test
    void a_hint_goes_to_those_who_have_not_answered_and_to_nobody_else() {
        GivenExercise given = withRule(new Reaction.Hint(id("hint")))
                .given(new InjectCommand.ReleaseInject(id("call")))
                .given(ANNA, new InjectCommand.AcknowledgeInject(id("call"), STARTEX))
                .afterWatching(minutes(10));

        assertThat(given.release("hint").recipients()).doesNotContain(ANNA.id()).contains(BORIS.id());
    }

    @Test
    void a_hint_that_was_written_in_place_becomes_an_inject_to_those_who_have_not_answered() {
        LocalizedText words = text("Has anybody called back?").with(RUSSIAN, TextVersion.approved("Перезвонили?"));
        GivenExercise given = withRule(new Reaction.WrittenHint(words))
                .given(new InjectCommand.ReleaseInject(id("call")))
                .given(ANNA, new InjectCommand.AcknowledgeInject(id("call"), STARTEX))
                .afterWatching(minutes(60));

        PlannedInject hint = hint(given);
        assertThat(hint.inject().body()).isEqualTo(words);
        assertThat(hint.inject().from())
                .isEqualTo(given.planned("call").inject().from());
        assertThat(Objects.requireNonNull(hint.release()).recipients())
                .doesNotContain(ANNA.id())
                .contains(BORIS.id());
        assertThat(found(given).callsController()).isFalse();
    }

    @Test
    void a_written_hint_to_what_is_sensitive_waits_for_the_second_person_too() {
        GivenExercise given = withRule(new Reaction.WrittenHint(text("Look again")));
        Handling sensitive =
                new Handling(true, guards(given).handling(id("call")).noAnswer());
        given.given(new PlanCommand.WriteHandling(id("call"), sensitive, 1))
                .given(CONTROLLER, new InjectCommand.ReleaseInject(id("call")))
                .given(DIRECTOR, new ControlCommand.ConfirmRelease(id("call"), 1))
                .afterWatching(minutes(10));

        assertThat(hint(given).state()).isEqualTo(InjectState.AWAITING_SECOND);
    }

    @Test
    void an_escalation_goes_to_its_own_audience() {
        GivenExercise given = withRule(new Reaction.Escalate(id("leader")))
                .given(new InjectCommand.ReleaseInject(id("call")))
                .afterWatching(minutes(10));

        assertThat(given.release("leader").recipients()).containsExactly(CLARA.id());
    }

    @Test
    void a_controller_is_called_and_says_what_was_done() {
        GivenExercise given = called();
        assertThat(found(given).answer()).isNull();

        given.given(CONTROLLER, new ControlCommand.AnswerCall(id("call"), RULE, "Rang the team leader"));

        assertThat(Objects.requireNonNull(found(given).answer()).note()).isEqualTo("Rang the team leader");
    }

    @Test
    void a_rule_waits_through_a_pause_and_fires_once() {
        GivenExercise given = withRule(CALL_CONTROLLER)
                .given(new InjectCommand.ReleaseInject(id("call")))
                .after(minutes(5))
                .given(new ClockCommand.PauseExercise())
                .after(minutes(60));
        given.whenServerLooks().thenNothing();

        given.given(new ClockCommand.ResumeExercise());
        assertThat(given.dueIn()).contains(minutes(5));
        given.afterWatching(minutes(60));

        assertThat(given.history())
                .filteredOn(ControlFact.NoAnswerFound.class::isInstance)
                .hasSize(1);
    }

    @Test
    void an_action_with_the_inject_counts_where_an_action_is_awaited() {
        GivenExercise given = GivenExercise.running(inject("call", byHand(), Audience.ofPeople(ANNA.id())))
                .given(rule(NoAnswerRule.Awaited.ACTION, CALL_CONTROLLER))
                .given(new InjectCommand.ReleaseInject(id("call")))
                .given(ANNA, new InjectCommand.AcknowledgeInject(id("call"), STARTEX))
                .given(
                        ANNA,
                        new ParticipantCommand.RecordAction(
                                new Action(INTERVIEWED, "", id("call"), null, null, STARTEX, null)))
                .afterWatching(minutes(30));

        assertThat(guards(given).unanswered(id("call"))).isEmpty();
    }

    @Test
    void nothing_follows_where_everybody_answered_or_it_was_recalled() {
        GivenExercise recalled = withRule(CALL_CONTROLLER)
                .given(new InjectCommand.ReleaseInject(id("call")))
                .given(CONTROLLER, new InjectCommand.RecallInject(id("call"), text("Wrong")))
                .afterWatching(minutes(30));

        assertThat(guards(recalled).unanswered(id("call"))).isEmpty();
    }

    @Test
    void where_the_hint_cannot_go_a_controller_is_called_instead() {
        GivenExercise given = withRule(new Reaction.Hint(id("hint")))
                .given(CONTROLLER, new InjectCommand.SkipInject(id("hint")))
                .given(new InjectCommand.ReleaseInject(id("call")))
                .afterWatching(minutes(10));

        assertThat(found(given).callsController()).isTrue();
    }

    @Test
    void a_sensitive_hint_waits_for_its_second_person_and_keeps_its_recipients() {
        GivenExercise given = withRule(new Reaction.Hint(id("hint")))
                .given(SafeguardRulesTest.markSensitive("hint"))
                .given(new InjectCommand.ReleaseInject(id("call")))
                .given(ANNA, new InjectCommand.AcknowledgeInject(id("call"), STARTEX))
                .afterWatching(minutes(10));
        given.when(CONTROLLER, new ControlCommand.ConfirmRelease(id("hint"), 1)).thenReleased("hint");

        assertThat(given.release("hint").recipients()).doesNotContain(ANNA.id()).contains(BORIS.id());
    }

    public static GivenExercise called() {
        return withRule(CALL_CONTROLLER)
                .given(new InjectCommand.ReleaseInject(id("call")))
                .afterWatching(minutes(10));
    }

    private static GivenExercise withRule(Reaction reaction) {
        return GivenExercise.running(
                        inject("call", byHand()),
                        inject("hint", byHand()),
                        inject("leader", byHand(), Audience.ofPeople(CLARA.id())))
                .given(rule(NoAnswerRule.Awaited.ACKNOWLEDGEMENT, reaction));
    }

    private static PlanCommand rule(NoAnswerRule.Awaited awaited, Reaction reaction) {
        return new PlanCommand.WriteHandling(
                id("call"), new Handling(false, List.of(new NoAnswerRule(RULE, awaited, minutes(10), reaction))), 0);
    }

    private static PlannedInject hint(GivenExercise given) {
        return given.exercise().msel().injects().values().stream()
                .filter(planned -> planned.inject().id().value().startsWith("hint-"))
                .findFirst()
                .orElseThrow();
    }

    private static Safeguards.Unanswered found(GivenExercise given) {
        return Objects.requireNonNull(guards(given).unanswered(id("call")).get(RULE));
    }

    private static Safeguards guards(GivenExercise given) {
        return given.exercise().control().safeguards();
    }
}
