package org.livex.sheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.InjectId;

/** What injects ask, out to a workbook with the MSEL and back. */
class QuestionsSheetTest {
    private static final String ASKS = "sh-10";
    private static final String WAITS = "sh-30";
    private static final String ASKS_NOTHING = "sh-01";

    private final Exercise demo = demo();

    @Test
    void a_copied_row_asks_what_its_original_asks() {
        Exercise after = imported(opened -> {
            XSSFSheet msel = opened.getSheet("MSEL");
            XSSFRow copy = msel.createRow(msel.getLastRowNum() + 1);
            row(msel, ASKS)
                    .forEach(cell -> copy.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue()));
            copy.getCell(column(msel, MselColumns.NUMBER)).setCellValue("copied");
        });

        Question first = requireNonNull(question(demo, ASKS));
        Question copied = requireNonNull(numbered(after, "copied").question());
        assertThat(copied.saysTheSameAs(first)).isTrue();
        assertThat(copied.text()).isEqualTo(first.text());
        assertThat(copied.choices().getLast().text())
                .isEqualTo(first.choices().getLast().text());
    }

    @Test
    void a_row_that_is_edited_elsewhere_asks_the_same() {
        Exercise after = imported(opened -> set(opened.getSheet("MSEL"), ASKS, MselColumns.TITLE, "Retitled"));

        assertThat(question(after, ASKS)).isEqualTo(question(demo, ASKS));
    }

    @Test
    void a_question_is_written_beside_an_inject_and_changed_there() {
        Exercise after = imported(opened -> {
            XSSFSheet msel = opened.getSheet("MSEL");
            set(msel, ASKS_NOTHING, QuestionCells.KIND, "a whole number");
            set(msel, ASKS_NOTHING, "question:en", "How many of you go?");
            set(msel, ASKS_NOTHING, "question:ru", "Сколько вас идёт?");
            set(msel, ASKS_NOTHING, QuestionCells.LEAST, "1");
            set(msel, ASKS_NOTHING, QuestionCells.MOST, "12");
            set(msel, ASKS, "question:en", "When do you go in, and by which door?");
        });

        Question asked = requireNonNull(question(after, ASKS_NOTHING));
        assertThat(asked.kind()).isEqualTo(Question.Kind.NUMBER);
        assertThat(asked.text().original().text()).isEqualTo("How many of you go?");
        assertThat(requireNonNull(asked.text().versions().get(RU)).state()).isEqualTo(TextState.NEEDS_REVIEW);
        assertThat(asked.least()).isEqualTo(1);
        assertThat(asked.most()).isEqualTo(12);
        Question changed = requireNonNull(question(after, ASKS));
        assertThat(changed.text().original().text()).isEqualTo("When do you go in, and by which door?");
        assertThat(changed.text().revision()).isGreaterThan(1);
        assertThat(changed.choices())
                .isEqualTo(requireNonNull(question(demo, ASKS)).choices());
    }

    @Test
    void an_option_that_is_renamed_keeps_its_short_name_its_translations_and_what_it_opens() {
        Exercise after = imported(opened -> {
            XSSFSheet msel = opened.getSheet("MSEL");
            set(
                    msel,
                    ASKS,
                    "question-options:en",
                    "when-back | When he has parked\nbefore | Before the tenant is back\nNot at all");
            set(
                    msel,
                    ASKS,
                    "question-options:ru",
                    "before | До возвращения жильца\nwhen-back | Когда он припаркуется\noption-1 | Никогда");
        });

        List<Question.Option> options = requireNonNull(question(after, ASKS)).choices();
        assertThat(options).extracting(Question.Option::id).containsExactly("when-back", "before", "option-1");
        LocalizedText renamed = options.getFirst().text();
        assertThat(renamed.original().text()).isEqualTo("When he has parked");
        assertThat(requireNonNull(renamed.versions().get(RU)).text()).isEqualTo("Когда он припаркуется");
        assertThat(renamed.versions().keySet())
                .isEqualTo(requireNonNull(question(demo, ASKS))
                        .choices()
                        .getLast()
                        .text()
                        .versions()
                        .keySet());
        assertThat(options.get(1))
                .isEqualTo(requireNonNull(question(demo, ASKS)).choices().getFirst());
        assertThat(inject(after, WAITS).trigger()).isEqualTo(inject(demo, WAITS).trigger());
    }

    @Test
    void an_option_that_was_first_written_in_another_language_stays() {
        Question asked = requireNonNull(question(demo, ASKS));
        Question more = new Question(
                asked.kind(),
                asked.text(),
                List.of(
                        asked.choices().getFirst(),
                        new Question.Option("later", LocalizedText.of(RU, "Позже")),
                        asked.choices().getLast()),
                null,
                null);
        Exercise exercise = after(
                demo,
                new PlanCommand.ReviseInject(
                        inject(demo, ASKS).but().question(more).build(), 1));

        Exercise after = imported(
                exercise,
                opened -> set(
                        opened.getSheet("MSEL"),
                        ASKS,
                        "question-options:en",
                        "before | Before he is back\nwhen-back | When he parks the van"));

        assertThat(requireNonNull(question(after, ASKS)).choices())
                .extracting(Question.Option::id)
                .containsExactly("before", "when-back", "later");
    }

    @Test
    void a_new_question_in_one_language_may_have_its_options_in_another() {
        Exercise after = imported(opened -> {
            XSSFSheet msel = opened.getSheet("MSEL");
            set(msel, ASKS_NOTHING, QuestionCells.KIND, "one of several options");
            set(msel, ASKS_NOTHING, "question:ru", "Какой дорогой?");
            set(msel, ASKS_NOTHING, "question-options:en", "north | By the north road\nsouth | By the south road");
            set(msel, ASKS_NOTHING, "question-options:ru", "south | Южной");
        });

        Question asked = requireNonNull(question(after, ASKS_NOTHING));
        assertThat(asked.text().source()).isEqualTo(RU);
        assertThat(asked.choices()).extracting(Question.Option::id).containsExactly("north", "south");
        assertThat(requireNonNull(asked.choices().getLast().text().versions().get(RU))
                        .text())
                .isEqualTo("Южной");
    }

    @Test
    void a_new_row_asks_and_another_waits_for_its_answer() {
        String waits = """
                {"type":"on-answer","inject":"new-ask","answer":{"option":"north"},"quorum":"anyone","delay":"PT5M"}""";
        Exercise after = imported(opened -> {
            XSSFSheet msel = opened.getSheet("MSEL");
            add(
                    msel,
                    Map.of(
                            MselColumns.NUMBER,
                            "new-ask",
                            MselColumns.TITLE,
                            "Which way",
                            "body:en",
                            "The bridge is closed.",
                            QuestionCells.KIND,
                            "one of several options",
                            "question:en",
                            "Which way do you take?",
                            "question-options:en",
                            "north | By the north road\nsouth | By the south road"));
            add(
                    msel,
                    Map.of(
                            MselColumns.NUMBER,
                            "new-wait",
                            MselColumns.TITLE,
                            "The north road",
                            "body:en",
                            "A tree lies on it.",
                            MselColumns.CONDITION,
                            waits));
        });

        assertThat(requireNonNull(numbered(after, "new-ask").question()).choices())
                .extracting(Question.Option::id)
                .containsExactly("north", "south");
        assertThat(numbered(after, "new-wait").trigger())
                .isInstanceOfSatisfying(
                        Trigger.OnAnswer.class,
                        condition -> assertThat(
                                        requireNonNull(condition.answer()).option())
                                .isEqualTo("north"));
    }

    @Test
    void emptied_cells_take_a_question_away_with_what_waits_for_it() {
        Consumer<XSSFWorkbook> emptied = opened -> {
            XSSFSheet msel = opened.getSheet("MSEL");
            row(msel, ASKS).forEach(cell -> {
                String key = msel.getRow(OwnLayout.KEY_ROW)
                        .getCell(cell.getColumnIndex())
                        .getStringCellValue();
                if (key.contains("/question")) {
                    cell.setBlank();
                }
            });
        };

        assertThat(draft(edited(workbook(demo), emptied), demo).mistakes())
                .extracting(Mistake::code)
                .containsExactly(Mistake.Code.ANSWER_WAITED_FOR);
        Exercise after =
                imported(emptied.andThen(opened -> set(opened.getSheet("MSEL"), WAITS, MselColumns.CONDITION, "")));
        assertThat(question(after, ASKS)).isNull();
        assertThat(inject(after, WAITS).trigger()).isEqualTo(new Trigger.ByHand());
    }

    private static void add(XSSFSheet sheet, Map<String, String> cells) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        cells.forEach((key, text) -> row.createCell(column(sheet, key)).setCellValue(text));
    }

    private static @Nullable Question question(Exercise exercise, String id) {
        return inject(exercise, id).question();
    }

    private static Inject inject(Exercise exercise, String id) {
        return requireNonNull(exercise.msel().find(new InjectId(id))).inject();
    }

    private Exercise imported(Consumer<XSSFWorkbook> edits) {
        return imported(demo, edits);
    }

    /** Read twice the file changes nothing more; nor does what goes out after it. */
    private static Exercise imported(Exercise exercise, Consumer<XSSFWorkbook> edits) {
        Draft draft = draft(edited(workbook(exercise), edits), exercise);
        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.isReady()).isTrue();
        Exercise after = after(exercise, new PlanCommand.ImportScenario(draft.commands()));
        assertThat(draft(workbook(after), after).changes()).isEmpty();
        return after;
    }
}
