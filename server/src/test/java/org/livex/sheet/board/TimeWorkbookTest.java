package org.livex.sheet.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.ExpectedAction;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;
import org.livex.sheet.SheetWords;

class TimeWorkbookTest {
    private static final PersonId HE = new PersonId("p-x");
    private static final ActionKindId DEED = new ActionKindId("deed");
    private static final TimeWorkbook.Did AT_ELEVEN =
            new TimeWorkbook.Did(HE, DEED, null, ExerciseTime.parse("D1 11:20:00"));

    @Test
    void each_stretch_in_which_something_was_is_a_row_in_the_words_of_the_screen() throws IOException {
        List<List<String>> rows = rows(WORDS, TimeWorkbook.Zoom.HOUR, List.of(AT_ELEVEN), Duration.ZERO);

        assertThat(rows.get(1)).containsExactly("Person", "Team", "From", "To", "got", "did", "late");
        assertThat(of(rows))
                .containsExactly(
                        List.of("@call", "", "D1 09:00", "D1 10:00", "=1+1", "", ""),
                        List.of("@call", "", "D1 11:00", "D1 12:00", "", "+cmd|deed", ""));
    }

    @Test
    void who_was_not_reached_and_who_has_not_done_what_was_expected_is_late_from_then_on() throws IOException {
        Duration anHour = Duration.ofHours(1);

        assertThat(of(rows(WORDS, TimeWorkbook.Zoom.QUARTER, List.of(), anHour)))
                .containsExactly(
                        List.of("@call", "", "D1 09:00", "D1 09:15", "=1+1", "", "=1+1"),
                        List.of("@call", "", "D1 09:30", "D1 09:45", "", "", "=1+1"));
        TimeWorkbook.Did inTime = new TimeWorkbook.Did(HE, DEED, null, ExerciseTime.parse("D1 09:20:00"));
        assertThat(of(rows(WORDS, TimeWorkbook.Zoom.DAY, List.of(inTime), anHour)))
                .singleElement()
                .satisfies(row -> assertThat(row.subList(4, 7)).containsExactly("=1+1", "+cmd|deed", "=1+1"));
    }

    @Test
    void nothing_of_it_is_ever_calculated_and_every_page_says_exercise() throws IOException {
        try (XSSFWorkbook workbook = opened(WORDS, TimeWorkbook.Zoom.HOUR, List.of(AT_ELEVEN), Duration.ZERO)) {
            XSSFSheet sheet = workbook.getSheetAt(0);

            assertThat(sheet.getHeader().getCenter()).isEqualTo("EXERCISE");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith("EXERCISE · ");
            sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK)));
        }
        try (XSSFWorkbook workbook =
                opened(new SheetWords(CATALOG, Language.of("ar")), TimeWorkbook.Zoom.HOUR, List.of(), Duration.ZERO)) {
            assertThat(workbook.getSheetAt(0).isRightToLeft()).isTrue();
        }
    }

    private static List<List<String>> of(List<List<String>> rows) {
        return rows.stream().filter(row -> row.getFirst().equals("@call")).toList();
    }

    private static List<List<String>> rows(
            SheetWords words, TimeWorkbook.Zoom zoom, List<TimeWorkbook.Did> actions, Duration later)
            throws IOException {
        try (XSSFWorkbook workbook = opened(words, zoom, actions, later)) {
            List<List<String>> rows = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.getStringCellValue()));
                rows.add(cells);
            });
            return rows;
        }
    }

    private static XSSFWorkbook opened(
            SheetWords words, TimeWorkbook.Zoom zoom, List<TimeWorkbook.Did> actions, Duration later)
            throws IOException {
        Instant now = NOW.plus(later);
        byte[] bytes = new TimeWorkbook(released(), words, PersonNaming.CALL_NAMES, zoom, actions, now).bytes();
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static Exercise released() {
        Exercise demo = demo();
        Inject inject = Inject.builder(
                        new InjectId("a"), "=1+1", LocalizedText.of(EN, "=cmd()"), LocalizedText.of(EN, "text"))
                .audience(new Audience(false, Set.of(HE), Set.of(), Set.of(), Set.of()))
                .expectedActions(List.of(new ExpectedAction(DEED, null, Duration.ofMinutes(30))))
                .build();
        return after(
                demo,
                new PlanCommand.AddActionKind(
                        new ActionKind(DEED, LocalizedText.of(EN, "+cmd|deed"), Audience.EVERYONE)),
                new PlanCommand.AddPerson(
                        new Person(HE, "@call", PersonFunction.PLAYER, Set.of(), null, null, List.of(EN), null)),
                new PlanCommand.PlanInject(inject),
                new ClockCommand.StartExercise(),
                new InjectCommand.ReleaseInject(inject.id()));
    }
}
