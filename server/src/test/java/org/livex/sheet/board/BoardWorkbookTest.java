package org.livex.sheet.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.PersonId;
import org.livex.i18n.Language;
import org.livex.sheet.SheetWords;

class BoardWorkbookTest {
    @Test
    void the_board_is_marked_frozen_worded_and_never_calculated() throws IOException {
        try (XSSFWorkbook workbook = opened(WORDS)) {
            XSSFSheet board = workbook.getSheetAt(0);

            assertThat(board.getHeader().getCenter()).isEqualTo("EXERCISE");
            assertThat(board.getFooter().getCenter()).startsWith("EXERCISE");
            assertThat(board.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(board.getRow(0).getCell(0).getStringCellValue()).startsWith("EXERCISE · ");
            assertThat(cells(board, 2))
                    .startsWith("=1+1", "=cmd()", "Released", "D1 09:00:00")
                    .contains("@call", "Player", "! Not reached");
            board.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK)));
        }
    }

    @Test
    void in_arabic_it_reads_from_the_right() throws IOException {
        try (XSSFWorkbook workbook = opened(new SheetWords(CATALOG, Language.of("ar")))) {
            assertThat(workbook.getSheetAt(0).isRightToLeft()).isTrue();
            assertThat(cells(workbook.getSheetAt(0), 2)).doesNotContain("Released");
        }
    }

    private static XSSFWorkbook opened(SheetWords words) throws IOException {
        byte[] bytes = new BoardWorkbook(released(), words, NOW.plusSeconds(90)).bytes();
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static List<String> cells(XSSFSheet sheet, int row) {
        List<String> cells = new ArrayList<>();
        sheet.getRow(row).forEach(cell -> cells.add(cell.getStringCellValue()));
        return cells;
    }

    private static Exercise released() {
        PersonId id = new PersonId("p-x");
        Inject inject = Inject.builder(
                        new InjectId("a"), "=1+1", LocalizedText.of(EN, "=cmd()"), LocalizedText.of(EN, "text"))
                .audience(new Audience(false, Set.of(id), Set.of(), Set.of(), Set.of()))
                .build();
        return after(
                demo(),
                new PlanCommand.AddPerson(
                        new Person(id, "@call", PersonFunction.PLAYER, Set.of(), null, null, List.of(EN), null)),
                new PlanCommand.PlanInject(inject),
                new ClockCommand.StartExercise(),
                new InjectCommand.ReleaseInject(inject.id()));
    }
}
