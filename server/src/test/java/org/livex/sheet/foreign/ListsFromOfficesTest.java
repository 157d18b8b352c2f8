package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.sheet.Draft;
import org.livex.sheet.Mistake;
import org.livex.sheet.SheetSamples;
import org.livex.sheet.foreign.words.TypeWords;

/** Lists as they came from offices that had never seen Livex. */
class ListsFromOfficesTest {
    private final Exercise demo = demo();

    @Test
    void a_list_without_a_column_for_the_time_says_so_before_all_else() {
        byte[] file = csv("No;To;Subject;Text", "L-1;Everyone;First;First text.", "L-2;Everyone;Second;Second text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.noticed().getFirst()).isEqualTo("no-time-column");
        assertThat(talk.noticed()).doesNotContain("rows-without-time", "rows-without-recipients");
    }

    @Test
    void rows_without_a_time_and_without_recipients_are_named_in_one_line_each() {
        byte[] file = csv(
                "No;Time;To;Text",
                "L-1;D1 09:30;Everyone;First text.",
                "L-2;;Everyone;Second text.",
                "L-3;D1 10:00;;Third text.",
                "L-4;;;Fourth text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.notice("rows-without-time")).containsEntry("cells", "3, 5");
        assertThat(talk.notice("rows-without-recipients")).containsEntry("cells", "4, 5");
        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "", "D1 10:00", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<v></v>", "<v/>"})
    void a_formula_whose_value_is_left_empty_was_never_calculated(String value) {
        byte[] file = withFormula("", value);

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.notice("formulas-without-value")).containsEntry("cells", "B2");
    }

    @Test
    void a_formula_that_says_nothing_has_been_calculated() {
        ForeignTalk talk = new ForeignTalk(withFormula(" t=\"str\"", "<v></v>"), demo, answers());

        assertThat(talk.noticed()).doesNotContain("formulas-without-value");
    }

    @Test
    void so_is_one_in_a_workbook_of_ours() {
        byte[] file = edited(SheetSamples.workbook(demo), workbook -> {
            XSSFSheet sheet = workbook.getSheet("MSEL");
            int column = SheetSamples.column(sheet, "time");
            XSSFCell cell = sheet.getRow(3).getCell(column);
            cell.setCellFormula("\"D1 \"&\"10:00\"");
            cell.getCTCell().unsetT();
            cell.getCTCell().unsetV();
        });

        assertThat(SheetSamples.draft(file, demo).notices())
                .extracting(Draft.Notice::code)
                .contains("formulas-without-value");
    }

    private static byte[] withFormula(String type, String value) {
        byte[] file = made(workbook -> {
            XSSFSheet sheet = workbook.createSheet("MSEL");
            row(sheet, 0, "No", "Time", "Text");
            row(sheet, 1, "L-1", "D9", "What is said.");
            row(sheet, 2, "L-2", "D1 09:30", "What else is said.");
            sheet.getRow(1).getCell(1).setCellFormula("N5");
        });
        return rewritten(
                file,
                xml -> xml.replaceFirst(
                        "<c r=\"B2\"[^>]*>.*?</c>", "<c r=\"B2\"" + type + "><f>N5</f>" + value + "</c>"));
    }

    private interface Xml {
        String of(String xml);
    }

    private static byte[] rewritten(byte[] file, Xml edit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] own = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals("xl/worksheets/sheet1.xml")
                                ? edit.of(new String(own, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : own);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"next-day,D2 00:15", "same-day,D1 00:15"})
    void a_time_past_midnight_under_the_day_before_is_asked_about(String answer, String expected) {
        byte[] file = csv(
                "No;Time;Text",
                "Day 1;;",
                "L-1;23:30;First text.",
                "L-2;00:15;Second text.",
                "Day 2;;",
                "L-3;09:00;Third text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("past-midnight", answer));

        assertThat(talk.question("past-midnight").guess()).isEqualTo("next-day");
        assertThat(times(added(demo, talk))).containsExactly("D1 23:30", expected, "D2 09:00");
    }

    @Test
    void of_several_clocks_the_one_that_can_be_read_is_proposed() {
        byte[] file = csv(
                "№ п/п;Время (астр.);Оперативное время;Содержание вводной",
                "1;D1 09:00;сразу;Поступило сообщение.",
                "2;D1 09:45;потом;Соседка сообщает.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("language", "ru"));

        assertThat(talk.question("column/1").guess()).isEqualTo("time");
        assertThat(talk.question("column/2").guess()).isEqualTo("other-time");
    }

    @Test
    void headings_over_a_single_row_far_below_are_found() {
        byte[] file = csv("\n".repeat(58) + "No;Time;To;Text", "1;D1 09:00;Everyone;The police arrive.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(times(added(demo, talk))).containsExactly("D1 09:00");
    }

    @Test
    void russian_text_of_dos_is_read_as_it_was_written() {
        byte[] file = "№;Время;Кому;Текст\n1;D1 09:00;Всем;Полиция прибывает в дом у реки.\n"
                .replace("№", "N")
                .getBytes(Charset.forName("IBM866"));

        ForeignTalk talk = new ForeignTalk(file, demo, answers("language", "ru"));

        assertThat(added(demo, talk).getFirst().body().original().text()).isEqualTo("Полиция прибывает в дом у реки.");
    }

    @Test
    void serbian_headings_and_hours_are_read() {
        byte[] file = csv(
                "Br.;Dan;Vreme;Primalac;Naslov;Tekst",
                "1;1. dan;9.30 č;Svi;Poziv;Devojka zove.",
                "2;2. dan;u podne;Svi;Ručak;Pauza za ručak.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D2 12:00");
        assertThat(added(demo, talk).getFirst().title().original().text()).isEqualTo("Poziv");
        assertThat(talk.noticed()).doesNotContain("rows-without-recipients");
    }

    @ParameterizedTest
    @CsvSource({
        "N.,number",
        "N.º,number",
        "Réf.,number",
        "Код,number",
        "Нөмірі,number",
        "Kennung,number",
        "Хто отримує,to",
        "Қабылдаушы,to",
        "Qui,to",
        "Delivered to,to",
        "Для групп,to",
        "Evento,title",
        "Событие,title",
        "Подія,title",
        "Ereignis,title",
        "Olay,title",
        "الحدث,title"
    })
    void everyday_headings_are_known(String heading, String meaning) {
        byte[] file = csv(
                heading + ";Time;Text",
                "A-17;D1 09:00;The police arrive at the house.",
                "A-18;D1 09:30;The judge decides about it.");

        ForeignTalk talk =
                new ForeignTalk(file, demo, answers("recipient/A-17", "control", "recipient/A-18", "control"));

        assertThat(talk.question("column/0").guess()).isEqualTo(meaning);
    }

    @Test
    void a_column_in_which_every_cell_names_a_team_is_for_recipients() {
        byte[] file =
                csv("No;Time;Xyz;Text", "L-1;D1 09:30;Team Alfa;First text.", "L-2;D1 10:00;Team Bravo;Second text.");

        assertThat(new ForeignTalk(file, demo, answers()).question("column/2").guess())
                .isEqualTo("to");
    }

    @ParameterizedTest
    @CsvSource({
        "Téléphone,Type,PHONE_CALL",
        "Courriel,Type,MESSAGE",
        "Lettre,Type,DOCUMENT",
        "En personne,Type,ROLE_PLAYER_TASK",
        "E-posta,Tür,MESSAGE",
        "Radio,Canal,PHONE_CALL",
        "Radio,Media,MEDIA_ARTICLE",
        "Television,Type,MEDIA_ARTICLE"
    })
    void ways_of_delivery_are_understood(String written, String heading, String type) {
        assertThat(String.valueOf(TypeWords.like(written, heading))).isEqualTo(type);
    }

    @Test
    void numbers_that_are_taken_are_told_in_one_line() {
        byte[] file = csv("No;Time;Text", "7-Z;D1 09:30;First.", "7-Z;D1 09:40;Second.", "7-Z;D1 09:50;Third.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.noticed()).containsOnlyOnce("numbers-counted-on").doesNotContain("number-counted-on");
        assertThat(talk.notice("numbers-counted-on").get("cells")).contains("A3 (7-Z → ", "A4 (7-Z → ");
    }

    @Test
    void what_is_too_long_is_not_missing_besides() {
        byte[] file = csv("No;Time;Subject;Text", "L-1;D1 09:30;First;" + "x".repeat(30_000));

        assertThat(new ForeignTalk(file, demo, answers()).draft.mistakes())
                .extracting(Mistake::code)
                .containsExactly(Mistake.Code.TOO_LONG);
    }
}
