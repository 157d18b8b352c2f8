package org.livex.exercise.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.ThingKind;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.due.Due;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.talk.TalkCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.Overlap;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.PersonaId;

/** An inject that waits for a reply goes out when somebody who is meant replies to the inject, or writes back to the persona. */
class ReplyTriggerTest {
    private static final PersonaId EMBASSY = new PersonaId("embassy");
    private static final Channel WITH_ANNA = new Channel.WithControl(ANNA.id());
    private static final Channel FIELD = new Channel.OfTeam(FIELD_TEAM);
    private static int written;

    @Test
    void a_report_that_replies_to_the_inject_opens_it_and_another_does_not() {
        called(inject("next", to("call")))
                .given(ANNA, new ParticipantCommand.RecordAction(action(INTERVIEWED)))
                .given(ANNA, new InjectCommand.AcknowledgeInject(id("call"), STARTEX))
                .whenServerLooks()
                .thenReleased()
                .given(ANNA, reply("call"))
                .whenServerLooks()
                .thenReleased("next")
                .given(BORIS, reply("call"))
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void an_answer_to_its_question_is_a_reply() {
        Inject asks = inject("call", byHand())
                .but()
                .question(new Question(Question.Kind.CONFIRM, text("There?"), null, null, null))
                .build();
        GivenExercise.running(asks, inject("next", to("call")))
                .given(new InjectCommand.ReleaseInject(asks.id()))
                .given(BORIS, new InjectCommand.AnswerInject(asks.id(), new Answer.Confirmed(), STARTEX, RUSSIAN, null))
                .whenServerLooks()
                .thenReleased("next");
    }

    @Test
    void its_delay_counts_from_the_first_reply_of_those_who_are_meant() {
        Audience field = Audience.ofOverlap(new Overlap(FIELD_TEAM, null, PersonFunction.PLAYER));
        GivenExercise given = GivenExercise.running(
                        inject("call", byHand(), Audience.EVERYONE),
                        inject("next", new Trigger.OnReply(id("call"), null, field, minutes(10))))
                .given(new InjectCommand.ReleaseInject(id("call")))
                .given(CLARA, reply("call"))
                .given(EVALUATOR, reply("call"))
                .after(minutes(5))
                .given(BORIS, reply("call"))
                .after(minutes(5))
                .given(ANNA, reply("call"));

        assertThat(given.dueIn()).contains(minutes(5));
        given.after(minutes(5))
                .whenServerLooks()
                .thenFacts(new InjectFact.InjectReleased(
                        id("next"),
                        Set.copyOf(ids(ANNA, BORIS)),
                        FIRST_MINUTE.plus(minutes(15)),
                        FIRST_MINUTE.plus(minutes(15)),
                        false));
    }

    @Test
    void who_writes_where_the_persona_spoke_last_writes_to_it() {
        talking(inject("next", to(HOTLINE)))
                .given(ANNA, post(WITH_ANNA, null))
                .given(CONTROLLER, post(WITH_ANNA, HOTLINE))
                .whenServerLooks()
                .thenReleased()
                .given(BORIS, post(new Channel.WithControl(BORIS.id()), null))
                .whenServerLooks()
                .thenReleased()
                .given(ANNA, post(WITH_ANNA, null))
                .whenServerLooks()
                .thenReleased("next");
    }

    @Test
    void who_writes_after_another_has_spoken_writes_to_that_one() {
        talking(inject("hotline", to(HOTLINE)), inject("embassy", to(EMBASSY)))
                .given(CONTROLLER, post(WITH_ANNA, HOTLINE))
                .given(CONTROLLER, post(WITH_ANNA, EMBASSY))
                .given(ANNA, post(WITH_ANNA, null))
                .whenServerLooks()
                .thenReleased("embassy");
    }

    @Test
    void who_writes_after_control_spoke_as_itself_writes_to_control() {
        talking(inject("hotline", to(HOTLINE)))
                .given(CONTROLLER, post(WITH_ANNA, HOTLINE))
                .given(CONTROLLER, post(WITH_ANNA, null))
                .given(ANNA, post(WITH_ANNA, null))
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void what_a_safety_officer_says_between_is_no_persona_and_no_reply() {
        talking(inject("hotline", to(HOTLINE)))
                .given(CONTROLLER, post(WITH_ANNA, HOTLINE))
                .given(SAFETY_OFFICER, post(WITH_ANNA, null))
                .whenServerLooks()
                .thenReleased()
                .given(ANNA, post(WITH_ANNA, null))
                .whenServerLooks()
                .thenReleased("hotline");
    }

    @Test
    void only_those_who_are_meant_write_to_it() {
        Channel withClara = new Channel.WithControl(CLARA.id());
        talking(inject("next", new Trigger.OnReply(null, HOTLINE, Audience.ofTeams(FIELD_TEAM), Duration.ZERO)))
                .given(CONTROLLER, post(withClara, HOTLINE))
                .given(CONTROLLER, post(FIELD, HOTLINE))
                .given(CLARA, post(withClara, null))
                .whenServerLooks()
                .thenReleased()
                .given(BORIS, post(FIELD, null))
                .whenServerLooks()
                .thenReleased("next");
    }

    @Test
    void who_replies_to_an_inject_from_the_persona_replies_to_it() {
        GivenExercise.running(from(HOTLINE, null), inject("hotline", to(HOTLINE)))
                .given(new InjectCommand.ReleaseInject(id("call")))
                .given(ANNA, reply("call"))
                .whenServerLooks()
                .thenReleased("hotline");
    }

    @Test
    void what_was_written_before_startex_sets_nothing_off_but_the_persona_has_spoken() {
        GivenExercise.planned(inject("next", to(HOTLINE)))
                .given(CONTROLLER, post(WITH_ANNA, HOTLINE))
                .given(ANNA, post(WITH_ANNA, null))
                .given(new ClockCommand.StartExercise())
                .whenServerLooks()
                .thenReleased()
                .given(ANNA, post(WITH_ANNA, null))
                .whenServerLooks()
                .thenReleased("next");
    }

    @Test
    void what_came_while_it_was_held_lets_it_out_once_it_is_let_go() {
        called(inject("next", to("call")))
                .given(CONTROLLER, new InjectCommand.HoldInject(id("next")))
                .given(ANNA, reply("call"))
                .whenServerLooks()
                .thenReleased()
                .given(CONTROLLER, new InjectCommand.LetInjectGo(id("next")))
                .whenServerLooks()
                .thenReleased("next");
    }

    @Test
    void the_journal_says_the_same_again_after_a_restart() {
        GivenExercise given = talking(
                        inject("call", byHand()),
                        inject("to-inject", new Trigger.OnReply(id("call"), null, null, minutes(10))),
                        inject("to-persona", new Trigger.OnReply(null, EMBASSY, null, minutes(5))))
                .given(new InjectCommand.ReleaseInject(id("call")))
                .given(CONTROLLER, post(WITH_ANNA, EMBASSY))
                .given(ANNA, post(WITH_ANNA, null))
                .given(ANNA, reply("call"));

        Exercise again = given.replayed();

        assertThat(again).isEqualTo(given.exercise());
        assertThat(Due.next(again, given.now())).contains(given.now().plus(minutes(5)));
    }

    @Test
    void who_is_waited_for_is_there_and_stays() {
        GivenExercise given = GivenExercise.planned(inject("call", byHand()), inject("to-inject", to("call")));
        given.given(new PlanCommand.AddPersona(new Persona(EMBASSY, text("Embassy"))))
                .given(new PlanCommand.PlanInject(inject("to-persona", to(EMBASSY))));

        given.when(DIRECTOR, new PlanCommand.RemoveThing(ThingKind.PERSONA, EMBASSY.value(), 1))
                .thenRejected(Rejection.THING_IN_USE, "by", "to-persona");
        given.when(DIRECTOR, new PlanCommand.RemoveInject(id("call"), 1))
                .thenRejected(Rejection.INJECT_IN_USE, "number", "to-inject");
        given.when(DIRECTOR, new PlanCommand.PlanInject(inject("lost", to(new PersonaId("gone")))))
                .thenRejected(Rejection.UNKNOWN_PERSONA, "id", "gone");
    }

    @Test
    void it_is_to_an_inject_or_to_a_persona() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Trigger.OnReply(null, null, null, Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Trigger.OnReply(id("call"), HOTLINE, null, Duration.ZERO));
    }

    private static GivenExercise called(Inject waiting) {
        return GivenExercise.running(inject("call", byHand()), waiting)
                .given(new InjectCommand.ReleaseInject(id("call")));
    }

    private static GivenExercise talking(Inject... waiting) {
        GivenExercise given =
                GivenExercise.running().given(new PlanCommand.AddPersona(new Persona(EMBASSY, text("Embassy"))));
        for (Inject inject : waiting) {
            given.given(new PlanCommand.PlanInject(inject));
        }
        return given;
    }

    private static Trigger to(String inject) {
        return new Trigger.OnReply(id(inject), null, null, Duration.ZERO);
    }

    private static Trigger to(PersonaId persona) {
        return new Trigger.OnReply(null, persona, null, Duration.ZERO);
    }

    private static ParticipantCommand reply(String inject) {
        return new ParticipantCommand.RecordAction(answerTo(id(inject)));
    }

    private static TalkCommand post(Channel channel, @Nullable PersonaId as) {
        return new TalkCommand.PostMessage(new MessageId("m-" + ++written), channel, "Ждём", null, as, STARTEX);
    }
}
