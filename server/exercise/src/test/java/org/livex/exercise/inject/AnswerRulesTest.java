package org.livex.exercise.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Trigger.Quorum;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Person;
import org.livex.i18n.Language;

public class AnswerRulesTest extends AnswerStory {
    public static final Question LONGEST = choice("Where?", "a", "b", "c", "d", "e", "f", "g", "h");

    @Test
    void whoever_answers_has_confirmed_reading() {
        GivenExercise given = out(ASKS);

        given.when(ANNA, answer(RAID))
                .thenFacts(
                        new InjectFact.InjectAnswered(ASKS.id(), ANNA.id(), RAID, given.time(), STARTEX, RUSSIAN, null),
                        new InjectFact.InjectAcknowledged(ASKS.id(), ANNA.id(), given.time(), STARTEX, RUSSIAN, null));
        assertThat(given.progress("ask", ANNA).has(MarkKind.ACKNOWLEDGED)).isTrue();
    }

    @Test
    void the_first_answer_counts_and_saying_it_twice_is_saying_it_once() {
        GivenExercise given = out(ASKS).given(ANNA, answer(RAID));

        given.when(ANNA, answer(RAID)).thenNothing();
        given.when(ANNA, answer(WAIT)).thenRejected(Rejection.INJECT_ALREADY_ANSWERED);
        assertThat(now(given, ANNA)).isEqualTo(RAID);
    }

    @Test
    void only_its_recipients_answer_and_only_what_is_asked() {
        GivenExercise given = out(ASKS);

        given.when(CLARA, answer(RAID)).thenRejected(Rejection.NOT_A_RECIPIENT);
        given.when(ANNA, answer(chosen("pray"))).thenRejected(Rejection.ANSWER_NOT_POSSIBLE);
        given.when(ANNA, answer(chosen("raid", "wait"))).thenRejected(Rejection.ANSWER_NOT_POSSIBLE);
        given.when(ANNA, answer(new Answer.Confirmed())).thenRejected(Rejection.ANSWER_NOT_POSSIBLE);
        out(asking(null)).when(ANNA, answer(RAID)).thenRejected(Rejection.INJECT_ASKS_NOTHING);
        GivenExercise.running(ASKS).when(ANNA, answer(RAID)).thenRejected(Rejection.NOT_A_RECIPIENT);
    }

    @Test
    void each_kind_of_question_takes_its_kind_of_answer() {
        Question several = new Question(Question.Kind.SEVERAL, text("What?"), options("van", "phone"), null, null);
        Question number = new Question(Question.Kind.NUMBER, text("How many?"), null, 1L, 9L);

        assertThat(several.takes(chosen("van", "phone"))).isTrue();
        assertThat(number.takes(new Answer.Counted(9))).isTrue();
        assertThat(number.takes(new Answer.Counted(10))).isFalse();
        assertThat(open(Question.Kind.TEXT).takes(new Answer.Written("A van"))).isTrue();
        assertThat(open(Question.Kind.CONFIRM).takes(new Answer.Confirmed())).isTrue();
        assertThat(open(Question.Kind.CONFIRM).takes(RAID)).isFalse();
    }

