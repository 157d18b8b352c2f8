package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.pack.DemoPacks.after;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Caller;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.NoAnswerRule;
import org.livex.exercise.inject.Reaction;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RuleId;
import org.livex.i18n.Language;
import org.livex.pack.compare.ScenarioDiff;

/** How injects are treated goes into a pack, is compared, and comes over into another exercise. */
class TakenHandlingTest {
    private static final InjectId CALL = new InjectId("sh-01");
    private static final InjectId HINT = new InjectId("sh-02");
    private static final Language EN = Language.of("en");
    private static final String KEY = "inject/sh-01";

    private final DemoPacks demo = new DemoPacks();
    private final Exercise plain = demo.plain;
    private final Exercise other;
    private final Handling treated = new Handling(
            true,
            List.of(
                    rule("hint", 10, new Reaction.Hint(HINT)),
                    rule("words", 15, new Reaction.WrittenHint(LocalizedText.of(EN, "Please answer."))),
                    rule("call", 20, new Reaction.CallController())));

    TakenHandlingTest() throws IOException {
        other = after(plain, new PlanCommand.WriteHandling(CALL, treated, 0));
    }

    @Test
    void what_differs_is_said_field_by_field_and_rule_by_rule() {
        Handling reworded = new Handling(
                false,
                List.of(
                        rule("words", 15, new Reaction.WrittenHint(LocalizedText.of(EN, "Do answer."))),
                        rule("hint", 12, new Reaction.Hint(HINT))));
        Exercise changed = after(plain, new PlanCommand.WriteHandling(CALL, reworded, 0));

        List<ScenarioDiff.Change> changes = ScenarioDiff.between(other, changed, false);

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.key().written()).isEqualTo(KEY);
            assertThat(change.fields())
                    .extracting(field -> String.join(".", field.path()))
                    .containsExactly(
                            "handling.sensitive",
                            "handling.noAnswer.call",
                            "handling.noAnswer.hint.after",
                            "handling.noAnswer.words.reaction.text");
            assertThat(change.fields().getLast().language()).isEqualTo(EN);
        });
        assertThat(ScenarioDiff.between(other, other, false)).isEmpty();
    }

    @Test
    void it_comes_over_and_goes_again_with_the_inject_that_was_chosen() throws IOException {
        Exercise taken = takenOver(plain, other, new Caller.Server());
        assertThat(taken.control().safeguards().handling(CALL)).isEqualTo(treated);
        assertThat(ScenarioDiff.between(taken, other, false)).isEmpty();

        Exercise back = takenOver(taken, plain, director(taken));
        assertThat(back.control().safeguards().handling(CALL)).isEqualTo(Handling.PLAIN);
    }

    @Test
    void nobody_chose_it_so_it_stays() throws IOException {
        assertThat(after(plain, demo.taking(plain, other, Set.of()))
                        .control()
                        .safeguards()
                        .handling(CALL))
                .isEqualTo(Handling.PLAIN);
    }

    @Test
    void a_pack_does_not_do_away_with_the_second_person_for_one_controller() throws IOException {
        Exercise lifted = takenOver(other, plain, function(other, PersonFunction.CONTROLLER));

        assertThat(lifted.control().safeguards().isSensitive(CALL)).isTrue();
        assertThat(lifted.control().safeguards().handling(CALL).noAnswer()).isEmpty();
    }

    private Exercise takenOver(Exercise exercise, Exercise newer, Caller caller) throws IOException {
        return after(exercise, demo.taking(exercise, newer, Set.of(KEY)), caller);
    }

    private static Caller director(Exercise exercise) {
        return function(exercise, PersonFunction.DIRECTOR);
    }

    private static Caller function(Exercise exercise, PersonFunction function) {
        PersonId id = exercise.roster().people().values().stream()
                .filter(person -> person.function() == function)
                .findFirst()
                .orElseThrow()
                .id();
        return new Caller.Member(id);
    }

    private static NoAnswerRule rule(String id, int minutes, Reaction reaction) {
        return new NoAnswerRule(
                new RuleId(id), NoAnswerRule.Awaited.ACKNOWLEDGEMENT, Duration.ofMinutes(minutes), reaction);
    }
}
