package org.livex.exercise.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.exercise.Scenarios.DIRECTOR;
import static org.livex.exercise.Scenarios.id;
import static org.livex.exercise.Scenarios.inject;
import static org.livex.exercise.Scenarios.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.VariableId;

public class VariableRulesTest {
    public static final VariableId RANSOM = new VariableId("ransom");
    public static final Variable MUCH = new Variable(RANSOM, new VariableValue.Money(new BigDecimal("250000"), "EUR"));
    static final Variable MORE = new Variable(RANSOM, new VariableValue.Money(new BigDecimal("300000"), "EUR"));
    private static final TextRef BODY = TextRef.ofInject(id("call"), TextPart.BODY);

    @Test
    void a_text_may_name_a_variable_once_it_is_there() {
        TextCommand names = new TextCommand.ReviseSource(BODY, "They want {ransom}, {name}.", 1);
        GivenExercise given = GivenExercise.planned(inject("call", new Trigger.ByHand()));

        given.when(DIRECTOR, names).thenRejected(Rejection.PLACEHOLDER_BROKEN);
        given.when(DIRECTOR, new PlanCommand.WriteVariable(MUCH, 0)).thenFacts(new PlanFact.VariableWritten(MUCH, 1));
        given.when(DIRECTOR, names).thenFacts(new TextFact.SourceRevised(BODY, "They want {ransom}, {name}.", 2));
    }

    @Test
    void of_two_who_write_at_once_the_second_is_told() {
        GivenExercise given = GivenExercise.planned().given(DIRECTOR, new PlanCommand.WriteVariable(MUCH, 0));

        given.when(DIRECTOR, new PlanCommand.WriteVariable(MORE, 0))
                .thenRejected(Rejection.REVISION_OUTDATED, Map.of("revision", "1"));
        given.when(DIRECTOR, new PlanCommand.WriteVariable(MORE, 1)).thenFacts(new PlanFact.VariableWritten(MORE, 2));
        given.when(DIRECTOR, new PlanCommand.WriteVariable(MORE, 2)).thenNothing();
        given.when(DIRECTOR, new PlanCommand.RemoveVariable(RANSOM, 1)).thenRejected(Rejection.REVISION_OUTDATED);
    }

    @Test
    void one_that_a_text_names_stays() {
        GivenExercise given = GivenExercise.planned(inject("call", new Trigger.ByHand()))
                .given(DIRECTOR, new PlanCommand.WriteVariable(MUCH, 0))
                .given(DIRECTOR, new TextCommand.ReviseSource(BODY, "They want {ransom}.", 1));

        given.when(DIRECTOR, new PlanCommand.RemoveVariable(RANSOM, 1)).thenRejected(Rejection.VARIABLE_IN_USE);
        given.given(DIRECTOR, new TextCommand.ReviseSource(BODY, "They want money.", 2));
        given.when(DIRECTOR, new PlanCommand.RemoveVariable(RANSOM, 1)).thenFacts(new PlanFact.VariableRemoved(RANSOM));
    }

    @Test
    void what_it_stood_for_is_known_of_every_moment() {
        GivenExercise given = GivenExercise.planned().given(DIRECTOR, new PlanCommand.WriteVariable(MUCH, 0));
        long before = given.seq();
        given.given(DIRECTOR, new PlanCommand.WriteVariable(MORE, 1));

        WrittenVariable written =
                Objects.requireNonNull(given.exercise().scenario().find(WrittenVariable.class, RANSOM));

        assertThat(written.valueAt(before)).isEqualTo(MUCH.value());
        assertThat(written.valueAt(given.seq())).isEqualTo(MORE.value());
        assertThat(written.valueAt(Long.MAX_VALUE)).isEqualTo(MORE.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "exercise-date", "Ransom", "2nd", "a b", "", "a.b", "сумма"})
    void a_name_is_in_small_letters_and_not_taken_by_what_is_built_in(String name) {
        assertThatThrownBy(() -> new VariableId(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void values_have_bounds() {
        assertThatThrownBy(() -> new VariableValue.Text(text("two\nlines"))).hasMessageContaining("one line");
        assertThatThrownBy(() -> new VariableValue.Quantity(new BigDecimal("1E+30")))
                .hasMessageContaining("digits");
        assertThatThrownBy(() -> new VariableValue.Quantity(new BigDecimal("0.1234567")))
                .hasMessageContaining("decimals");
        assertThatThrownBy(() -> new VariableValue.Date(LocalDate.of(10_000, 1, 1)))
                .hasMessageContaining("years");
        assertThatThrownBy(() -> new VariableValue.Money(BigDecimal.ONE, "x".repeat(31)))
                .isInstanceOfSatisfying(
                        WrongField.class, wrong -> assertThat(wrong.field()).isEqualTo("currency"));
        assertThatThrownBy(() -> VariableValue.decimal("1e9")).hasMessageContaining("1250.50");
    }
}
