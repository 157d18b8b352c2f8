package org.livex.sheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ids.InjectId;

/** A workbook that comes back without the ids of its injects: none of them is taken out and made anew without a question. */
class InjectsWithoutIdsTest {
    private static final Exercise DEMO = demo();
    private static final List<String> ALL =
            DEMO.msel().injects().keySet().stream().map(InjectId::value).toList();

    @Test
    void a_row_that_only_lost_its_id_is_the_inject_with_its_number() {
        Draft draft = draft(file(msel -> lose(msel, "sh-01")), DEMO);

        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.changes()).isEmpty();
        assertThat(draft.notices()).extracting(Draft.Notice::code).containsExactly("row-there-already");
    }

    @Test
    void one_that_says_something_else_is_asked_about_and_keeps_what_it_is() {
        byte[] file = file(msel -> {
            set(msel, "sh-01", MselColumns.TITLE, "Something else");
            lose(msel, "sh-01");
        });

        Question asked = only(step(file, DEMO, Map.of()));
        Draft same = draft(file, DEMO, Map.of(asked.id(), "sh-01"));
        Draft other = draft(file, DEMO, Map.of(asked.id(), "add-row"));

        assertThat(asked.code()).isEqualTo("known-row");
        assertThat(asked.options()).extracting(Question.Option::value).containsExactly("sh-01", "add-row");
        assertThat(kinds(same)).containsExactly(Draft.Kind.CHANGED);
        assertThat(kinds(other)).contains(Draft.Kind.ADDED);
    }

    @Test
    void one_whose_number_is_another_or_gone_is_found_by_its_title() {
        byte[] renumbered = file(msel -> {
            set(msel, "sh-01", MselColumns.NUMBER, "9.77");
            lose(msel, "sh-01");
        });
        byte[] bare = file(msel -> {
            set(msel, "sh-01", MselColumns.NUMBER, "");
            lose(msel, "sh-01");
        });

        Question asked = only(step(renumbered, DEMO, Map.of()));
        Draft draft = draft(renumbered, DEMO, Map.of(asked.id(), "sh-01"));

        assertThat(kinds(draft)).containsExactly(Draft.Kind.CHANGED);
        assertThat(requireNonNull(after(DEMO, new PlanCommand.ImportScenario(draft.commands()))
                                .msel()
                                .find(new InjectId("sh-01")))
                        .inject()
                        .number())
                .isEqualTo("9.77");
        assertThat(draft(bare, DEMO, Map.of()).changes()).isEmpty();
    }

    @Test
    void a_new_inject_with_the_title_of_one_that_is_in_the_file_is_new() {
        byte[] file = file(msel -> {
            Row row = msel.createRow(msel.getLastRowNum() + 1);
            Map.of(MselColumns.NUMBER, "9.77", MselColumns.TITLE, title("sh-01"), "body:en", "Again.")
                    .forEach((key, text) -> row.createCell(column(msel, key)).setCellValue(text));
        });

        assertThat(kinds(draft(file, DEMO, Map.of()))).containsExactly(Draft.Kind.ADDED);
    }

    @Test
    void many_are_asked_about_once_and_none_is_taken_out() {
        byte[] untouched = file(msel -> ALL.forEach(id -> lose(msel, id)));
        byte[] edited = file(msel -> ALL.forEach(id -> {
            set(msel, id, MselColumns.OBJECTIVE, "Said in the file");
            lose(msel, id);
        }));

        Step asked = step(edited, DEMO, Map.of());
        Question all = asked.questions().getFirst();
        Draft known = draft(edited, DEMO, Map.of(all.id(), "rows-known"));

        assertThat(ALL).hasSizeGreaterThan(25);
        assertThat(draft(untouched, DEMO, Map.of()).changes()).isEmpty();
        assertThat(all.code()).isEqualTo("known-rows");
        assertThat(all.parameters()).containsEntry("count", String.valueOf(ALL.size()));
        assertThat(known.mistakes()).isEmpty();
        assertThat(kinds(known))
                .isEqualTo(IntStream.range(0, ALL.size())
                        .mapToObj(_ -> Draft.Kind.CHANGED)
                        .collect(Collectors.toList()));
    }

    private static List<Draft.Kind> kinds(Draft draft) {
        return draft.changes().stream().map(Draft.Change::kind).toList();
    }

    private static byte[] file(Consumer<XSSFSheet> edits) {
        return edited(workbook(DEMO), opened -> edits.accept(opened.getSheet("MSEL")));
    }

    private static void lose(XSSFSheet msel, String id) {
        row(msel, id).getCell(column(msel, Column.ID)).setBlank();
    }

    private static String title(String id) {
        return requireNonNull(DEMO.msel().find(new InjectId(id)))
                .inject()
                .title()
                .original()
                .text();
    }
}
