package org.livex.sheet.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.sheet.Draft;
import org.livex.sheet.Question;
import org.livex.sheet.SheetImport;
import org.livex.sheet.SheetSamples;
import org.livex.sheet.Step;
import org.livex.sheet.file.Cell;
import org.livex.sheet.file.UnreadableSheet;
import org.livex.sheet.time.WrittenTime;

/** A MSEL that nobody made for Livex. */
class ForeignImportTest {
    private static final String TABLE = """
            Operation Blue Lantern;;;;;;
            Master Scenario Events List;;;;;;
            ;;;;;;
            Event #;"Time
            (local)";Scenario time;Inject;To;Expected Player Action;Controller notes
            01;9:30 AM;10:00;A woman calls the hotline.;Investigators;Ask where she is;She cries
            DAY TWO;;;;;;
            5-A;23:50;;=HYPERLINK("x");Nobody known;;
            07;;;If asked, the bank refuses.;Investigators;;
            """;
    private final Exercise demo = demo();

    @Test
    void everything_ambiguous_is_asked_and_nothing_is_guessed_in_silence() {
        Map<String, String> answers = new HashMap<>();

        Step step = read(answers);
        assertThat(step.stage()).isEqualTo(Step.Stage.TABLE);
        assertThat(question(step, "header").guess()).isEqualTo("3");
        accept(step, answers);

        step = read(answers);
        assertThat(step.stage()).isEqualTo(Step.Stage.COLUMNS);
        assertThat(meanings(step)).containsExactly("number", "time", "other-time", "body", "to", "expected", "note");
        accept(step, answers);

        step = read(answers);
        assertThat(step.stage()).isEqualTo(Step.Stage.TIMES);
        assertThat(question(step, "day").guess()).isNull();
        answers.put("day", "2");
        answers.put("language", "en");

        step = read(answers);
        assertThat(step.stage()).isEqualTo(Step.Stage.ROWS);
        assertThat(step.questions())
                .singleElement()
                .satisfies(row -> assertThat(row.guess()).isEqualTo("pass"));
        accept(step, answers);

        step = read(answers);
        assertThat(step.stage()).isEqualTo(Step.Stage.NAMES);
        assertThat(question(step, "recipient/Nobody known").guess()).isNull();
    }

    @Test
    void a_serial_number_is_the_number_and_a_serial_title_the_title() {
        Map<String, String> answers = new HashMap<>();
        String table = """
                "Ser
                No";Exercise time;Event / Serial title;Inject text;To
                01;D1 09:30;Family calls;A mother calls the hotline.;Team Alfa
                02;D1 09:45;Hotline calls back;We found a number.;Team Alfa
                """;
        accept(read(table, answers), answers);

        Step step = read(table, answers);

        assertThat(step.stage()).isEqualTo(Step.Stage.COLUMNS);
        assertThat(meanings(step)).containsExactly("number", "time", "title", "body", "to");
    }

    @Test
    void each_question_says_where_in_the_file_it_comes_from() {
        Map<String, String> answers = new HashMap<>();
        Map<String, Question> asked = new HashMap<>();
        for (Step step = read(answers); step.draft() == null; step = read(answers)) {
            step.questions().forEach(question -> asked.put(question.id(), question));
            accept(step, answers);
        }

        assertThat(requireNonNull(asked.get("column/3")).source())
                .isEqualTo(new Question.Source("CSV", "D", List.of(4), 1));
        assertThat(requireNonNull(asked.get("day")).source()).isEqualTo(new Question.Source("CSV", "B", List.of(5), 1));
        assertThat(requireNonNull(asked.get("row/5")).source())
                .isEqualTo(new Question.Source("CSV", null, List.of(6), 1));
        Question unknown = requireNonNull(asked.get("recipient/Nobody known"));
        assertThat(unknown.source()).isEqualTo(new Question.Source("CSV", "E", List.of(7), 1));
        assertThat(unknown.examples()).singleElement().asString().startsWith("5-A | 23:50");
    }

    @Test
    void a_second_column_of_the_same_meaning_is_kept_for_control() {
        Map<String, String> answers = new HashMap<>(Map.of("day", "2", "language", "en", "column/6", "body"));

        Draft draft = answered(answers);

        Exercise after = after(demo, new PlanCommand.ImportScenario(draft.commands()));
        assertThat(requireNonNull(inject(after, "01").controlNote()).original().text())
                .contains("Controller notes: She cries");
    }

