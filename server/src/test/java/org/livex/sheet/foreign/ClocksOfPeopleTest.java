package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.sheet.Mistake;
import org.livex.sheet.SheetImport;
import org.livex.sheet.Step;
import org.livex.sheet.file.UnreadableSheet;

/** Hours of a day as anybody writes them, in our languages and in others. */
class ClocksOfPeopleTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9h30",
                "9 h 30",
                "9 h 30 min",
                "9.30 Uhr",
                "9 Uhr 30",
                "0930hrs",
                "0930 hrs",
                "0930 hours",
                "0930L",
                "0930 L",
                "09:30L",
                "0930 local",
                "9:30 Uhr morgens",
                "٩:٣٠ ص",
                "9:30 ق.ظ",
                "9 ч 30 мин",
                "9 часов 30 минут",
                "в 9:30",
                "в 9:30 утра",
                "9:30 утра",
                "9 год 30 хв",
                "9:30 ранку",
                "сағат 9:30",
                "сағат 9:30-да",
                "таңғы 9:30",
                "таңғы сағат 9:30",
                "soat 9:30",
                "soat 9:30 da",
                "ertalab soat 9:30",
                "saat 9.30",
                "saat 9:30'da",
                "sabah 9:30",
                "ÖÖ 9:30",
                "9:30 ÖÖ",
                "ora 9:30",
                "ore 9.30",
                "ore 9,30",
                "alle 9:30",
                "las 9:30 de la mañana",
                "9:30 de la mañana",
                "à 9h30",
                "9h30 du matin",
                "9:30 dimineața",
                "dimineața la 9:30",
                "الساعة 9:30 صباحا",
                "الساعة ٩:٣٠",
                "ساعت ۹:۳۰ صبح",
                "9:30 a.m.",
                "am 9:30",
                "9:30 in the morning",
                "9:30h",
                "9:30:00",
                "9 heures 30"
            })
    void half_past_nine_is_read(String time) {
        for (byte[] file : inBothFormats("No;Time;Text", "L-1;" + time + ";What is said.")) {
            assertThat(times(added(demo, talk(file)))).containsExactly("D1 09:30");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9h,09:00",
        "9 h,09:00",
        "9 Uhr,09:00",
        "12h00,12:00",
        "9 ч,09:00",
        "9 часов,09:00",
        "в 9,09:00",
        "um 9,09:00",
        "9 утра,09:00",
        "9 часов утра,09:00",
        "7 вечера,19:00",
        "2 часа дня,14:00",
        "12 часов дня,12:00",
        "2 часа ночи,02:00",
        "11 ночи,23:00",
        "7 вечора,19:00",
        "таңғы 9,09:00",
        "кешкі 7,19:00",
        "сағат кешкі 7,19:00",
        "түнгі 11,23:00",
        "akşam 7,19:00",
        "akşam saat 7'de,19:00",
        "kechki 7,19:00",
        "الساعة ٩,09:00",
        "الساعة 9 صباحا,09:00",
        "الساعة 9 صباحاً,09:00",
        "٧ مساءً,19:00",
        "7 م,19:00",
        "۷ عصر,19:00",
        "7 de la tarde,19:00",
        "10 de la noche,22:00",
        "7 du soir,19:00",
        "alle 7 di sera,19:00",
        "7 seara,19:00",
        "7 Uhr abends,19:00",
        "9 o'clock,09:00",
        "7 p.m.,19:00",
        "19:00 вечера,19:00",
        "полдень,12:00",
        "noon,12:00",
        "mezzogiorno,12:00",
        "түс,12:00",
        "түн ортасы,00:00",
        "midnight,00:00",
        "منتصف الليل,00:00"
    })
    void hours_in_the_words_of_our_languages_are_read(String time, String expected) {
        for (byte[] file : inBothFormats("No;Time;Text", "L-1;" + time + ";What is said.")) {
            assertThat(times(added(demo, talk(file)))).containsExactly("D1 " + expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "half past nine",
                "half past 9",
                "half 9",
                "quarter past 9",
                "halb zehn",
                "halb 10",
                "viertel nach 9",
                "полдесятого",
                "половина десятого с половиной",
                "9 с половиной",
                "без четверти 10",
                "пів на десяту",
                "9 et demie",
                "neuf heures et demie",
                "9 y media",
                "le 9 e mezza",
                "9 și jumătate",
                "dokuz buçuk",
                "тоғыз жарым",
                "التاسعة والنصف",
                "نه و نیم",
                "15:00 утра",
                "12 ночи",
                "25:10",
                "9:75",
                "2 дня"
            })
    void what_would_have_to_be_guessed_is_named_by_its_cell(String time) {
        for (byte[] file : inBothFormats("No;Time;Text", "L-1;" + time + ";What is said.")) {
            ForeignTalk talk = talk(file);

            assertThat(talk.asked).doesNotContainKey("time-words");
            assertThat(talk.draft.mistakes())
                    .extracting(
                            mistake -> mistake.code() + " " + mistake.where().cell())
                    .containsExactly(Mistake.Code.NOT_A_TIME + " B2");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24:00",
                "24.00",
                "24h",
                "24h00",
                "2400",
                "24:00:00",
                "24 Uhr",
                "24:00 Uhr",
                "24 часа",
                "2400hrs",
                "D1 24:00",
                "Day 1 24:00",
                "24.11.2026 24:00",
                "2026-11-24T24:00",
                "2026-11-24 24:00:00",
                "242400NOV26",
                "24 Nov 24:00",
                "24 ноября 24:00",
                "24:00-24:00"
            })
    void the_end_of_a_day_is_the_midnight_of_the_next(String time) {
        for (byte[] file : inBothFormats("No;Time;Text", "L-1;" + time + ";What is said.")) {
            assertThat(times(added(demo, talk(file)))).containsExactly("D2 00:00");
        }
    }

    @Test
    void so_it_is_in_a_cell_of_excel_without_a_day() {
        byte[] file = made(workbook -> {
            XSSFSheet sheet = workbook.createSheet("MSEL");
            row(sheet, 0, "No", "Time", "Text");
            row(sheet, 1, "L-1", "", "What is said.");
            XSSFCell cell = sheet.getRow(1).createCell(1);
            XSSFCellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("[hh]:mm"));
            cell.setCellStyle(style);
            cell.setCellValue(1.0);
        });

        ForeignTalk talk = talk(file);

        assertThat(talk.asked).doesNotContainKey("zero");
        assertThat(times(added(demo, talk))).containsExactly("D2 00:00");
    }

    @Test
    void the_letter_of_local_time_is_no_zone_and_that_is_said() {
        byte[] file = csv("No;Time;Text", "L-1;0930L;First text.", "L-2;241000LNOV26;Second text.");

        ForeignTalk talk = talk(file);

        assertThat(talk.asked).doesNotContainKey("zone");
        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D1 10:00");
        assertThat(talk.notice("times-local")).containsEntry("cells", "2, 3");
    }

    @Test
    void two_thousand_rows_are_asked_about_within_five_seconds() {
        List<String> lines = new ArrayList<>(List.of("No;Date;Time;AM/PM;Local time (CET);Text"));
        for (int i = 0; i < 2_000; i++) {
            lines.add("L-" + i + ";" + (1 + i / 500) + " December;" + (1 + i % 12) + ":" + (10 + i % 50) + ";"
                    + (i % 2 == 0 ? "AM" : "PM") + ";сағат таңғы 9-да;The text of number " + i
                    + ", which is as long as others.");
        }
        byte[] file = csv(lines.toArray(new String[0]));
        Map<String, String> given = answers("day", "1", "list", "list-msel", "header", "0");
        Step step = stage(file, given);
        while (step.draft() == null && step.stage() != Step.Stage.ROWS) {
            step.questions().forEach(question -> given.putIfAbsent(question.id(), String.valueOf(question.guess())));
            long began = ofThisThread();
            step = stage(file, given);
            assertThat(ofThisThread() - began).isLessThan(Duration.ofSeconds(5).toNanos());
        }
    }

    private Step stage(byte[] file, Map<String, String> given) {
        try {
            return new SheetImport(demo, WORDS, CONTROL, NOW).read(read(file), Map.copyOf(given));
        } catch (UnreadableSheet e) {
            throw new AssertionError(e);
        }
    }

    /** Of the processor: other tests run beside this one. */
    private static long ofThisThread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private ForeignTalk talk(byte[] file) {
        return new ForeignTalk(file, demo, answers("day", "1", "day-one", "2026-11-24", "column/1", "time"));
    }
}
