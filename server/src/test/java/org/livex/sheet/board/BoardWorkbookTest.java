package org.livex.sheet.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Caller;
import org.livex.exercise.Command;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rules;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Answer;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
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
            assertThat(cells(board, 1)).contains("Person").doesNotContain("Call name");
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

    @Test
    void what_was_answered_before_a_correction_is_there_in_words_with_what_was_asked_then() throws IOException {
        Exercise answered = by(new PersonId("p-x"), asked(), answer("front"));
        PlannedInject planned = Objects.requireNonNull(answered.msel().find(new InjectId("a")));
        Exercise corrected = after(
                answered,
                new PlanCommand.ReviseInject(
                        planned.inject()
                                .but()
                                .question(question("Which door now?", "Cellar door", "Window"))
                                .build(),
                        planned.revision()));
        byte[] bytes = new BoardWorkbook(corrected, WORDS, PersonNaming.CALL_NAMES, NOW.plusSeconds(90)).bytes();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet board = workbook.getSheetAt(0);
            assertThat(cells(board, 1))
                    .containsSequence("Question before the correction", "Answer before the correction");
            assertThat(cells(board, 2))
                    .contains("Which door now?")
                    .endsWith("", "", "Which door?", "Front door", "", "");
        }
    }

    @Test
    void what_is_read_after_endex_is_marked() throws IOException {
        PersonId person = new PersonId("p-x");
        InjectCommand read =
                new InjectCommand.MarkInjects(List.of(new Mark(new InjectId("a"), MarkKind.READ, NOW, EN, null)));
        assertThat(of(by(person, asked(), read), "Read · Before or after play")).isEmpty();

        Exercise over = by(CONTROL, asked(), new ClockCommand.EndExercise(), NOW.plusSeconds(10));
        Exercise afterwards = by(new Caller.Member(person), over, read, NOW.plusSeconds(20));
        assertThat(of(afterwards, "Read · Before or after play")).isEqualTo("Done after ENDEX");
    }

    @Test
    void what_is_corrected_after_endex_stands_beside_what_people_had_and_is_marked() throws IOException {
        Exercise over = by(CONTROL, asked(), new ClockCommand.EndExercise(), NOW.plusSeconds(10));
        PlannedInject planned = Objects.requireNonNull(over.msel().find(new InjectId("a")));
        Exercise corrected = by(
                CONTROL,
                over,
                new PlanCommand.ReviseInject(
                        planned.inject()
                                .but()
                                .title(LocalizedText.of(EN, "Gate"))
                                .body(LocalizedText.of(EN, "Another door."))
                                .build(),
                        planned.revision()),
                NOW.plusSeconds(20));
        byte[] bytes = new BoardWorkbook(corrected, WORDS, PersonNaming.CALL_NAMES, NOW.plusSeconds(90)).bytes();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet board = workbook.getSheetAt(0);
            assertThat(cells(board, 1)).endsWith("What it said at ENDEX", "What it says now: changed after ENDEX");
            assertThat(cells(board, 2))
                    .contains("Door (changed after ENDEX: Gate)", "Which door?")
                    .endsWith("text", "Another door.");
        }
        assertThat(new RunNames(corrected, WORDS, PersonNaming.CALL_NAMES).inject(new InjectId("a")))
                .isEqualTo("1 · Door (changed after ENDEX: Gate)");
    }

    @Test
    void an_answer_stands_at_when_it_was_given_with_its_arrival_beside_it() throws IOException {
        List<String> told = moment("Answer", answer("front"));
        assertThat(told.getFirst()).isEqualTo("Front door");
        assertThat(told.subList(3, 5)).containsExactly("D1 09:00:00", "");
    }

    @Test
    void an_acknowledgement_stands_at_when_it_was_given_with_its_arrival_beside_it() throws IOException {
        List<String> told = moment("Acknowledged", new InjectCommand.AcknowledgeInject(new InjectId("a"), NOW));
        assertThat(told.getFirst()).isEqualTo(told.get(2));
        assertThat(told.subList(3, 5)).containsExactly("D1 09:00:00", "");
    }

    /** The cells of what came off line, five minutes late, and of when it was done. */
    private static List<String> moment(String what, Command late) throws IOException {
        Exercise heard = by(new Caller.Member(new PersonId("p-x")), asked(), late, NOW.plus(Duration.ofMinutes(5)));
        byte[] bytes =
                new BoardWorkbook(heard, WORDS, PersonNaming.CALL_NAMES, NOW.plus(Duration.ofMinutes(9))).bytes();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet board = workbook.getSheetAt(0);
            int first = cells(board, 1).indexOf(what + " · Recorded at (Europe/Rome)");
            assertThat(cells(board, 1).subList(first + 1, first + 4))
                    .containsExactly(
                            what + " · Arrived at (Europe/Rome)",
                            what + " · Exercise time",
                            what + " · Before or after play");
            List<String> told = new ArrayList<>(cells(board, 2).subList(first, first + 4));
            told.addFirst(cells(board, 2).get(cells(board, 1).indexOf(what)));
            assertThat(Duration.between(at(told.get(1)), at(told.get(2)))).isEqualTo(Duration.ofMinutes(5));
            return List.copyOf(told);
        }
    }

    private static LocalDateTime at(String wall) {
        return LocalDateTime.parse(wall.replace(' ', 'T'));
    }

    @Test
    void whoever_confirmed_only_what_was_said_before_a_correction_is_not_said_to_have_read_what_it_says_now()
            throws IOException {
        PersonId person = new PersonId("p-x");
        InjectId inject = new InjectId("a");
        Exercise confirmed = by(person, asked(), new InjectCommand.AcknowledgeInject(inject, NOW));
        assertThat(state(confirmed)).isEqualTo("✓ Acknowledged");

        PlannedInject planned = Objects.requireNonNull(confirmed.msel().find(inject));
        Exercise corrected = after(
                confirmed,
                new PlanCommand.ReviseInject(
                        planned.inject()
                                .but()
                                .body(LocalizedText.of(EN, "Another door."))
                                .build(),
                        planned.revision()));
        assertThat(state(corrected)).isEqualTo("✓ Acknowledged before the correction · ! Not reached");

        Exercise delivered = corrected.apply(new InjectFact.DeliveriesNoted(Map.of(person, 1L)), new Stamp(1, NOW));
        assertThat(state(delivered)).isEqualTo("✓ Acknowledged before the correction");

        Exercise read = by(
                person,
                delivered,
                new InjectCommand.MarkInjects(List.of(new Mark(inject, MarkKind.READ, NOW, EN, null))));
        assertThat(state(read)).isEqualTo("✓ Acknowledged before the correction · ● Read");
        Exercise again = by(person, read, new InjectCommand.AcknowledgeInject(inject, NOW));
        assertThat(state(again)).isEqualTo("✓ Acknowledged");
    }

    @Test
    void whoever_read_only_what_was_said_before_a_correction_is_told_apart_by_words_time_and_version()
            throws IOException {
        PersonId person = new PersonId("p-x");
        InjectId inject = new InjectId("a");
        Exercise read = by(
                person,
                asked(),
                new InjectCommand.MarkInjects(List.of(new Mark(inject, MarkKind.READ, NOW, EN, null))));
        assertThat(versions(read)).containsExactly("1", "1", "");

        PlannedInject planned = Objects.requireNonNull(read.msel().find(inject));
        Exercise corrected = after(
                        read,
                        new PlanCommand.ReviseInject(
                                planned.inject()
                                        .but()
                                        .body(LocalizedText.of(EN, "Another door."))
                                        .build(),
                                planned.revision()))
                .apply(new InjectFact.DeliveriesNoted(Map.of(person, 1L)), new Stamp(1, NOW));
        assertThat(state(corrected)).isEqualTo("● Read before the correction");
        assertThat(of(corrected, "Read before the correction")).isNotEmpty();
        assertThat(of(corrected, "Acknowledged before the correction")).isEmpty();
        assertThat(versions(corrected)).containsExactly("2", "1", "");

        Exercise acknowledged = by(person, corrected, new InjectCommand.AcknowledgeInject(inject, NOW));
        assertThat(versions(acknowledged)).containsExactly("2", "1", "2");
    }

    private static List<String> versions(Exercise exercise) throws IOException {
        return List.of(
                of(exercise, "Versions without small corrections"),
                of(exercise, "Newest of these versions read"),
                of(exercise, "Newest of these versions acknowledged"));
    }

    @Test
    void a_correction_has_as_long_to_reach_somebody_as_what_it_corrects() throws IOException {
        Exercise asked = asked();
        PlannedInject planned = Objects.requireNonNull(asked.msel().find(new InjectId("a")));
        PlanCommand revise = new PlanCommand.ReviseInject(
                planned.inject()
                        .but()
                        .body(LocalizedText.of(EN, "Another door."))
                        .build(),
                planned.revision());

        assertThat(state(by(CONTROL, asked, revise, NOW.plusSeconds(80)))).isEqualTo("○ Waiting");
        assertThat(state(by(CONTROL, asked, revise, NOW.plusSeconds(20)))).isEqualTo("! Not reached");
    }

    private static String state(Exercise exercise) throws IOException {
        byte[] bytes = new BoardWorkbook(exercise, WORDS, PersonNaming.CALL_NAMES, NOW.plusSeconds(90)).bytes();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return cells(workbook.getSheetAt(0), 2).get(7);
        }
    }

    private static String of(Exercise exercise, String head) throws IOException {
        byte[] bytes = new BoardWorkbook(exercise, WORDS, PersonNaming.CALL_NAMES, NOW.plusSeconds(90)).bytes();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet board = workbook.getSheetAt(0);
            return cells(board, 2).get(cells(board, 1).indexOf(head));
        }
    }

    private static Exercise asked() {
        PersonId id = new PersonId("p-x");
        Inject inject = Inject.builder(
                        new InjectId("a"), "1", LocalizedText.of(EN, "Door"), LocalizedText.of(EN, "text"))
                .audience(new Audience(false, Set.of(id), Set.of(), Set.of(), Set.of()))
                .question(question("Which door?", "Front door", "Back door"))
                .build();
        return after(
                demo(),
                new PlanCommand.AddPerson(
                        new Person(id, "@call", PersonFunction.PLAYER, Set.of(), null, null, List.of(EN), null)),
                new PlanCommand.PlanInject(inject),
                new ClockCommand.StartExercise(),
                new InjectCommand.ReleaseInject(inject.id()));
    }

    private static Question question(String text, String front, String back) {
        return new Question(
                Question.Kind.ONE,
                LocalizedText.of(EN, text),
                List.of(
                        new Question.Option("front", LocalizedText.of(EN, front)),
                        new Question.Option("back", LocalizedText.of(EN, back))),
                null,
                null);
    }

    private static InjectCommand answer(String option) {
        return new InjectCommand.AnswerInject(new InjectId("a"), new Answer.Chosen(List.of(option)), NOW, EN, null);
    }

    private static Exercise by(PersonId person, Exercise exercise, Command command) {
        return by(new Caller.Member(person), exercise, command, NOW);
    }

    private static Exercise by(Caller caller, Exercise exercise, Command command, Instant at) {
        if (!(Rules.decide(exercise, caller, command, at) instanceof Decision.Accepted accepted)) {
            throw new AssertionError(command);
        }
        Exercise next = exercise;
        for (Fact fact : accepted.facts()) {
            next = next.apply(fact, new Stamp(1, at));
        }
        return next;
    }

    private static XSSFWorkbook opened(SheetWords words) throws IOException {
        byte[] bytes = new BoardWorkbook(released(), words, PersonNaming.CALL_NAMES, NOW.plusSeconds(90)).bytes();
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
