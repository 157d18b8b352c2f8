package org.livex.sheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.duty.Bearer;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.duty.Weight;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.DutyId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;

/** Duties of the demo, out to a workbook and back. */
class DutiesSheetTest {
    private static final Language ITALIAN = Language.of("it");

    private final Exercise demo = demo();
    private final Duty first = demo.scenario().all(Duty.class).findFirst().orElseThrow();

    @Test
    void a_duty_is_edited_in_every_column_and_its_other_cells_stay() {
        Exercise after = imported(duties -> {
            set(duties, first.id().value(), DutiesSheet.WEIGHT, "To consider");
            set(duties, first.id().value(), DutiesSheet.BEARER, "The team");
            set(duties, first.id().value(), "why:en", "Law, Article 3");
            set(duties, first.id().value(), MselColumns.TO, "Team Alfa");
        });

        Duty duty = after.scenario().all(Duty.class).findFirst().orElseThrow();
        assertThat(duty.weight()).isEqualTo(Weight.CONSIDER);
        assertThat(duty.bearer()).isEqualTo(Bearer.TEAM);
        assertThat(duty.audience()).isEqualTo(Audience.ofTeams(new TeamId("team-alfa")));
        assertThat(requireNonNull(duty.why()).versions().get(EN))
                .satisfies(why -> assertThat(requireNonNull(why).text()).isEqualTo("Law, Article 3"));
        assertThat(duty.text()).isEqualTo(first.text());
        assertThat(duty.phases()).isEqualTo(first.phases());
    }

