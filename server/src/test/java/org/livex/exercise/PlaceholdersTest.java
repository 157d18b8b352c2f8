package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
    @Test
    void the_first_brace_that_opens_no_placeholder_is_named_by_its_place() {
        assertThat(Placeholders.mistakeIn("{name}, go to {team} at {exercise-time}."))
                .isZero();
        assertThat(Placeholders.mistakeIn("No brace } at all")).isZero();
        assertThat(Placeholders.mistakeIn("{name}, {nmae}")).isEqualTo(9);
        assertThat(Placeholders.mistakeIn("Привет 🙂 {name")).isEqualTo(10);
        assertThat(Placeholders.mistakeIn("{Name}")).isEqualTo(1);
        assertThat(Placeholders.mistakeIn("{{name}}")).isEqualTo(1);
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
}
