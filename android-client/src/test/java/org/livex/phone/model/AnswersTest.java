package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;

import java.util.List;
import java.util.Map;
import org.json.JSONException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.phone.model.form.ActionKind;
import org.livex.phone.model.form.Answers;
import org.livex.phone.model.form.FormField;
import org.livex.phone.model.read.LocalText;

/** The server's own example of a report with fields, and what is filled in on it. */
class AnswersTest {
    private final Situation situation = new Received()
            .item(golden("action-kind-fields"))
            .item(golden("action-answers"))
            .situation("ru");
    private final ActionKind seized = situation.actionKinds().get(0);

    AnswersTest() throws JSONException {}

    @Test
    void a_kind_has_its_fields_in_my_language_and_is_mine() {
        assertThat(seized.isOfRole()).isTrue();
        assertThat(seized.fields())
                .extracting(field -> field.label().text())
                .containsExactly("С санкцией?", "Основания", "Предметы");
        assertThat(seized.fields().get(2).mostRows()).isEqualTo(20);
    }

    @Test
    void a_form_begins_with_its_defaults_and_the_rows_that_must_be_there() {
        assertThat(Answers.fresh(seized.fields()).groups()).isEqualTo(Map.of("items", List.of(Map.of("count", "1"))));
    }

    @Test
    void a_field_is_asked_for_by_what_another_says() {
        assertThat(Answers.asked(seized.fields(), Map.of("warrant", "yes")))
                .extracting(FormField::id)
                .containsExactly("warrant", "items");
        assertThat(Answers.asked(seized.fields(), Map.of("warrant", "no")))
                .extracting(FormField::id)
                .containsExactly("warrant", "grounds", "items");
    }

    @Test
    void what_is_wrong_is_named_as_the_server_names_it() {
        Answers answers = Answers.fresh(seized.fields());
        answers.rows("items").get(0).put("count", "0");

        assertThat(answers.wrong(seized.fields()))
                .containsExactly(
                        Map.entry("warrant", FormField.Wrong.NOT_CHOSEN),
                        Map.entry("items.1.what", FormField.Wrong.EMPTY),
                        Map.entry("items.1.count", FormField.Wrong.OUT_OF_BOUNDS));
        answers.groups().clear();
        assertThat(answers.wrong(seized.fields())).containsEntry("items", FormField.Wrong.EMPTY);
    }

    @Test
    void nothing_hidden_or_empty_is_sent() throws JSONException {
        Answers answers = Answers.empty();
        answers.values().putAll(Map.of("warrant", "yes", "grounds", "danger", "gone", "x"));
        answers.rows("items").add(Map.of("what", " Phone "));
        answers.rows("items").add(Map.of("what", ""));

        assertThat(answers.filed(seized.fields()).json().toString())
                .isEqualTo("{\"values\":{\"warrant\":\"yes\"},\"groups\":{\"items\":[{\"what\":\"Phone\"}]}}");
    }

    @Test
    void a_field_of_a_type_that_only_a_newer_app_knows_is_passed_over_and_what_depends_on_it() {
        ActionKind kind = new Received()
                .item("{'kind':'action-kind','id':'k','label':{'text':'K','language':'en'},'fields':["
                        + "{'id':'sketch','type':'drawing','required':true,'label':{'text':'Sketch','language':'en'}},"
                        + "{'id':'of','type':'line','required':true,'label':{'text':'Of whom','language':'en'},"
                        + "'shownIf':{'field':'sketch','is':'x'}},"
                        + "{'id':'who','type':'line','required':false,'label':{'text':'Who','language':'en'}}]}")
                .situation("en")
                .actionKinds()
                .get(0);

        assertThat(kind.fields()).extracting(FormField::id).containsExactly("of", "who");
        assertThat(Answers.asked(kind.fields(), Map.of("sketch", "x")))
                .extracting(FormField::id)
                .containsExactly("who");
        assertThat(Answers.fresh(kind.fields()).wrong(kind.fields())).isEmpty();
    }

    @Test
    void a_report_has_what_was_filled_in() {
        Answers answers = situation.reports().get(0).answers();
        assertThat(answers.values()).containsEntry("grounds", "danger consent");
        assertThat(answers.rows("items")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    12,5 | 12.5
                    ١٢٫٥ | 12.5
                    −3   | -3
                    1,200 | 1200
                    """)
    void a_number_is_the_same_in_the_digits_of_any_keyboard(String typed, String sent) {
        FormField number = new FormField(
                "n",
                FormField.Type.NUMBER,
                true,
                LocalText.plain("n"),
                List.of(),
                FormField.Bounds.NONE,
                "",
                null,
                List.of(),
                List.of());
        assertThat(number.wrong(typed)).isNull();
        assertThat(number.filed(typed)).isEqualTo(sent);
        assertThat(number.wrong("1.200")).isEqualTo(FormField.Wrong.AMBIGUOUS);
        assertThat(number.wrong("1e9")).isEqualTo(FormField.Wrong.NO_NUMBER);
    }

    @Test
    void more_than_can_be_sent_is_known_before_it_is_saved() {
        Answers answers = Answers.empty();
        answers.values().put("a", "x".repeat(11_999));
        assertThat(answers.isTooLong()).isFalse();
        answers.rows("g").add(Map.of("b", "x"));
        assertThat(answers.isTooLong()).isTrue();
    }
}