    @Test
    void a_new_row_is_a_new_duty() {
        ExercisePhase phase =
                demo.scenario().all(ExercisePhase.class).findFirst().orElseThrow();
        Exercise after = imported(duties -> {
            XSSFRow row = duties.createRow(duties.getLastRowNum() + 1);
            row.createCell(column(duties, "duty:en")).setCellValue("Count the people");
            row.createCell(column(duties, DutiesSheet.PHASES))
                    .setCellValue(phase.name().original().text());
            row.createCell(column(duties, MselColumns.TO)).setCellValue("Everyone");
        });

        assertThat(after.scenario().all(Duty.class))
                .filteredOn(duty -> duty.text().original().text().equals("Count the people"))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.phases()).containsExactly(phase.id());
                    assertThat(duty.audience().everyone()).isTrue();
                    assertThat(duty.weight()).isEqualTo(Weight.DUTY);
                    assertThat(duty.bearer()).isEqualTo(Bearer.PERSON);
                });
        assertThat(draft(workbook(after), after).changes()).isEmpty();
    }

    @Test
    void the_same_file_brought_twice_doubles_nothing_and_a_duty_of_nobody_is_not_taken() {
        byte[] file = edit(duties -> {
            XSSFRow row = duties.createRow(duties.getLastRowNum() + 1);
            row.createCell(column(duties, "duty:en")).setCellValue("Count the people");
            row.createCell(column(duties, MselColumns.TO)).setCellValue("Everyone");
        });
        Exercise once =
                after(demo, new PlanCommand.ImportScenario(draft(file, demo).commands()));
        byte[] ofNobody = edit(duties -> duties.createRow(duties.getLastRowNum() + 1)
                .createCell(column(duties, "duty:en"))
                .setCellValue("Count the people"));

        assertThat(draft(file, once).mistakes()).isEmpty();
        assertThat(draft(file, once).changes()).isEmpty();
        assertThat(draft(file, once).notices()).extracting(Draft.Notice::code).containsExactly("row-there-already");
        assertThat(draft(ofNobody, demo).mistakes()).extracting(Mistake::code).containsExactly(Mistake.Code.EMPTY);
    }

    @Test
    void a_copied_row_has_what_its_original_says_in_a_column_that_the_file_lacks() {
        Exercise after = imported(duties -> {
            XSSFRow copy = duties.createRow(duties.getLastRowNum() + 1);
            row(duties, first.id().value())
                    .forEach(cell -> copy.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue()));
            copy.getCell(column(duties, "duty:en")).setCellValue("Count the people");
            duties.getRow(OwnLayout.KEY_ROW)
                    .getCell(column(duties, DutiesSheet.PHASES))
                    .setBlank();
        });

        assertThat(first.phases()).isNotEmpty();
        assertThat(after.scenario().all(Duty.class))
                .filteredOn(duty -> duty.text().original().text().equals("Count the people"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.phases()).isEqualTo(first.phases()));
    }

    @Test
    void a_copied_row_has_its_translations_as_far_as_they_were_where_it_says_the_same() {
        Exercise after = imported(duties -> {
            XSSFRow copy = duties.createRow(duties.getLastRowNum() + 1);
            row(duties, first.id().value())
                    .forEach(cell -> copy.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue()));
            copy.getCell(column(duties, "duty:en")).setCellValue("Count the people");
            copy.getCell(column(duties, "why:ru")).setCellValue("Иначе кого-то забудут");
        });
        LocalizedText reason = requireNonNull(first.why());

        assertThat(reason.versions().get(ITALIAN))
                .extracting(TextVersion::state)
                .isNotEqualTo(TextState.NEEDS_REVIEW);
        assertThat(after.scenario().all(Duty.class))
                .filteredOn(duty -> duty.text().original().text().equals("Count the people"))
                .singleElement()
                .satisfies(duty -> {
                    SortedMap<Language, TextVersion> whys =
                            new TreeMap<>(requireNonNull(duty.why()).versions());
                    assertThat(requireNonNull(whys.remove(RU)).state()).isEqualTo(TextState.NEEDS_REVIEW);
                    assertThat(reason.versions()).containsAllEntriesOf(whys);
                    assertThat(duty.text().versions().get(ITALIAN))
                            .extracting(TextVersion::state)
                            .isEqualTo(TextState.NEEDS_REVIEW);
                });
    }

    @Test
    void a_remark_beside_the_table_is_named_by_its_column() {
        byte[] file =
                edit(duties -> duties.getRow(OwnLayout.FIRST_ROW).createCell(25).setCellValue("Ask Anna"));

        assertThat(draft(file, demo).notices()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo("column-passed-over");
            assertThat(notice.parameters()).containsEntry("column", "Z");
        });
    }

    @Test
    void a_new_duty_in_a_file_without_the_column_of_who_has_it_is_told_which_column_is_missing() {
        byte[] file = edit(duties -> {
            int to = column(duties, MselColumns.TO);
            duties.createRow(duties.getLastRowNum() + 1)
                    .createCell(column(duties, "duty:en"))
                    .setCellValue("Count the people");
            duties.getRow(OwnLayout.KEY_ROW).getCell(to).setBlank();
        });

        assertThat(draft(file, demo).mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.code()).isEqualTo(Mistake.Code.COLUMN_MISSING);
            assertThat(mistake.parameters()).containsExactly(Map.entry("column", "To"));
        });
    }

    @Test
    void a_deleted_row_takes_the_duty_out() {
        Exercise after =
                imported(duties -> duties.removeRow(row(duties, first.id().value())));

        assertThat(after.scenario().all(Duty.class)).noneMatch(duty -> duty.id().equals(first.id()));
    }

    @Test
    void what_is_not_known_is_told_by_its_cell() {
        Draft draft = draft(
                edit(duties -> {
                    set(duties, first.id().value(), DutiesSheet.PHASES, "Some day");
                    set(duties, first.id().value(), DutiesSheet.BEARER, "Nobody");
                }),
                demo);

        assertThat(draft.isReady()).isFalse();
        assertThat(draft.mistakes())
                .extracting(Mistake::code)
                .containsExactly(Mistake.Code.UNKNOWN_NAME, Mistake.Code.UNKNOWN_NAME);
    }

    static Duty duty(String id, String english) {
        return new Duty(
                new DutyId(id),
                Set.of(),
                Audience.EVERYONE,
                Weight.DUTY,
                Bearer.PERSON,
                LocalizedText.of(EN, english),
                null);
    }

    private Exercise imported(Consumer<XSSFSheet> edits) {
        Draft draft = draft(edit(edits), demo);
        assertThat(draft.mistakes()).isEmpty();
        return after(demo, new PlanCommand.ImportScenario(draft.commands()));
    }

    private byte[] edit(Consumer<XSSFSheet> edits) {
        return edited(workbook(demo), opened -> edits.accept(opened.getSheet("Duties")));
    }
}
