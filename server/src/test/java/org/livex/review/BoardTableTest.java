package org.livex.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
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
import org.livex.pack.PackReader;
import org.livex.pack.PackResult;

class BoardTableTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant ENDEX = NOW.plus(Duration.ofHours(1));
    private static final Instant LATER = ENDEX.plus(Duration.ofHours(1));
    private static final Language EN = Language.of("en");
    private static final Caller READER = new Caller.Member(new PersonId("p-x"));
    private static final Mark READ = new Mark(new InjectId("x"), MarkKind.READ, NOW, EN, 2);

    @Test
    void each_inject_and_recipient_is_a_row_and_no_call_name_is_a_formula() throws IOException {
        Exercise exercise = released();

        List<String> lines = new String(BoardTable.csv(exercise, PersonNaming.CALL_NAMES), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(lines.getFirst()).startsWith("\uFEFFinject,state,exercise-time,sent-at,person,call-name");
        assertThat(lines)
                .anyMatch(line ->
                        line.startsWith("'=1+1,released,") && line.contains(",p-x,\"'=HYPERLINK(\"\"x\"\")\",player,"));
    }

    @Test
    void what_has_not_gone_out_is_not_on_it() throws IOException {
        assertThat(new String(BoardTable.csv(planned(), PersonNaming.CALL_NAMES), StandardCharsets.UTF_8).lines())
                .hasSize(1);
    }

    @Test
    void answers_stand_in_words_beside_their_ids_also_those_to_what_was_asked_before() throws IOException {
        Exercise exercise = after(
                released(),
                new PlanCommand.ReviseInject(
                        inject().but().question(question("Which?", "Front")).build(), 1));
        exercise = answered(exercise, 2);
        exercise = after(
                exercise,
                new PlanCommand.ReviseInject(
                        inject().but()
                                .question(question("Which now?", "Cellar"))
                                .build(),
                        2));
        exercise = answered(exercise, 3);

        List<String> lines = new String(BoardTable.csv(exercise, PersonNaming.CALL_NAMES), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(lines.getFirst())
                .endsWith(
                        ",answer-before-correction,question,answer-words,question-before-correction,answer-words-before-correction,recalled-after-endex-at,done-after-endex,exercise");
        assertThat(lines)
                .filteredOn(line -> line.contains(",p-x,"))
                .singleElement()
                .asString()
                .contains(",front,")
                .endsWith(",front,Which now?,Cellar,Which?,Front,,,EXERCISE");
    }

    @Test
    void what_was_done_after_endex_is_marked_and_what_a_device_did_in_play_is_not() throws IOException {
        Exercise asked = after(
                released(),
                new PlanCommand.ReviseInject(
                        inject().but().question(question("Which?", "Front")).build(), 1));

        Exercise late = ended(asked, ENDEX);
        late = after(late, READER, new InjectCommand.MarkInjects(List.of(READ)), LATER);
        late = after(late, READER, answering(2, LATER), LATER);
        Exercise inPlay = after(asked, READER, new InjectCommand.MarkInjects(List.of(READ)), NOW);
        inPlay = after(ended(inPlay, ENDEX), READER, answering(2, NOW), LATER);

        assertThat(rowOfReader(late)).endsWith(",,read acknowledged answered,EXERCISE");
        assertThat(rowOfReader(inPlay)).endsWith(",,,EXERCISE");
    }

    private static Exercise ended(Exercise exercise, Instant at) {
        return after(exercise, new Caller.Server(), new ClockCommand.EndExercise(), at);
    }

    private static String rowOfReader(Exercise exercise) {
        return new String(BoardTable.csv(exercise, PersonNaming.CODES), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(",p-x,"))
                .findFirst()
                .orElseThrow();
    }

    private static Exercise answered(Exercise exercise, int revision) {
        return after(exercise, READER, answering(revision, NOW), NOW);
    }

    private static Command answering(int revision, Instant takenAt) {
        return new InjectCommand.AnswerInject(
                new InjectId("x"), new Answer.Chosen(List.of("front")), takenAt, EN, revision);
    }

    private static Question question(String text, String front) {
        return new Question(
                Question.Kind.ONE,
                LocalizedText.of(EN, text),
                List.of(
                        new Question.Option("front", LocalizedText.of(EN, front)),
                        new Question.Option("back", LocalizedText.of(EN, "Back"))),
                null,
                null);
    }

    private static Exercise planned() throws IOException {
        if (!(PackReader.read(Path.of("..", "ops", "demo")) instanceof PackResult.Valid valid)) {
            throw new AssertionError("the demo pack is broken");
        }
        return after(Exercise.EMPTY, valid.scenario().toImport());
    }

    private static Exercise released() throws IOException {
        PersonId id = new PersonId("p-x");
        Exercise exercise = after(
                planned(),
                new PlanCommand.AddPerson(new Person(
                        id, "=HYPERLINK(\"x\")", PersonFunction.PLAYER, Set.of(), null, null, List.of(EN), null)));
        exercise = after(exercise, new PlanCommand.PlanInject(inject()));
        exercise = after(exercise, new ClockCommand.StartExercise());
        return after(exercise, new InjectCommand.ReleaseInject(new InjectId("x")));
    }

    private static Inject inject() {
        LocalizedText text = LocalizedText.of(EN, "text");
        return Inject.builder(new InjectId("x"), "=1+1", text, text)
                .audience(new Audience(false, Set.of(new PersonId("p-x")), Set.of(), Set.of(), Set.of()))
                .build();
    }

    private static Exercise after(Exercise exercise, Command command) {
        return after(exercise, new Caller.Server(), command, NOW);
    }

    private static Exercise after(Exercise exercise, Caller caller, Command command, Instant now) {
        if (!(Rules.decide(exercise, caller, command, now) instanceof Decision.Accepted accepted)) {
            throw new AssertionError(command);
        }
        Exercise next = exercise;
        for (Fact fact : accepted.facts()) {
            next = next.apply(fact, new Stamp(1, now));
        }
        return next;
    }
}
