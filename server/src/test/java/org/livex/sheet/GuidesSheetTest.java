package org.livex.sheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.evaluation.CriticalTask;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.GuideItem;
import org.livex.exercise.evaluation.Scale;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.GuideId;

/** Evaluation guides of the demo, out to a workbook and back. */
class GuidesSheetTest {
    private static final String APART = "interview/apart";
    private static final String CONSENT = "interview/consent";

    private final Exercise demo = demo();

    @Test
    void what_nobody_edited_changes_nothing() {
        Draft draft = draft(workbook(demo), demo);

        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.changes()).isEmpty();
        assertThat(draft.commands()).isEmpty();
    }

    @Test
    void an_item_is_reworded_given_another_scale_and_its_translation_is_to_be_reviewed() {
        Exercise after = imported(guides -> {
            set(guides, APART, "item:ru", "Говорит наедине.");
            set(guides, APART, "guidance:en", "Nobody else in the room.");
            set(guides, APART, GuidesSheet.SCALE, "Four grades");
        });

        GuideItem item = requireNonNull(guide(after, "interview").item("apart"));
        assertThat(requireNonNull(item.text().versions().get(RU)).text()).isEqualTo("Говорит наедине.");
        assertThat(requireNonNull(item.text().versions().get(RU)).state()).isEqualTo(TextState.NEEDS_REVIEW);
        assertThat(item.text().original())
                .isEqualTo(requireNonNull(guide(demo, "interview").item("apart"))
                        .text()
                        .original());
        assertThat(requireNonNull(item.guidance()).original().text()).isEqualTo("Nobody else in the room.");
        assertThat(item.scale()).isEqualTo(Scale.PSMU);
        assertThat(guide(after, "interview").item("consent"))
                .isEqualTo(guide(demo, "interview").item("consent"));
    }

    @Test
    void one_row_speaks_for_its_guide_and_its_task_and_rows_that_say_the_same_say_it_once() {
        Exercise after = imported(guides -> {
            for (String row : new String[] {APART, "interview/interpreter", CONSENT}) {
                set(guides, row, "capability:en", "Talking to somebody who may be a victim");
            }
            set(guides, APART, "task:en", "Make it safe");
            set(guides, APART, MselColumns.OBJECTIVES, "1");
        });

        EvaluationGuide interview = guide(after, "interview");
        assertThat(interview.capability().original().text()).isEqualTo("Talking to somebody who may be a victim");
        assertThat(interview.capability().revision())
                .isEqualTo(guide(demo, "interview").capability().revision() + 1);
        assertThat(interview.tasks().getFirst().text().original().text()).isEqualTo("Make it safe");
        assertThat(interview.tasks().getFirst().items()).hasSize(2);
        assertThat(interview.objective()).isNotEqualTo(guide(demo, "interview").objective());
    }

    @Test
    void rows_that_do_not_agree_on_what_they_share_are_a_mistake_at_the_second_one() {
        Draft draft = draft(
                edit(guides -> {
                    set(guides, APART, "capability:en", "One");
                    set(guides, CONSENT, "capability:en", "Other");
                    set(guides, APART, MselColumns.OBJECTIVES, "1");
                    set(guides, CONSENT, MselColumns.OBJECTIVES, "3");
                }),
                demo);

        assertThat(draft.isReady()).isFalse();
        assertThat(draft.mistakes()).extracting(Mistake::code).containsOnly(Mistake.Code.SAID_OTHERWISE);
        assertThat(draft.mistakes())
                .hasSize(2)
                .allSatisfy(mistake -> assertThat(mistake.where().sheet()).isEqualTo("Evaluation guides"));
        assertThat(draft.mistakes())
                .extracting(mistake -> mistake.parameters().get("value"))
                .contains("One");
    }

    @Test
    void a_new_row_is_one_more_item_and_its_task_may_be_new_too() {
        Exercise after = imported(guides -> {
            add(guides, Map.of("guide", "interview", "task-name", "talk", "item:en", "Listens.", "scale", "psmu"));
            add(
                    guides,
                    Map.of("guide", "interview", "task-name", "afterwards", "task:en", "Go on", "item:en", "Refers."));
        });

        EvaluationGuide interview = guide(after, "interview");
        assertThat(interview.tasks()).extracting(CriticalTask::id).containsExactly("prepare", "talk", "afterwards");
        assertThat(requireNonNull(interview.item("item-1")).text().original().text())
                .isEqualTo("Listens.");
        assertThat(requireNonNull(interview.item("item-2")).scale()).isEqualTo(Scale.PSMU);
        assertThat(interview.items()).hasSize(6);
    }

    @Test
    void a_guide_is_new_with_its_first_row() {
        Exercise after = imported(guides -> {
            add(
                    guides,
                    Map.of(
                            "guide", "press",
                            "objectives", "2",
                            "capability:en", "Speaking to the press",
                            "capability:ru", "Общение с прессой",
                            "task-name", "protect",
                            "task:en", "Protect her",
                            "item:en", "Names nobody."));
            add(guides, Map.of("guide", "press", "task-name", "protect", "item:en", "Shows nobody."));
        });

        EvaluationGuide press = guide(after, "press");
        assertThat(press.items().map(item -> item.text().original().text()))
                .containsExactly("Names nobody.", "Shows nobody.");
        assertThat(requireNonNull(press.capability().versions().get(RU)).state())
                .isEqualTo(TextState.NEEDS_REVIEW);
        assertThat(draft(workbook(after), after).changes()).isEmpty();
    }

    @Test
    void a_new_row_says_where_it_belongs_and_changes_nothing_there() {
        Draft draft = draft(
                edit(guides -> add(
                        guides,
                        Map.of(
                                "guide", "interview",
                                "objectives", "1",
                                "capability:en", "Something else",
                                "task-name", "talk",
                                "task:en", "Let her decide at every step",
                                "item:en", "Listens."))),
                demo);

        assertThat(draft.mistakes())
                .extracting(Mistake::code)
                .containsExactly(Mistake.Code.SAID_OTHERWISE, Mistake.Code.SAID_OTHERWISE);
    }

    @Test
    void the_same_file_brought_twice_doubles_nothing() {
        byte[] file =
                edit(guides -> add(guides, Map.of("guide", "interview", "task-name", "talk", "item:en", "Listens.")));
        Exercise once =
                after(demo, new PlanCommand.ImportScenario(draft(file, demo).commands()));

        assertThat(draft(file, once).mistakes()).extracting(Mistake::code).containsExactly(Mistake.Code.ALREADY_THERE);
    }

    @Test
    void what_a_scenario_pack_could_not_hold_is_not_taken() {
        Draft draft = draft(
                edit(guides -> {
                    set(guides, APART, "item:en", "x".repeat(201));
                    set(guides, CONSENT, "item:en", "two\nlines");
                }),
                demo);

        assertThat(draft.mistakes())
                .extracting(Mistake::code)
                .containsExactlyInAnyOrder(Mistake.Code.TOO_LONG, Mistake.Code.NOT_ONE_LINE);
    }

    @Test
    void what_a_new_row_lacks_and_what_cannot_be_are_told_by_their_cells() {
        Draft draft = draft(
                edit(guides -> {
                    add(guides, Map.of("guide", "press", "task-name", "protect", "item:en", "Names nobody."));
                    add(guides, Map.of("guide", "what a name!", "task-name", "x", "item:en", "y"));
                    add(guides, Map.of("guide", "interview", "task-name", "apart", "item:en", "y"));
                    set(guides, APART, GuidesSheet.GUIDE, "money");
                    set(guides, CONSENT, GuidesSheet.SCALE, "1 to 10");
                }),
                demo);

        assertThat(draft.mistakes())
                .extracting(Mistake::code)
                .containsExactlyInAnyOrder(
                        Mistake.Code.EMPTY,
                        Mistake.Code.EMPTY,
                        Mistake.Code.EMPTY,
                        Mistake.Code.NOT_A_SHORT_NAME,
                        Mistake.Code.AMBIGUOUS_NAME,
                        Mistake.Code.BELONGS_ELSEWHERE,
                        Mistake.Code.UNKNOWN_NAME);
    }

    @Test
    void a_deleted_row_takes_its_item_out_and_the_last_of_a_task_the_task() {
        Exercise after = imported(guides -> {
            remove(guides, APART);
            remove(guides, "interview/interpreter");
        });

        assertThat(guide(after, "interview").tasks())
                .extracting(CriticalTask::id)
                .containsExactly("talk");
    }

    @Test
    void the_last_row_takes_the_guide_out_until_startex_and_is_a_mistake_where_somebody_watches_with_it() {
        byte[] without = edit(guides -> {
            for (String item : new String[] {"apart", "interpreter", "consent", "once"}) {
                remove(guides, "interview/" + item);
            }
        });
        assertThat(draft(without, demo).mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.parameters()).containsEntry("reason", "thing-in-use"));

        Exercise started = after(demo, new ClockCommand.StartExercise());
        Draft late = draft(without, started);
        assertThat(late.notices())
                .hasSize(4)
                .allSatisfy(notice -> assertThat(notice.code()).isEqualTo("cannot-remove"));
        assertThat(late.commands()).isEmpty();
        assertThat(late.mistakes()).isEmpty();
    }

    private Exercise imported(Consumer<XSSFSheet> edits) {
        Draft draft = draft(edit(edits), demo);
        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.isReady()).isTrue();
        return after(demo, new PlanCommand.ImportScenario(draft.commands()));
    }

    private byte[] edit(Consumer<XSSFSheet> edits) {
        return edited(workbook(demo), opened -> edits.accept(opened.getSheet("Evaluation guides")));
    }

    private static void add(XSSFSheet guides, Map<String, String> cells) {
        XSSFRow row = guides.createRow(guides.getLastRowNum() + 1);
        cells.forEach((key, text) -> row.createCell(column(guides, key)).setCellValue(text));
    }

    private static void remove(XSSFSheet guides, String row) {
        guides.removeRow(row(guides, row));
    }

    private static EvaluationGuide guide(Exercise exercise, String id) {
        return requireNonNull(exercise.scenario().find(EvaluationGuide.class, new GuideId(id)));
    }
}
