package org.livex.sheet.foreign;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Storyline;
import org.livex.sheet.Question;

/** Colours in somebody else's MSEL are asked about, and never dropped without a word. */
class ForeignColoursTest {
    private static final int YELLOW = 0xFFFF00;
    private static final int GREEN = 0x92D050;
    private static final int RED = 0xFF0000;
    private static final Map<String, String> ANSWERS = Map.of("language", "en", "row/5", "pass", "row/6", "pass");

    private final Exercise demo = demo();

    @Test
    void the_question_names_colour_count_rows_and_what_the_files_own_legend_says() {
        ForeignTalk talk = new ForeignTalk(msel(), demo, ANSWERS);

        Question yellow = talk.question("colour/FFFF00");
        assertThat(yellow.code()).isEqualTo("colour-legend");
        assertThat(yellow.parameters())
                .containsEntry("meaning", "Shelter thread")
                .containsEntry("name", "Yellow");
        assertThat(yellow.source()).isEqualTo(new Question.Source("MSEL", null, List.of(2, 3), 2));
        assertThat(talk.question("colour/92D050").guess()).isEqualTo("review-approved");
        assertThat(talk.question("colour/FF0000").code()).isEqualTo("colour");
        assertThat(talk.question("colour/FF0000").guess()).isEqualTo("keep");
    }

    @Test
    void a_colour_becomes_a_storyline_a_review_state_or_a_note() {
        Map<String, String> answers = with(ANSWERS, "colour/FFFF00", "storyline-new");
        ForeignTalk talk = new ForeignTalk(msel(), demo, answers);

        assertThat(talk.draft.mistakes()).isEmpty();
        Exercise after = after(demo, new PlanCommand.ImportScenario(talk.draft.commands()));
        PlannedInject first = planned(after, "A-1");
        assertThat(requireNonNull(after.scenario()
                                .find(
                                        Storyline.class,
                                        requireNonNull(first.inject().storyline())))
                        .title()
                        .original()
                        .text())
                .isEqualTo("Shelter thread");
        assertThat(requireNonNull(planned(after, "A-3").review()).state()).isEqualTo(ReviewState.APPROVED);
        assertThat(requireNonNull(planned(after, "A-4").inject().controlNote())
                        .original()
                        .text())
                .contains("Red #FF0000");
        assertThat(planned(after, "A-1").inject().controlNote()).isNull();
    }

    @Test
    void a_colour_that_is_left_out_is_said() {
        ForeignTalk talk = new ForeignTalk(msel(), demo, with(ANSWERS, "colour/FF0000", "pass"));

        assertThat(talk.draft.notices())
                .anySatisfy(
                        notice -> assertThat(notice.parameters().get("colours")).contains("Red #FF0000 (1)"));
    }

    @ParameterizedTest
    @CsvSource({
        "FFFF00,yellow",
        "FFEB9C,yellow",
        "92D050,green",
        "FF0000,red",
        "FFC7CE,pink",
        "F4B084,orange",
        "BFBFBF,grey",
        "00B0F0,turquoise",
        "4472C4,blue",
        "7030A0,purple",
        "000000,black",
        "833C0B,brown"
    })
    void colours_are_called_as_people_call_them(String colour, String name) {
        assertThat(Colours.name(colour)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"Red,Kidnapping", "Rot,Entführung", "красный,Похищение"})
    void a_legend_that_names_the_colour_says_beside_it_what_it_means(String name, String meaning) {
        byte[] file = made(book -> {
            XSSFSheet sheet = book.createSheet("MSEL");
            row(book, sheet, 0, RED, name, meaning);
            row(book, sheet, 1, -1, "Inject #", "Exercise time", "Inject");
            row(book, sheet, 2, RED, "A-1", "D1 09:10", "A woman calls.");
            row(book, sheet, 3, -1, "A-2", "D1 09:20", "She calls again.");
        });

        assertThat(new ForeignTalk(file, demo, Map.of("language", "en"))
                        .question("colour/FF0000")
                        .parameters())
                .containsEntry("meaning", meaning);
    }

    private static Map<String, String> with(Map<String, String> answers, String question, String answer) {
        java.util.HashMap<String, String> more = new java.util.HashMap<>(answers);
        more.put(question, answer);
        return more;
    }

    private static PlannedInject planned(Exercise exercise, String number) {
        return exercise.msel().injects().values().stream()
                .filter(planned -> planned.inject().number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] msel() {
        return made(book -> {
            XSSFSheet sheet = book.createSheet("MSEL");
            row(book, sheet, 0, -1, "Inject #", "Exercise time", "Inject");
            row(book, sheet, 1, YELLOW, "A-1", "D1 09:10", "A woman calls.");
            row(book, sheet, 2, YELLOW, "A-2", "D1 09:20", "She calls again.");
            row(book, sheet, 3, GREEN, "A-3", "D1 09:30", "The bank refuses.");
            row(book, sheet, 4, RED, "A-4", "D1 09:40", "The press asks.");
            row(book, sheet, 5, YELLOW, "", "= Shelter thread");
            row(book, sheet, 6, GREEN, "Approved");
            row(book, sheet, 7, -1, "A-5", "D1 09:50", "Nobody answers.");
        });
    }

    private static void row(XSSFWorkbook book, XSSFSheet sheet, int at, int colour, String... cells) {
        var row = sheet.createRow(at);
        boolean legend = cells.length < 3;
        for (int column = 0; column < cells.length; column++) {
            XSSFCell cell = row.createCell(column);
            if (!cells[column].isEmpty()) {
                cell.setCellValue(cells[column]);
            }
            if (colour >= 0 && (!legend || column == 0)) {
                XSSFCellStyle style = book.createCellStyle();
                style.setFillForegroundColor(new XSSFColor(
                        new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour},
                        new DefaultIndexedColorMap()));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                cell.setCellStyle(style);
            }
        }
    }
}
