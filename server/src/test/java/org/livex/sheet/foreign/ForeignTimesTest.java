package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.PlanCommand;
import org.livex.sheet.Mistake;
import org.livex.sheet.MselColumns;
import org.livex.sheet.MselSheet;
import org.livex.sheet.Names;
import org.livex.sheet.Question;
import org.livex.sheet.SheetImport;
import org.livex.sheet.SheetSamples;
import org.livex.sheet.Step;
import org.livex.sheet.Table;
import org.livex.sheet.Where;
import org.livex.sheet.file.UnreadableSheet;

/** What somebody's times are on the exercise clock, once what they leave open is answered. */
class ForeignTimesTest {
    private static final int TIME = 1;
    private static final String BY_HAND = "by hand";

    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Monday 9:30 AM|day-one=2026-11-23|D1 09:30",
                "Monday 9:30 AM|day-one=2026-11-22|D2 09:30",
                "Monday 9:30 AM|day-one=2026-11-24|D7 09:30",
                "вторник 14:05|day-one=2026-11-23|D2 14:05",
                "Mittwoch, 14:05 Uhr|day-one=2026-11-23|D3 14:05",
                "T+5|unit=minutes;zero=D1 09:00:00|D1 09:05",
                "T+5|unit=hours;zero=D1 09:00:00|D1 14:00",
                "T+5|unit=hours;zero=D2 09:00:00|D2 14:00",
                "T+20|unit=hours;zero=D1 09:00:00|D2 05:00",
                "T+1:30|zero=D3 09:00:00|D3 10:30",
                "T+90 min|zero=D1 09:00:00|D1 10:30",
                "210900AUG2011|day-one=2011-08-21|D1 09:00",
                "210900AUG2011|day-one=2011-08-20|D2 09:00",
                "210900ZAUG11|day-one=2011-08-20;zone=as-written|D2 09:00",
                "210900ZAUG11|day-one=2011-08-20|D2 11:00",
                "2330Z|day=1;zone=+01:00|D2 00:30",
                "H+2|zero=D1 09:00:00|D1 11:00",
                "T-30 min|zero=D1 09:00:00|D1 08:30",
                "T+90 min|zero=D1 00:00:00|D1 01:30",
                "D+1 09:30||D2 09:30",
                "09:30–10:00|day=2|D2 09:30",
                "٠٩:٣٠|day=2|D2 09:30",
                "17 мая 9:30|day-one=2026-05-17|D1 09:30",
                "17 мая 9:30|day-one=2026-05-15|D3 09:30",
                "3 January 10:00|day-one=2026-12-31|D4 10:00",
                "24.11.2026 14:05|day-one=2026-11-23|D2 14:05",
                "2026-11-24 14:05|day-one=2026-11-23|D2 14:05",
                "D2 09:30||D2 09:30",
                "0930|day=3|D3 09:30",
                "9:30 PM|day=1|D1 21:30",
                "9:30|day=by-hand|by hand",
                "9:30|day=next-when-earlier|D1 09:30"
            })
    void a_time_and_the_answers_to_what_it_leaves_open_make_a_time_of_the_exercise(
            String written, String answers, String time) {
        assertThat(onTheClock(asked(written), answers(answers))).containsExactly(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Monday 9:30 AM|day-one|-",
                "17 мая 9:30|day-one|2027-05-17",
                "210900AUG2011|day-one|2011-08-21",
                "T+5|unit zero|-",
                "T+90 min|zero|D1 09:00:00",
                "9:30|day|-",
                "D2 09:30||-"
            })
    void only_what_a_time_leaves_open_is_asked(String written, String asked, String proposed) {
        List<Question> questions = timesAsked(asked(written));

        assertThat(questions.stream().map(Question::id))
                .containsExactly((asked == null ? "" : asked).isEmpty() ? new String[0] : asked.split(" ", -1));
        if (!questions.isEmpty()) {
            assertThat(questions.getFirst().guess()).isEqualTo(proposed);
            assertThat(questions).allMatch(question -> question.examples().equals(List.of(written)));
        }
    }

    @Test
    void clocks_that_go_back_are_the_next_day_and_in_their_order() {
        byte[] file = asked("08:00", "09:30", "09:30", "23:50", "00:10", "", "07:00", "06:59");

        assertThat(onTheClock(file, answers("day=next-when-earlier")))
                .containsExactly(
                        "D1 08:00", "D1 09:30", "D1 09:30", "D1 23:50", "D2 00:10", BY_HAND, "D2 07:00", "D3 06:59");
    }

    @Test
    void times_of_all_kinds_stand_in_one_column() {
        byte[] file = asked("D2 09:30", "Tuesday 10:00", "241100NOV2026", "T+2", "12:00", "");

        assertThat(onTheClock(file, answers("day-one=2026-11-23;unit=hours;zero=D3 09:00:00;day=4")))
                .containsExactly("D2 09:30", "D2 10:00", "D2 11:00", "D3 11:00", "D4 12:00", BY_HAND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"29 Feb 9:30|day-one=2026-02-27", "31.02.2026 9:30|", "25:10|", "210900AUG2011|day-one=no date"})
    void what_is_no_time_is_a_mistake_in_its_cell(String written, String answers) {
        assertThat(talk(asked(written), answers(answers)).draft.mistakes())
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.code()).isEqualTo(Mistake.Code.NOT_A_TIME);
                    assertThat(mistake.where()).isEqualTo(new Where("Injects", 1, TIME));
                    assertThat(mistake.parameters()).containsEntry("value", written);
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void dates_that_excel_counts_from_1900_or_1904_are_the_same_days(boolean from1904) {
        byte[] file = made(workbook -> {
            from(workbook, from1904);
            XSSFSheet sheet = injects(workbook, 4);
            dated(sheet, 1, "yyyy-mm-dd hh:mm", cell -> cell.setCellValue(LocalDateTime.of(2026, 11, 23, 9, 30)));
            dated(sheet, 2, "d/m h:mm AM/PM", cell -> cell.setCellValue(LocalDateTime.of(2026, 11, 24, 23, 59, 59)));
            dated(sheet, 3, "mm/dd/yy", cell -> cell.setCellValue(LocalDateTime.of(2026, 11, 25, 0, 0)));
            dated(sheet, 4, "General", cell -> cell.setCellValue("D4 10:00"));
        });

        ForeignTalk talk = talk(file, answers(""));

        assertThat(talk.question("day-one").guess()).isEqualTo("2026-11-23");
        assertThat(onTheClock(talk)).containsExactly("D1 09:30", "D2 23:59", "by hand", "D4 10:00");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void times_that_excel_counts_without_a_day_are_asked_for_their_day(boolean from1904) {
        byte[] file = made(workbook -> {
            from(workbook, from1904);
            XSSFSheet sheet = injects(workbook, 3);
            dated(sheet, 1, "hh:mm", cell -> cell.setCellValue(DateUtil.convertTime("09:30")));
            dated(sheet, 2, "h:mm AM/PM", cell -> cell.setCellValue(DateUtil.convertTime("21:05")));
            dated(sheet, 3, "hh:mm:ss", cell -> cell.setCellValue(DateUtil.convertTime("08:00")));
        });

        assertThat(timesAsked(file)).extracting(Question::id).containsExactly("day");
        assertThat(onTheClock(file, answers("day=next-when-earlier")))
                .containsExactly("D1 09:30", "D1 21:05", "D2 08:00");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void times_that_formulas_reckon_count_as_what_they_show(boolean from1904) {
        byte[] file = made(workbook -> {
            from(workbook, from1904);
            XSSFSheet sheet = injects(workbook, 4);
            dated(sheet, 1, "yyyy-mm-dd hh:mm", cell -> cell.setCellValue(LocalDateTime.of(2026, 11, 23, 9, 30)));
            dated(sheet, 2, "yyyy-mm-dd hh:mm", cell -> cell.setCellFormula("B2+TIME(0,40,0)"));
            dated(sheet, 3, "yyyy-mm-dd hh:mm", cell -> cell.setCellFormula("B3+1+1/24+1/1440"));
            dated(sheet, 4, "General", cell -> cell.setCellFormula("\"D\"&(1+3)&\" 10:00\""));
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(onTheClock(file, answers("day-one=2026-11-23")))
                .containsExactly("D1 09:30", "D1 10:10", "D2 11:11", "D4 10:00");
    }

    @Test
    void a_formula_that_found_nothing_is_no_time() {
        byte[] file = made(workbook -> {
            XSSFSheet sheet = injects(workbook, 1);
            dated(sheet, 1, "hh:mm", cell -> cell.setCellFormula("1/0"));
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(talk(file, answers("")).draft.mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.where()).isEqualTo(new Where("Injects", 1, TIME)));
    }

    private List<Question> timesAsked(byte[] file) {
        Map<String, String> given = new HashMap<>(Map.of("language", "en"));
        while (true) {
            try {
                Step step = new SheetImport(demo, WORDS, CONTROL, NOW).read(SheetSamples.read(file), Map.copyOf(given));
                List<Question> times = step.questions().stream()
                        .filter(question -> !question.id().equals("language"))
                        .toList();
                if (step.stage() == Step.Stage.TIMES || step.draft() != null) {
                    return times;
                }
                times.forEach(question -> given.put(question.id(), String.valueOf(question.guess())));
            } catch (UnreadableSheet e) {
                throw new AssertionError(e);
            }
        }
    }

    private List<String> onTheClock(byte[] file, Map<String, String> answers) {
        return onTheClock(talk(file, answers));
    }

    /** In the order of the rows. */
    private List<String> onTheClock(ForeignTalk talk) {
        assertThat(talk.draft.mistakes()).isEmpty();
        Exercise after = after(demo, new PlanCommand.ImportScenario(talk.draft.commands()));
        Table table = new MselSheet(after, new Names(after, WORDS), List.of()).table();
        return table.rows().stream()
                .filter(row -> row.cell(MselColumns.NUMBER).startsWith("F-"))
                .sorted((one, other) -> one.cell(MselColumns.NUMBER).compareTo(other.cell(MselColumns.NUMBER)))
                .map(row -> row.cell(MselColumns.TIME))
                .map(time -> time.isEmpty() ? BY_HAND : time.substring(0, "D1 00:00".length()))
                .toList();
    }

    private ForeignTalk talk(byte[] file, Map<String, String> answers) {
        Map<String, String> given = new HashMap<>(answers);
        given.put("language", "en");
        return new ForeignTalk(file, demo, given);
    }

    private static Map<String, String> answers(String written) {
        Map<String, String> answers = new HashMap<>();
        for (String answer : written == null || written.isEmpty() ? new String[0] : written.split(";", -1)) {
            answers.put(answer.substring(0, answer.indexOf('=')), answer.substring(answer.indexOf('=') + 1));
        }
        return answers;
    }

    /** With these texts in the column for times. */
    private static byte[] asked(String... times) {
        return made(workbook -> {
            XSSFSheet sheet = injects(workbook, times.length);
            for (int i = 0; i < times.length; i++) {
                sheet.getRow(i + 1).createCell(TIME).setCellValue(times[i]);
            }
        });
    }

    private static XSSFSheet injects(XSSFWorkbook workbook, int count) {
        XSSFSheet sheet = workbook.createSheet("Injects");
        BiConsumer<XSSFRow, List<String>> filled = (row, cells) -> {
            row.createCell(0).setCellValue(cells.getFirst());
            row.createCell(TIME).setCellValue(cells.get(1));
            row.createCell(2).setCellValue(cells.getLast());
        };
        filled.accept(sheet.createRow(0), List.of("Inject no", "Time", "Inject"));
        for (int i = 1; i <= count; i++) {
            filled.accept(sheet.createRow(i), List.of("F-" + i, "", "What is said at number " + i));
        }
        return sheet;
    }

    private static void dated(XSSFSheet sheet, int row, String format, Consumer<XSSFCell> value) {
        XSSFCell cell = sheet.getRow(row).createCell(TIME);
        XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        value.accept(cell);
    }

    private static void from(XSSFWorkbook workbook, boolean from1904) {
        workbook.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
    }
}
