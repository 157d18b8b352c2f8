package org.livex.exercise.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.words.LocalizedText;
import org.livex.i18n.Language;

class FormCheckTest {
    private static final LocalizedText TEXT = LocalizedText.of(Language.of("en"), "Text");
    private static final List<FormChoice> OPTIONS =
            List.of(new FormChoice("mediator", TEXT), new FormChoice("alone", TEXT));
    private static final FormField PRESENT = new FormField("present", TEXT, FormField.Type.YES_NO, true, null);
    private static final FormField WHO = onlyIf("who", "present", "yes");
    private static final FormField GENDER = onlyIf("gender", "who", "mediator");
    private static final List<FormField> INTERVIEW = List.of(PRESENT, WHO, GENDER);
    private static final FormField ITEM = new FormField("item", TEXT, FormField.Type.LINE, true, null);
    private static final FormField CUSTODY = new FormField("custody", TEXT, FormField.Type.NAME, false, null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    LINE    | a line                | true
                    NAME    | Ионеску Ана           | true
                    DATE    | 2026-11-24            | true
                    DATE    | 2026-02-30            | false
                    DATE    | 24.11.2026            | false
                    TIME    | 09:05                 | true
                    TIME    | 24:00                 | false
                    TIME    | 9:05                  | false
                    TIME    | 09:05:30              | false
                    YES_NO  | yes                   | true
                    YES_NO  | true                  | false
                    NUMBER  | 1250.50               | true
                    NUMBER  | -3                    | true
                    NUMBER  | 1e9                   | false
                    NUMBER  | ١٢                    | false
                    NUMBER  | 12,5                  | false
                    CHOICE  | alone                 | true
                    CHOICE  | mediator alone        | false
                    CHOICES | mediator alone        | true
                    CHOICES | alone alone           | false
                    CHOICES | alone nobody          | false
                    """)
    void an_answer_is_written_as_its_type_says(FormField.Type type, String value, boolean fits) {
        boolean chooses = type == FormField.Type.CHOICE || type == FormField.Type.CHOICES;
        FormField field = new FormField("f", TEXT, type, false, chooses ? OPTIONS : null);

        assertThat(FormCheck.fits(field, value)).isEqualTo(fits);
        assertThat(FormCheck.misfits(List.of(field), Map.of("f", value))).hasSize(fits ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "10, true", "10.5, false", "-1, false"})
    void a_number_stays_between_its_least_and_its_most(String value, boolean fits) {
        FormField field = new FormField(
                "f",
                TEXT,
                FormField.Type.NUMBER,
                false,
                null,
                new Bounds(BigDecimal.ZERO, BigDecimal.TEN),
                null,
                null,
                null);

        assertThat(FormCheck.fits(field, value)).isEqualTo(fits);
    }

    @Test
    void a_field_is_needed_only_where_its_condition_asks_for_it() {
        assertThat(misfits(Map.of("present", "no"))).isEmpty();
        assertThat(misfits(Map.of("present", "yes"))).containsExactly(new Misfit("who", Misfit.Why.MISSING));
        assertThat(misfits(Map.of("present", "yes", "who", "mediator alone")))
                .containsExactly(new Misfit("gender", Misfit.Why.MISSING));
        assertThat(misfits(Map.of("present", "yes", "who", "alone"))).isEmpty();
        assertThat(misfits(Map.of())).containsExactly(new Misfit("present", Misfit.Why.MISSING));
    }

    @Test
    void what_a_hidden_field_says_shows_no_other_field() {
        assertThat(misfits(Map.of("present", "no", "who", "mediator")))
                .containsExactly(new Misfit("who", Misfit.Why.NOT_ASKED));
    }

    @Test
    void each_row_of_a_group_is_checked_and_named() {
        FormField seized = group(true, new Bounds(BigDecimal.ONE, BigDecimal.TWO));
        assertThat(FormCheck.misfits(
                        List.of(seized),
                        new Answers(
                                Map.of(), Map.of("seized", List.of(Map.of("item", "phone"), Map.of("custody", "A"))))))
                .containsExactly(new Misfit("seized.2.item", Misfit.Why.MISSING));
        assertThat(FormCheck.misfits(List.of(seized), Answers.NONE))
                .containsExactly(new Misfit("seized", Misfit.Why.MISSING));
        assertThat(FormCheck.misfits(
                        List.of(seized),
                        new Answers(Map.of(), Map.of("seized", Collections.nCopies(3, Map.of("item", "phone"))))))
                .containsExactly(new Misfit("seized", Misfit.Why.NOT_A_VALUE));
    }

    @Test
    void what_no_field_asks_for_is_named() {
        Answers answers = new Answers(
                Map.of("present", "no", "gone", "x"), Map.of("present", List.of(), "lost", List.of(Map.of("a", "b"))));
        assertThat(FormCheck.misfits(INTERVIEW, answers))
                .containsExactly(
                        new Misfit("gone", Misfit.Why.UNKNOWN),
                        new Misfit("lost", Misfit.Why.UNKNOWN),
                        new Misfit("present", Misfit.Why.UNKNOWN));
    }

    @Test
    void a_condition_looks_back_at_a_field_that_can_say_so() {
        refused(List.of(WHO, PRESENT), "has a condition that can never hold");
        refused(List.of(PRESENT, onlyIf("who", "present", "maybe")), "has a condition that can never hold");
        refused(List.of(ITEM, onlyIf("who", "item", "phone")), "has a condition that can never hold");
    }

    @Test
    void a_name_within_a_group_is_that_of_no_other_field() {
        refused(List.of(ITEM, group(false, null)), "names item twice");
    }

    @Test
    void a_form_has_thirty_fields_at_most_groups_included() {
        List<FormField> many = IntStream.range(0, 29)
                .mapToObj(i -> new FormField("f" + i, TEXT, FormField.Type.LINE, false, null))
                .collect(Collectors.toList());
        many.add(group(false, null));
        refused(many, "has more than 30 fields");
    }

    @Test
    void a_default_is_an_answer_and_bounds_are_in_order() {
        assertThatThrownBy(() -> PRESENT.preset("maybe")).hasMessage("has a default that it does not admit");
        assertThatThrownBy(() -> new Bounds(BigDecimal.TEN, BigDecimal.ONE))
                .hasMessage("has a least that is above its most");
        assertThatThrownBy(() -> group(false, new Bounds(null, new BigDecimal("31"))))
                .hasMessage("has no believable number of rows");
    }

    @Test
    void answers_are_small_enough_to_be_sent() {
        String note = "x".repeat(3_990);
        Map<String, String> three = Map.of("a", note, "b", note, "c", note);
        assertThat(new Answers(three, null).values()).hasSize(3);
        assertThatThrownBy(() -> new Answers(three, Map.of("g", List.of(Map.of("d", "x".repeat(40))))))
                .hasMessage("is longer than 12000 characters");
        assertThatThrownBy(() -> new Answers(Map.of("a.b", "x"), null))
                .hasMessage("is not 1 to 20 letters, digits, dashes");
        assertThatThrownBy(() -> new Answers(Map.of(), Map.of("g", Collections.nCopies(31, Map.of()))))
                .hasMessage("has more than 30 rows");
    }

    private static List<Misfit> misfits(Map<String, String> values) {
        return FormCheck.misfits(INTERVIEW, values);
    }

    private static void refused(List<FormField> fields, String why) {
        assertThatThrownBy(() -> FormFields.check(fields, new HashSet<>())).hasMessage(why);
    }

    private static FormField onlyIf(String id, String field, String is) {
        return new FormField(id, TEXT, FormField.Type.CHOICES, true, OPTIONS, null, null, new ShownIf(field, is), null);
    }

    private static FormField group(boolean required, @Nullable Bounds rows) {
        return new FormField(
                "seized", TEXT, FormField.Type.GROUP, required, null, rows, null, null, List.of(ITEM, CUSTODY));
    }
}
