package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.Trigger;
import org.livex.sheet.Mistake;
import org.livex.sheet.Question;

/** Times of somebody's MSEL that say less, or more, than day, hour and minute. */
class LooseTimesTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Time (UTC)|09:30|D1 10:30",
                "Time (Zulu)|09:30|D1 10:30",
                "Час (GMT+2)|09:30|D1 08:30",
                "Local time (Almaty, UTC+5)|D2 09:30|D2 05:30",
                "Time (UTC)|09:30+05:00|D1 05:30"
            })
    void a_zone_in_the_heading_counts_for_each_time_below_it(String heading, String time, String expected) {
        byte[] file = csv("Inject no;" + heading + ";Inject", "L-1;" + time + ";What is said.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "1", "zone", "+01:00", "column/1", "time"));

        assertThat(times(added(demo, talk))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"D2 09:30:15,D2 09:30:15", "23:59:59,D1 23:59:59", "T+0:00:20,D1 09:00:20"})
    void seconds_are_kept(String time, String expected) {
        byte[] file = csv("Inject no;Time;Inject", "L-1;" + time + ";What is said.");

        assertThat(exactly(new ForeignTalk(file, demo, answers("day", "1", "zero", "D1 09:00:00"))))
                .containsExactly(expected);
    }

    @Test
    void so_are_those_of_a_time_of_excel() {
        byte[] file = withTime("hh:mm:ss", cell -> cell.setCellValue(DateUtil.convertTime("09:30:15")));

        assertThat(exactly(new ForeignTalk(file, demo, answers("day", "2")))).containsExactly("D2 09:30:15");
    }

    @Test
    void one_date_that_begins_with_the_month_settles_the_others() {
        byte[] file = csv(
                "Inject no;Date;Time;Inject", "L-1;11/24/2026;09:30;First text.", "L-2;12/1/2026;10:00;Second text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day-one", "2026-11-24"));

        assertThat(talk.asked).doesNotContainKey("date-order");
        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D8 10:00");
    }

    @ParameterizedTest
    @CsvSource({
        "11/12/2026,11/12/2026,day-first,2026-12-11",
        "11/12/2026,12/12/2026,day-first,2026-12-11",
        "11/11/2026,11/12/2026,month-first,2026-11-11"
    })
    void what_no_date_settles_is_asked_once_and_the_shorter_span_proposed(
            String first, String second, String order, String dayOne) {
        byte[] file = csv(
                "Inject no;Date;Time;Inject",
                "L-1;" + first + ";09:30;First text.",
                "L-2;" + second + ";10:00;Second text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day-one", dayOne));

        assertThat(talk.question("date-order").guess()).isEqualTo(order);
        assertThat(times(added(demo, talk)).getFirst()).isEqualTo("D1 09:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TBC", "ASAP", "after inject 3", "after lunch", "T plus five", "?"})
    void words_for_a_time_are_released_by_hand_and_go_into_the_note(String words) {
        byte[] file = csv("Inject no;Time;Inject", "L-1;D1 09:30;First text.", "L-2;" + words + ";Second text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        Question question = talk.question("time-words");
        assertThat(question.guess()).isEqualTo("by-hand");
        assertThat(question.examples()).containsExactly(words);
        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "");
        assertThat(note(added(demo, talk).get(1))).contains("Time: " + words);
    }

    @Test
    void whoever_wants_to_correct_them_first_has_their_cells_named() {
        byte[] file = csv("Inject no;Time;Inject", "L-1;TBC;First text.");

        assertThat(new ForeignTalk(file, demo, answers("time-words", "named")).draft.mistakes())
                .extracting(mistake -> mistake.code() + " " + mistake.where().cell())
                .containsExactly("NOT_A_TIME B2");
    }

    @ParameterizedTest
    @CsvSource({
        "noon,D1 12:00",
        "полдень,D1 12:00",
        "minuit,D1 00:00",
        "24:00,D2 00:00",
        "1. gün 09:30,D1 09:30",
        "11ч 05м,D1 11:05",
        "9u30,D1 09:30",
        "9h30',D1 09:30",
        "D2T0930,D2 09:30"
    })
    void hours_in_words_and_the_end_of_a_day_are_times(String time, String expected) {
        byte[] file = csv("Inject no;Time;Inject", "L-1;" + time + ";What is said.");

        assertThat(times(added(demo, new ForeignTalk(file, demo, answers("day", "1")))))
                .containsExactly(expected);
    }

    @Test
    void bare_hours_are_hours_under_a_heading_of_a_clock() {
        byte[] file = csv("Inject no;Time;Inject", "L-1;8;First text.", "L-2;9;Second text.", "L-3;14;Third text.");

        assertThat(times(added(demo, new ForeignTalk(file, demo, answers("day", "1")))))
                .containsExactly("D1 08:00", "D1 09:00", "D1 14:00");
    }

    @ParameterizedTest
    @CsvSource({"0830K,1", "D0 09:30,1", "E-1 09:30,1", "210900AUG2011,1"})
    void a_time_before_the_first_day_is_named_in_its_own_words_and_why(String time, String day) {
        byte[] file = csv("Inject no;Time;Inject", "L-1;" + time + ";What is said.");

        assertThat(new ForeignTalk(file, demo, answers("day", day, "day-one", "2011-08-22", "zone", "+01:00"))
                        .draft.mistakes())
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.code()).isEqualTo(Mistake.Code.OUTSIDE_DAYS);
                    assertThat(mistake.parameters()).containsEntry("value", time);
                });
    }

    @ParameterizedTest
    @CsvSource({"yyyy-mm-dd,60", "0.00,0.5", "General,-1"})
    void numbers_that_are_no_time_are_named_and_no_day_is_made_of_them(String format, double number) {
        byte[] file = withTime(format, cell -> cell.setCellValue(number));

        assertThat(new ForeignTalk(file, demo, answers("column/1", "time")).draft.mistakes())
                .extracting(Mistake::code)
                .containsExactly(Mistake.Code.NOT_A_TIME);
    }

    @ParameterizedTest
    @CsvSource({
        "[h]:mm,1.0,D2 00:00,false",
        "h:mm,1.0,D2 00:00,true",
        "[h]:mm,1.0625,D2 01:30,true",
        "h:mm,0.5,D1 12:00,false"
    })
    void a_time_of_excel_of_a_whole_day_or_more_keeps_its_date(
            String format, double number, String expected, boolean isSaid) {
        byte[] file = withDates(format, number);

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day-one", "2026-11-24"));

        assertThat(talk.asked).doesNotContainKey("zero");
        String nextDay = "D" + (expected.charAt(1) - '0' + 1) + expected.substring(2);
        assertThat(times(added(demo, talk))).containsExactly(expected, nextDay);
        assertThat(talk.noticed().contains("times-beyond-day")).isEqualTo(isSaid);
    }

    @Test
    void a_date_that_a_time_has_no_use_for_is_named() {
        byte[] file = csv("Inject no;Date;Time;Inject", "L-1;24.11.2026;D2 09:30;What is said.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(times(added(demo, talk))).containsExactly("D2 09:30");
        assertThat(talk.notice("days-not-used")).containsEntry("cells", "2");
    }

    private static byte[] withDates(String format, double number) {
        return made(workbook -> {
            XSSFSheet sheet = workbook.createSheet("MSEL");
            row(sheet, 0, "Inject no", "Date", "Time", "Inject");
            for (int i = 1; i <= 2; i++) {
                row(sheet, i, "L-" + i, "2026-11-" + (23 + i), "", "What is said, " + i + ".");
                XSSFCell cell = sheet.getRow(i).createCell(2);
                XSSFCellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(format));
                cell.setCellStyle(style);
                cell.setCellValue(number);
            }
        });
    }

    private List<String> exactly(ForeignTalk talk) {
        return added(demo, talk).stream()
                .map(Inject::trigger)
                .map(trigger -> trigger instanceof Trigger.AtTime at ? at.time().toString() : "")
                .toList();
    }

    private static byte[] withTime(String format, Consumer<XSSFCell> value) {
        return made(workbook -> {
            XSSFSheet sheet = workbook.createSheet("MSEL");
            row(sheet, 0, "Inject no", "Time", "Inject");
            row(sheet, 1, "L-1", "", "What is said.");
            XSSFCell cell = sheet.getRow(1).createCell(1);
            XSSFCellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            cell.setCellStyle(style);
            value.accept(cell);
        });
    }
}
