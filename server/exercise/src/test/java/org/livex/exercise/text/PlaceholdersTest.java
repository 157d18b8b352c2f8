package org.livex.exercise.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Placeholders;
import org.livex.exercise.Rejection;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.plan.AuthoringRulesTest;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;

class PlaceholdersTest {
    @Test
    void the_first_brace_that_opens_no_placeholder_is_named_by_its_place() {
        assertThat(Placeholders.mistakeIn("{name}, go to {team} at {exercise-time}.", _ -> false))
                .isZero();
        assertThat(Placeholders.mistakeIn("No brace } at all", _ -> false)).isZero();
        assertThat(Placeholders.mistakeIn("{name}, {nmae}", _ -> false)).isEqualTo(9);
        assertThat(Placeholders.mistakeIn("Привет 🙂 {name", _ -> false)).isEqualTo(10);
        assertThat(Placeholders.mistakeIn("{Name}", _ -> false)).isEqualTo(1);
        assertThat(Placeholders.mistakeIn("{{name}}", _ -> false)).isEqualTo(1);
        assertThat(Placeholders.mistakeIn("At {exercise-time", _ -> false)).isEqualTo(4);
    }

    @Test
    void a_broken_one_is_refused_where_it_is_written_in_any_language() {
        GivenExercise given = GivenExercise.planned(inject("call", byHand()));
        Inject broken = AuthoringRulesTest.worded(inject("other", byHand()), "Come, {you}.");

        given.whenServer(new PlanCommand.PlanInject(broken))
                .thenRejected(Rejection.PLACEHOLDER_BROKEN, Map.of("position", "7", "language", "en"));
        given.when(
                        CONTROLLER,
                        new TextCommand.TranslateText(
                                TextRef.ofInject(id("call"), TextPart.BODY),
                                RUSSIAN,
                                "{имя}",
                                TextState.DRAFT,
                                1,
                                0,
                                null))
                .thenRejected(Rejection.PLACEHOLDER_BROKEN, Map.of("position", "1", "language", "ru"));
    }

    @Test
    void a_broken_one_is_refused_in_what_an_inject_asks_and_in_its_options() {
        GivenExercise given = GivenExercise.planned();

        given.whenServer(new PlanCommand.PlanInject(asking("Who of {taem}?", "Both")))
                .thenRejected(Rejection.PLACEHOLDER_BROKEN, Map.of("position", "8", "language", "en"));
        given.whenServer(new PlanCommand.PlanInject(asking("Who?", "All of {taem}")))
                .thenRejected(Rejection.PLACEHOLDER_BROKEN, Map.of("position", "8", "language", "en"));
        given.whenServer(new PlanCommand.PlanInject(asking("Who of {team}?", "{name}")))
                .accepted();
    }

    private static Inject asking(String question, String option) {
        return inject("ask", byHand())
                .but()
                .question(new Question(
                        Question.Kind.ONE,
                        text(question),
                        List.of(new Question.Option("a", text(option)), new Question.Option("b", text("Nobody"))),
                        null,
                        null))
                .build();
    }
}
