package org.livex.sheet.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;

/** Whatever a file has beside its words, and whatever Livex puts there, has a line before anything is imported. */
class NothingUnsaidTest {
    private final Exercise demo = demo();

    @Test
    void a_note_at_a_cell_is_in_the_note_for_control() {
        byte[] file = workbook(sheet -> {
            XSSFComment comment =
                    sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3));
            comment.setString("Ask the director first");
            sheet.getRow(1).getCell(2).setCellComment(comment);
        });

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.notice("cell-notes")).containsEntry("cells", "C2");
        assertThat(note(added(demo, talk).getFirst())).contains("C2: Ask the director first");
    }

    @Test
    void where_a_link_leads_is_in_the_note_for_control() {
        byte[] file = workbook(sheet -> {
            XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://example.org/flyer");
            sheet.getRow(2).getCell(2).setHyperlink(link);
        });

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.notice("links")).containsEntry("cells", "C3");
        assertThat(note(added(demo, talk).get(1))).contains("C3: https://example.org/flyer");
    }

    @ParameterizedTest
    @CsvSource({"take,3,hidden-rows", "pass,2,rows-left-out"})
    void hidden_rows_are_asked_about_and_named(String answer, int injects, String notice) {
        byte[] file = workbook(sheet -> sheet.getRow(2).setZeroHeight(true));

        ForeignTalk talk = new ForeignTalk(file, demo, answers("hidden-rows", answer));

        assertThat(talk.question("hidden-rows").guess()).isEqualTo("take");
        assertThat(talk.question("hidden-rows").parameters()).containsEntry("rows", "3");
        assertThat(added(demo, talk)).hasSize(injects);
        assertThat(talk.noticed()).contains(notice);
    }

    @ParameterizedTest
    @CsvSource({"take,3,struck-rows", "pass,2,rows-left-out"})
    void rows_that_are_crossed_out_are_asked_about_and_left_out_unless_wanted(
            String answer, int injects, String notice) {
        byte[] file = workbook(sheet -> {
            XSSFFont font = sheet.getWorkbook().createFont();
            font.setStrikeout(true);
            XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
            style.setFont(font);
            sheet.getRow(3).getCell(2).setCellStyle(style);
        });

        ForeignTalk talk = new ForeignTalk(file, demo, answers("struck-rows", answer));

        assertThat(talk.question("struck-rows").guess()).isEqualTo("pass");
        assertThat(added(demo, talk)).hasSize(injects);
        assertThat(talk.noticed()).contains(notice);
    }

    @Test
    void hidden_columns_and_sheets_and_other_sheets_are_named() {
        byte[] file = made(book -> {
            fill(book.createSheet("MSEL"));
            book.getSheetAt(0).setColumnHidden(1, true);
            row(book.createSheet("Old"), 0, "something");
            row(book.createSheet("Ideas"), 0, "something else");
            book.setSheetHidden(1, true);
        });

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.notice("hidden-columns")).containsEntry("cells", "B");
        assertThat(talk.notice("hidden-sheets")).containsEntry("cells", "Old");
        assertThat(talk.notice("sheets-left-out")).containsEntry("cells", "Ideas");
    }

    @Test
    void a_formula_that_was_never_calculated_is_named() {
        byte[] file = workbook(sheet -> {
            sheet.getRow(1).createCell(3).setCellFormula("1+1");
            assertThat(sheet.getRow(1).getCell(3).getCTCell().isSetV()).isFalse();
        });

        assertThat(new ForeignTalk(file, demo, answers()).notice("formulas-without-value"))
                .containsEntry("cells", "D2");
    }

    @Test
    void a_formula_that_found_nothing_is_no_text() {
        byte[] file = csv("Inject no;Time;Inject", "U-1;D1 09:30;#REF!");

        assertThat(new ForeignTalk(file, demo, answers()).draft.mistakes())
                .extracting(mistake -> mistake.code() + " " + mistake.where().cell())
                .containsExactly("BROKEN_FORMULA C2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The text \u202Eturns\u202C around.|bidi-overrides",
                "The n\uFFFDme is lost.|unreadable-letters",
                "?? ??????? ??????????|unreadable-letters",
                "Bun? ziua, domnule pre?edinte.|unreadable-letters",
                "Call {name} at once.|placeholders",
                "Call {{ name }} at once.|placeholders",
                "Call <<NAME>> at once.|placeholders",
                "Call [NAME] at once.|placeholders"
            })
    void what_is_odd_in_a_text_is_named_by_its_cell(String text, String notice) {
        byte[] file = csv("Inject no;Time;Inject", "U-1;D1 09:30;" + text);

        assertThat(new ForeignTalk(file, demo, answers()).notice(notice)).containsEntry("cells", "C2");
    }

    @Test
    void what_turns_letters_round_is_taken_out() {
        byte[] file = csv("Inject no;Time;Inject", "U-1;D1 09:30;The text \u202Eturns\u202C around.");

        assertThat(added(demo, new ForeignTalk(file, demo, answers()))
                        .getFirst()
                        .body()
                        .original()
                        .text())
                .isEqualTo("The text turns around.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"half _xD83D_ x", "half _x0007_ x"})
    void what_is_no_letter_is_shown_as_such_and_named_by_its_cell(String text) {
        ForeignTalk talk =
                new ForeignTalk(workbook(sheet -> sheet.getRow(1).createCell(2).setCellValue(text)), demo, answers());

        assertThat(talk.notice("unreadable-letters")).containsEntry("cells", "C2");
        assertThat(added(demo, talk).getFirst().body().original().text()).isEqualTo("half \uFFFD x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00A0", "\u2060\uFEFF", "\u200E"})
    void a_cell_in_which_nothing_can_be_seen_is_empty_and_named(String nothing) {
        byte[] file = csv("Inject no;Time;Title;Inject", "U-1;D1 09:30;" + nothing + ";What is said.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(added(demo, talk).getFirst().title().original().text()).isEqualTo("What is said.");
        assertThat(talk.notice("titles-made-up")).containsEntry("cells", "2");
        assertThat(talk.notice("invisible-cells")).containsEntry("cells", "C2");
    }

    @Test
    void a_title_that_is_broken_in_its_cell_is_one_line() {
        byte[] file = csv("Inject no;Time;Title;Inject", "U-1;D1 09:30;\"A van\nat the\u2028 gate\";What is said.");

        assertThat(added(demo, new ForeignTalk(file, demo, answers()))
                        .getFirst()
                        .title()
                        .original()
                        .text())
                .isEqualTo("A van at the gate");
    }

    @Test
    void a_title_as_long_as_a_text_stands_above_the_text_and_its_first_words_are_the_title() {
        String heading = "A van waits ".repeat(20).strip();
        byte[] file = csv("Inject no;Time;Title;Inject", "U-1;D1 09:30;" + heading + ";What is said.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        Inject inject = added(demo, talk).getFirst();
        assertThat(inject.title().original().text())
                .startsWith("A van waits")
                .endsWith("…")
                .hasSizeLessThan(90);
        assertThat(inject.body().original().text()).isEqualTo(heading + "\nWhat is said.");
        assertThat(talk.notice("titles-made-up")).containsEntry("cells", "2");
    }

    @Test
    void numbers_and_texts_that_nobody_wrote_are_named() {
        byte[] file = csv("Inject no;Time;Title;Inject", ";D1 09:30;A title;A text.", "U-2;D1 09:40;Only a title;");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("row/2", "inject"));

        assertThat(talk.notice("numbers-made-up")).containsEntry("cells", "2");
        assertThat(talk.notice("texts-made-up")).containsEntry("cells", "3");
    }

    @Test
    void a_number_that_stands_twice_is_counted_on_and_named() {
        byte[] file = csv("Inject no;Time;Inject", "U-1;D1 09:30;First text.", "U-1;D1 09:40;Second text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(added(demo, talk)).extracting(Inject::number).containsExactly("U-1", "U-2");
        assertThat(talk.notice("number-counted-on")).containsEntry("cell", "A3");
    }

    @ParameterizedTest
    @CsvSource({"go-on,1", "inject-each,2"})
    void a_row_that_goes_on_from_the_one_above_is_asked_about(String answer, int injects) {
        byte[] file = csv("Inject no;Time;Inject", "U-1;D1 09:30;First line.", ";;Second line.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("go-on-rows", answer));

        assertThat(talk.question("go-on-rows").guess()).isEqualTo("go-on");
        assertThat(added(demo, talk)).hasSize(injects);
        assertThat(talk.noticed().contains("rows-joined")).isEqualTo(injects == 1);
        if (injects == 1) {
            assertThat(added(demo, talk).getFirst().body().original().text()).isEqualTo("First line.\nSecond line.");
        }
    }

    @Test
    void a_quotation_mark_that_nothing_closes_is_named_with_its_cell() {
        byte[] file = csv(
                "Inject no;Time;Inject",
                "U-1;D1 09:30;First text.",
                "U-2;D1 09:40;\"Second text.",
                "U-3;D1 09:50;Third.");

        assertThat(new ForeignTalk(file, demo, answers()).notice("open-quote")).containsEntry("cells", "C3");
    }

    @Test
    void a_quotation_mark_that_another_row_closes_is_named_with_the_cell_that_holds_the_rows_between() {
        byte[] file = csv(
                "No;Time;Title;Text",
                "1;D1 09:30;A;First text.",
                "2;D1 09:50;\"B;Second text.",
                "3;D1 10:00;C;Third text.",
                "4;D1 11:00;\"D\";Fourth text.",
                "5;D1 12:00;E;Fifth text.");

        assertThat(new ForeignTalk(file, demo, answers()).notice("open-quote")).containsEntry("cells", "C3");
    }

    @Test
    void a_text_of_several_lines_is_no_row_however_it_is_cut() {
        byte[] file = csv(
                "No,Time,Title,Text",
                "1,D1 09:30,A,\"Bring:\nbread, salt, water, oil\n2 litres of milk\"",
                "2,D1 09:50,B,Second text.");

        assertThat(new ForeignTalk(file, demo, answers()).noticed()).doesNotContain("open-quote");
    }

    @Test
    void a_sign_that_stands_for_nothing_is_taken_out_and_told() {
        byte[] file = csv(
                "Inject no;Time;Inject",
                "U-1;D1 09:30;First text that is long enough for one sign that stands for nothing, and then some more.",
                "U-2;D1 09:40;Second\u0000 text that is long enough too, so that nobody takes the file for something else.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(added(demo, talk).get(1).body().original().text()).startsWith("Second text");
        assertThat(talk.notice("nul-removed")).containsEntry("cells", "3");
    }

    @Test
    void lines_in_another_encoding_are_read_and_named() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("Номер;Время;Вводная\nU-1;D1 09:30;Женщина звонит на горячую линию\n".getBytes(UTF_8));
        file.writeBytes("U-2;D1 09:40;Полиция сообщает о найденном автомобиле и просит помощи следователей\n"
                .getBytes(Charset.forName("windows-1251")));

        ForeignTalk talk = new ForeignTalk(file.toByteArray(), demo, answers());

        assertThat(added(demo, talk).getFirst().body().original().text()).startsWith("Женщина");
        assertThat(added(demo, talk).get(1).body().original().text()).startsWith("Полиция сообщает");
        assertThat(talk.notice("other-encoding")).containsEntry("cells", "3");
    }

    @Test
    void a_file_of_two_bytes_each_without_a_mark_is_read() {
        byte[] file = "Inject no;Time;Inject\nU-1;D1 09:30;What is said.\n".getBytes(Charset.forName("UTF-16LE"));

        assertThat(added(demo, new ForeignTalk(file, demo, answers()))).hasSize(1);
    }

    @Test
    void a_column_that_is_left_out_is_named() {
        byte[] file = csv("Inject no;Time;Inject;Budget", "U-1;D1 09:30;What is said.;300");

        assertThat(new ForeignTalk(file, demo, answers("column/3", "pass-over")).notice("columns-left-out"))
                .containsEntry("columns", "Budget");
    }

    @Test
    void an_empty_result_says_why() {
        byte[] file = csv("Inject no;Time;Inject", "U-1;D1 09:30;");

        assertThat(new ForeignTalk(file, demo, answers()).noticed()).contains("nothing-taken");

        byte[] whole = csv("Inject no;Time;Inject", "U-1;D1 09:30;What is said.");
        Exercise once = after(demo, new ForeignTalk(whole, demo, answers()));
        assertThat(new ForeignTalk(whole, once, answers("existing", "update")).noticed())
                .contains("nothing-new");
    }

    private interface Edit {
        void of(XSSFSheet sheet);
    }

    private static byte[] workbook(Edit edit) {
        return made(book -> {
            XSSFSheet sheet = book.createSheet("MSEL");
            fill(sheet);
            edit.of(sheet);
        });
    }

    private static void fill(XSSFSheet sheet) {
        row(sheet, 0, "Inject no", "Time", "Inject", "Notes");
        for (int row = 1; row < 4; row++) {
            row(sheet, row, "U-" + row, "D1 0" + row + ":30", "Text of number " + row, "");
        }
    }
}