    @Test
    void a_question_that_cannot_be_answered_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> choice("Raid?", "raid"));
        assertThatIllegalArgumentException().isThrownBy(() -> choice("Raid?", "raid", "raid"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Question(Question.Kind.NUMBER, text("How many?"), null, 9L, 1L));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Question(Question.Kind.TEXT, text("What?"), options("a", "b"), null, null));
    }

    @Test
    void an_answer_opens_the_branch_that_waits_for_it_and_no_other() {
        GivenExercise given = out(
                        ASKS, inject("raid", on("raid", Quorum.ANYONE)), inject("wait", on("wait", Quorum.ANYONE)))
                .given(ANNA, answer(RAID));

        given.whenServerLooks().thenReleased("raid");
    }

    @Test
    void a_branch_waits_until_the_whole_team_says_the_same() {
        GivenExercise given = out(ASKS, inject("raid", on("raid", Quorum.EVERYONE)));

        given.given(ANNA, answer(RAID)).whenServerLooks().thenReleased();
        given.given(BORIS, answer(RAID)).whenServerLooks().thenReleased("raid");
    }

    @Test
    void one_who_says_otherwise_keeps_the_branch_of_all_closed() {
        GivenExercise given = out(ASKS, inject("raid", on("raid", Quorum.EVERYONE)));

        given.given(ANNA, answer(RAID)).given(BORIS, answer(WAIT));
        given.whenServerLooks().thenReleased();
    }

    @Test
    void a_number_within_bounds_and_any_answer_at_all_open_branches_after_their_delay() {
        Inject counts = asking(new Question(Question.Kind.NUMBER, text("How many?"), null, null, null));
        GivenExercise given = out(
                counts,
                inject("many", onAnswer(new AnswerWanted(null, 5L, null), null, Quorum.ANYONE, Duration.ZERO)),
                inject("few", onAnswer(new AnswerWanted(null, null, 4L), null, Quorum.ANYONE, Duration.ZERO)),
                inject("any", onAnswer(null, null, Quorum.ANYONE, minutes(3))));

        given.given(ANNA, answer(new Answer.Counted(7))).whenServerLooks().thenReleased("many");
        given.after(minutes(3)).whenServerLooks().thenReleased("any");
    }

    @Test
    void an_evaluators_answer_opens_nothing_and_nobody_waits_for_it() {
        Inject toAll = ASKS.but()
                .audience(Audience.ofPeople(ANNA.id(), EVALUATOR.id()))
                .build();
        GivenExercise given = out(toAll, inject("raid", on("raid", Quorum.EVERYONE)));

        given.given(EVALUATOR, answer(RAID)).whenServerLooks().thenReleased();
        given.given(ANNA, answer(RAID)).whenServerLooks().thenReleased("raid");
    }

    @Test
    void nobody_waits_for_one_who_may_not_read_what_is_asked() {
        Person dilan = player("dilan", FIELD_TEAM).withLanguages(List.of(Language.of("ar")));
        Inject secret = ASKS.but().readableIn(List.of(RUSSIAN)).build();
        GivenExercise given = GivenExercise.running(secret)
                .given(new PlanCommand.AddPerson(dilan))
                .given(new PlanCommand.PlanInject(inject("raid", on("raid", Quorum.EVERYONE))))
                .given(new InjectCommand.ReleaseInject(secret.id()));
        assertThat(given.release("ask").recipients()).contains(dilan.id());

        given.given(ANNA, answer(RAID)).whenServerLooks().thenReleased();
        given.given(BORIS, answer(RAID)).whenServerLooks().thenReleased("raid");
    }

    @Test
    void a_branch_asks_for_an_answer_that_can_be_given() {
        GivenExercise given = out(ASKS);

        given.whenServer(new PlanCommand.PlanInject(inject("pray", on("pray", Quorum.ANYONE))))
                .thenRejected(Rejection.ANSWER_NOT_POSSIBLE, "number", "ask");
        given.given(new PlanCommand.PlanInject(inject("plain", new Trigger.ByHand())));
        Trigger waits = new Trigger.OnAnswer(id("plain"), null, null, Quorum.ANYONE, Duration.ZERO);
        given.whenServer(new PlanCommand.PlanInject(inject("never", waits)))
                .thenRejected(Rejection.INJECT_ASKS_NOTHING, "number", "plain");
    }

    @Test
    void an_answer_that_a_branch_waits_for_stays_possible() {
        Inject branch = inject("raid", on("raid", Quorum.ANYONE));
        GivenExercise given = GivenExercise.running(ASKS, branch);
        Inject without = asking(choice("Raid or wait?", "wait", "pray"));
        Inject mute = ASKS.but().question(null).build();

        for (Inject revised : List.of(without, mute)) {
            given.whenServer(new PlanCommand.ReviseInject(revised, 1))
                    .thenRejected(Rejection.INJECT_IN_USE, "number", branch.number());
        }
        given.whenServer(new PlanCommand.ReviseInject(asking(choice("Now?", "raid", "pray")), 1))
                .accepted();
    }

    @Test
    void what_arrives_after_endex_is_kept() {
        out(ASKS).given(new ClockCommand.EndExercise()).when(ANNA, answer(RAID)).accepted();
    }

    public static GivenExercise provoke(Rejection rejection) {
        return switch (rejection) {
            case INJECT_ASKS_NOTHING -> out(asking(null)).when(ANNA, answer(RAID));
            case INJECT_ALREADY_ANSWERED -> out(ASKS).given(ANNA, answer(RAID)).when(ANNA, answer(WAIT));
            case ANSWER_NOT_POSSIBLE -> out(ASKS).when(ANNA, answer(chosen("pray")));
            default -> throw new IllegalArgumentException(rejection.code());
        };
    }

    private static Question open(Question.Kind kind) {
        return new Question(kind, text("What?"), null, null, null);
    }
}