    @Test
    void what_was_answered_becomes_injects_with_their_own_numbers_and_notes_for_control() {
        Draft draft = answered();

        assertThat(draft.mistakes()).isEmpty();
        Exercise after = after(demo, new PlanCommand.ImportScenario(draft.commands()));
        Inject first = inject(after, "01");
        assertThat(first.trigger()).isEqualTo(new Trigger.AtTime(ExerciseTime.parse("D2 09:30")));
        assertThat(first.body().original().text()).isEqualTo("A woman calls the hotline.");
        assertThat(requireNonNull(first.controlNote()).original().text())
                .contains("Scenario time: 10:00", "Expected Player Action: Ask where she is", "She cries");
        Inject second = inject(after, "5-A");
        assertThat(second.audience()).isEqualTo(Audience.CONTROL_ONLY);
        assertThat(requireNonNull(second.controlNote()).original().text()).contains("To: Nobody known");
        assertThat(inject(after, "07").trigger()).isEqualTo(new Trigger.ByHand());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Monday 9:30 AM|OnWeekday[weekday=1, time=09:30]",
                "T+5|Offset[amount=5]",
                "T+90 min|Elapsed[seconds=5400]",
                "T+1:30|Elapsed[seconds=5400]",
                "210900AUG2011|Moment[at=2011-08-21T09:00, year=true]",
                "D2 09:30|OnDay[day=2, time=09:30]",
                "17 мая 9:30|Moment[at=2000-05-17T09:30, year=false]",
                "9:30 PM|OfDay[time=21:30]",
                "0930|OfDay[time=09:30]",
                "D2 930|OnDay[day=2, time=09:30]",
                "D+1 09:30|OnDay[day=2, time=09:30]",
                "H+2|Elapsed[seconds=7200]",
                "+0:15|Elapsed[seconds=900]",
                "T-30|Offset[amount=-30]",
                "T-0:30|Elapsed[seconds=-1800]",
                "T+05|Offset[amount=5]",
                "STARTEX|Elapsed[seconds=0]",
                "T=0|Elapsed[seconds=0]",
                "0515Z|Zoned[time=OfDay[time=05:15], offset=Z]",
                "05:15Z|Zoned[time=OfDay[time=05:15], offset=Z]",
                "05:15 UTC|Zoned[time=OfDay[time=05:15], offset=Z]",
                "14:05+05:00|Zoned[time=OfDay[time=14:05], offset=+05:00]",
                "0930B|Zoned[time=OfDay[time=09:30], offset=+02:00]",
                "0930N|Zoned[time=OfDay[time=09:30], offset=-01:00]",
                "2026-11-24T14:05-05:00|Zoned[time=Moment[at=2026-11-24T14:05, year=true], offset=-05:00]",
                "210900ZAUG11|Zoned[time=Moment[at=2011-08-21T09:00, year=true], offset=Z]",
                "21 0900J AUG 2011|Moment[at=2011-08-21T09:00, year=true]",
                "09:30–10:00|Range[from=OfDay[time=09:30], until=10:00]",
                "0930-1000|Range[from=OfDay[time=09:30], until=1000]",
                "٠٩:٣٠|OfDay[time=09:30]",
                "۱۴:۰۵|OfDay[time=14:05]",
                "٩:٣٠ م|OfDay[time=21:30]",
                "Monday, 23 November 2026 at 09:30|Moment[at=2026-11-23T09:30, year=true]",
                "Nov 24, 2026 2:05 PM|Moment[at=2026-11-24T14:05, year=true]",
                "45987.5|Moment[at=2025-11-26T12:00, year=true]",
                "9:30:15|OfDay[time=09:30:15]",
                "J1 09:00|OnDay[day=1, time=09:00]",
                "J1 09h00|OnDay[day=1, time=09:00]",
                "G1 09:00|OnDay[day=1, time=09:00]",
                "1. gün 09:30|OnDay[day=1, time=09:30]",
                "2 күн 09:30|OnDay[day=2, time=09:30]",
                "2. Tag 9 Uhr|OnDay[day=2, time=09:00]",
                "Giorno 2 ore 9:30|OnDay[day=2, time=09:30]",
                "T + 2h 15m|Elapsed[seconds=8100]",
                "T+1:30:15|Elapsed[seconds=5415]",
                "09:30h|OfDay[time=09:30]",
                "24:00|EndOfDay[]",
                "D1 24:00|OnDay[day=2, time=00:00]",
                "24.11.2026 2400|Moment[at=2026-11-25T00:00, year=true]",
                "noon|OfDay[time=12:00]",
                "полночь|OfDay[time=00:00]",
                "D2 midi|OnDay[day=2, time=12:00]",
                "نیمه‌شب|OfDay[time=00:00]",
                "14:30 PM|OfDay[time=14:30]",
                "2026-11-24 14:05|Moment[at=2026-11-24T14:05, year=true]",
                "24.11.2026 14:05|Moment[at=2026-11-24T14:05, year=true]"
            })
    void times_are_read_as_people_write_them(String cell, String read) {
        assertThat(WrittenTime.read(Cell.of(cell))).hasToString("Optional[" + read + "]");
    }

    @ParameterizedTest
    @CsvSource({"after lunch", "25:00", "13:00 AM", "0:30 PM", "930", "31 feb 9:30", "7", "T plus five"})
    void what_is_no_time_is_none(String cell) {
        assertThat(WrittenTime.read(Cell.of(cell))).isEmpty();
    }

    private Draft answered() {
        return answered(new HashMap<>(Map.of("day", "2", "language", "en")));
    }

    private Draft answered(Map<String, String> answers) {
        for (int i = 0; i < 8; i++) {
            Step step = read(answers);
            if (step.draft() != null) {
                return step.draft();
            }
            accept(step, answers);
        }
        throw new AssertionError(read(answers).questions());
    }

    private void accept(Step step, Map<String, String> answers) {
        for (Question question : step.questions()) {
            String guess = question.guess();
            answers.putIfAbsent(
                    question.id(),
                    guess != null ? guess : question.options().getFirst().value());
        }
    }

    private Step read(Map<String, String> answers) {
        return read(TABLE, answers);
    }

    private Step read(String table, Map<String, String> answers) {
        try {
            return new SheetImport(demo, WORDS, CONTROL, NOW)
                    .read(SheetSamples.read(table.getBytes(UTF_8)), Map.copyOf(answers));
        } catch (UnreadableSheet e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> meanings(Step step) {
        return step.questions().stream()
                .filter(question -> question.code().equals("column"))
                .map(question -> String.valueOf(question.guess()))
                .toList();
    }

    private static Question question(Step step, String id) {
        return step.questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Inject inject(Exercise exercise, String number) {
        List<Inject> found = exercise.msel().injects().values().stream()
                .map(planned -> planned.inject())
                .filter(inject -> inject.number().equals(number))
                .toList();
        return found.getLast();
    }
}
