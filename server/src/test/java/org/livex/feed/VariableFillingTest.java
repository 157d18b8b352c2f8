package org.livex.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.text.Variable;
import org.livex.exercise.text.VariableValue;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.VariableId;
import org.livex.feed.items.inject.Filling;
import org.livex.i18n.Language;

class VariableFillingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private static final Person ANNA = new Person(
            new PersonId("anna"),
            "Anna",
            PersonFunction.PLAYER,
            Set.of(),
            null,
            null,
            List.of(Language.of("en")),
            null);
    private static final LocalizedText FLIGHT = LocalizedText.of(Language.of("en"), "the night flight")
            .with(Language.of("ru"), TextVersion.draft("ночной рейс"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | the night flight | 1,250.50 | €250,000 | May 1, 2026 | 3,000 crowns
                    ru | ночной рейс      | 1 250,50 | 250 000 € | 1 мая 2026 г. | 3 000 crowns
                    de | the night flight | 1.250,50 | 250.000 € | 1. Mai 2026 | 3.000 crowns
                    """)
    void each_reader_gets_it_in_their_language_and_manner(
            String language, String text, String number, String money, String date, String fictional) {
        Exercise exercise = with(
                1,
                new VariableValue.Text(FLIGHT),
                new VariableValue.Quantity(new BigDecimal("1250.50")),
                new VariableValue.Money(new BigDecimal("250000"), "EUR"),
                new VariableValue.Date(LocalDate.of(2026, 5, 1)),
                new VariableValue.Money(new BigDecimal("3000"), "crowns"));

        assertThat(filled(exercise, language, "{v0} | {v1} | {v2} | {v3} | {v4}", 9)
                        .replaceAll("[\u00a0\u202f]", " "))
                .isEqualTo(String.join(" | ", text, number, money, date, fictional));
    }

    @Test
    void what_went_out_keeps_the_value_of_that_moment() {
        Exercise before = with(1, new VariableValue.Text(FLIGHT));
        Exercise after = before.apply(
                new PlanFact.VariableWritten(
                        new Variable(new VariableId("v0"), new VariableValue.Quantity(BigDecimal.TEN)), 2),
                new Stamp(5, NOW));

        assertThat(filled(after, "en", "{v0}", 4)).isEqualTo("the night flight");
        assertThat(filled(after, "en", "{v0}", 5)).isEqualTo("10");
        assertThat(filled(after, "en", "{v0} {nothing} {", 6)).isEqualTo("10 {nothing} {");
    }

    private static Exercise with(long seq, VariableValue... values) {
        Exercise exercise = Exercise.EMPTY;
        for (int i = 0; i < values.length; i++) {
            exercise = exercise.apply(
                    new PlanFact.VariableWritten(new Variable(new VariableId("v" + i), values[i]), 1),
                    new Stamp(seq, NOW));
        }
        return exercise;
    }

    private static String filled(Exercise exercise, String language, String text, long seq) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("language", language).put("text", text);
        return new Filling(exercise, ANNA, ExerciseTime.parse("D1 09:00"), seq)
                .fill(json)
                .get("text")
                .textValue();
    }
}
