package org.livex.exercise.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.inject.Trigger.Quorum;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextVersion;

/** A question that is changed after it went out is asked again, or is the same question still. */
class AskedAnewTest extends AnswerStory {
    @Test
    void a_question_that_is_changed_is_asked_again_and_the_answer_stays_with_the_old_one() {
        GivenExercise given = out(ASKS).given(ANNA, answer(RAID));
        revise(given, asking(choice("Raid now?", "raid", "wait")));

        assertThat(answers(given).of(ANNA.id())).isNull();
        assertThat(answers(given).past().getFirst().question()).isEqualTo(ASKS.question());
        assertThat(answers(given).past().getFirst().answers().get(ANNA.id())).isNotNull();
        given.when(ANNA, answer(WAIT, 2)).accepted();
        assertThat(now(given, ANNA)).isEqualTo(WAIT);
    }

    @Test
    void an_answer_to_the_old_question_that_arrives_late_is_kept_with_it_and_opens_nothing() {
        GivenExercise given = out(ASKS, inject("raid", on("raid", Quorum.ANYONE)));
        revise(given, asking(choice("Raid now?", "raid", "wait")));

        given.given(ANNA, answer(RAID, 1)).whenServerLooks().thenReleased();
        assertThat(answers(given).of(ANNA.id())).isNull();
        assertThat(answers(given).past().getFirst().answers()).hasSize(1);
    }

    @Test
    void an_answer_counts_on_where_only_other_words_were_corrected() {
        GivenExercise given = out(ASKS).given(ANNA, answer(RAID));
        revise(given, ASKS.but().place(CAR_WASH).build());

        assertThat(now(given, ANNA)).isEqualTo(RAID);
        given.when(BORIS, answer(WAIT, 1)).accepted();
        assertThat(now(given, BORIS)).isEqualTo(WAIT);
        assertThat(given.progress("ask", ANNA).has(MarkKind.ACKNOWLEDGED)).isFalse();
    }

    @Test
    void a_choice_that_is_taken_away_asks_anew_however_small_its_author_calls_it() {
        GivenExercise given = out(ASKS).given(ANNA, answer(RAID));
        given.given(new PlanCommand.ReviseInject(asking(choice("Raid or wait?", "pray", "wait")), 1, true));

        assertThat(answers(given).of(ANNA.id())).isNull();
    }

    @Test
    void another_wording_that_its_author_calls_small_leaves_the_answers() {
        GivenExercise given = out(ASKS).given(ANNA, answer(RAID));
        given.given(new PlanCommand.ReviseInject(asking(choice("Raid, or wait?", "raid", "wait")), 1, true));

        assertThat(now(given, ANNA)).isEqualTo(RAID);
    }

    @Test
    void an_option_keeps_its_translations_where_it_moves_to_and_what_takes_its_place_has_none_of_them() {
        Question.Option raid = new Question.Option("raid", inRussian("Raid", "Заходим"));
        Question.Option wait = new Question.Option("wait", inRussian("Wait", "Ждём"));
        GivenExercise given = GivenExercise.running(asking(ofOptions(raid, wait)));
        revise(
                given,
                asking(ofOptions(
                        new Question.Option("wait", text("Wait")), new Question.Option("call", text("Call")))));

        Question now = Objects.requireNonNull(given.planned("ask").inject().question());
        assertThat(Objects.requireNonNull(
                                now.choices().getFirst().text().versions().get(RUSSIAN))
                        .text())
                .isEqualTo("Ждём");
        assertThat(now.choices().getLast().text().versions()).containsOnlyKeys(ENGLISH);
    }

    @Test
    void the_same_options_in_another_order_ask_nobody_again() {
        GivenExercise given = out(ASKS).given(ANNA, answer(RAID));
        revise(given, asking(choice("Raid or wait?", "wait", "raid")));

        assertThat(now(given, ANNA)).isEqualTo(RAID);
        assertThat(given.release("ask").correction()).isNull();
    }

    @Test
    void an_option_that_takes_the_words_of_another_one_asks_anew() {
        Question.Option raid = new Question.Option("raid", text("Raid"));
        Question.Option wait = new Question.Option("wait", text("Wait"));
        GivenExercise given = out(asking(ofOptions(raid, wait))).given(ANNA, answer(RAID));
        revise(
                given,
                asking(ofOptions(
                        new Question.Option("raid", text("Wait")), new Question.Option("wait", text("Raid")))));

        assertThat(answers(given).of(ANNA.id())).isNull();
    }

    private static void revise(GivenExercise given, Inject next) {
        given.given(new PlanCommand.ReviseInject(next, 1));
    }

    private static Question ofOptions(Question.Option... options) {
        return new Question(Question.Kind.ONE, text("What now?"), List.of(options), null, null);
    }

    private static LocalizedText inRussian(String english, String russian) {
        return text(english).with(RUSSIAN, TextVersion.approved(russian));
    }
}
