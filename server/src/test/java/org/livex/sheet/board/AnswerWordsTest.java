package org.livex.sheet.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.CATALOG;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.livex.exercise.dossier.Dossiers;
import org.livex.exercise.form.Answers;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.words.LocalizedText;
import org.livex.i18n.Language;
import org.livex.sheet.SheetWords;

/** What was filled in on a report, in one cell. */
class AnswerWordsTest {
    private static final List<FormField> FORM = List.of(
            field("mediator", "Mediator", FormField.Type.YES_NO),
            new FormField(
                    "topics",
                    text("Topics"),
                    FormField.Type.CHOICES,
                    false,
                    List.of(new FormChoice("debt", text("Debt")), new FormChoice("papers", text("Papers")))),
            new FormField(
                    "items",
                    text("Items"),
                    FormField.Type.GROUP,
                    false,
                    null,
                    null,
                    null,
                    null,
                    List.of(
                            field("what", "What", FormField.Type.LINE),
                            field("keeper", "Keeper", FormField.Type.NAME))));

    private static final Answers FILLED = new Answers(
            Map.of("topics", "debt papers", "mediator", "no", "gone", "x"),
            Map.of("items", List.of(Map.of("what", "Phone"), Map.of("what", "Passport", "keeper", "Анна"))));

    @Test
    void answers_stand_in_the_order_of_the_form_and_what_it_does_not_know_is_there_too() {
        assertThat(new AnswerWords(words(), Dossiers.EMPTY).all(FORM, FILLED))
                .isEqualTo("Mediator: No; Topics: Debt, Papers;"
                        + " Items: [What: Phone] [What: Passport; Keeper: Анна]; gone: x");
    }

    @Test
    void each_answer_is_a_line_of_its_own_with_the_row_of_its_group() {
        assertThat(new AnswerWords(words(), Dossiers.EMPTY).lines(FORM, FILLED))
                .extracting(line -> line.row() + " | " + line.field() + " | " + line.value())
                .containsExactly(
                        " | Mediator | No",
                        " | Topics | Debt, Papers",
                        "Items 1 | What | Phone",
                        "Items 2 | What | Passport",
                        "Items 2 | Keeper | Анна",
                        " | gone | x");
    }

    @Test
    void each_answer_is_named_by_the_path_that_says_of_which_it_does_not_fit() {
        assertThat(new AnswerWords(words(), Dossiers.EMPTY).lines(FORM, FILLED))
                .extracting(AnswerWords.Line::path)
                .containsExactly("mediator", "topics", "items.1.what", "items.2.what", "items.2.keeper", "gone");
    }

    @Test
    void a_report_without_answers_is_an_empty_cell() {
        assertThat(new AnswerWords(words(), Dossiers.EMPTY).all(FORM, Answers.NONE))
                .isEmpty();
    }

    private static SheetWords words() {
        return new SheetWords(CATALOG, Language.of("en"));
    }

    private static FormField field(String id, String label, FormField.Type type) {
        return new FormField(id, text(label), type, false, null);
    }

    private static LocalizedText text(String english) {
        return LocalizedText.of(Language.of("en"), english);
    }
}
