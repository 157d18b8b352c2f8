package org.livex.sheet.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Caller;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rules;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Answer;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Team;
import org.livex.exercise.trust.Trust;
import org.livex.exercise.trust.TrustRule;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.TeamId;

class TrustTableTest {
    private static final PersonId PLAYER = new PersonId("p-x");
    private static final InjectId DOOR = new InjectId("a-door");
    private static final int ANSWER = 3;

    @Test
    void an_answer_is_in_the_words_of_what_was_asked_when_it_was_given() {
        Exercise answered = answered(asked());
        assertThat(answers(answered)).containsExactly("Front door");

        PlannedInject planned = Objects.requireNonNull(answered.msel().find(DOOR));
        Exercise corrected = after(
                answered,
                new PlanCommand.ReviseInject(
                        planned.inject().but().question(question("Cellar door")).build(), planned.revision()));

        assertThat(answers(corrected)).containsExactly("Front door");
    }

    private static List<String> answers(Exercise exercise) {
        return new TrustTable(exercise, WORDS, new RunNames(exercise, WORDS, PersonNaming.CALL_NAMES))
                .table()
                .rows()
                .get()
                .map(row -> row.get(ANSWER))
                .toList();
    }

    private static Exercise asked() {
        TeamId team = new TeamId("team-x");
        Inject inject = Inject.builder(DOOR, "Z1", LocalizedText.of(EN, "Door"), LocalizedText.of(EN, "text"))
                .audience(new Audience(false, Set.of(PLAYER), Set.of(), Set.of(), Set.of()))
                .question(question("Front door"))
                .build();
        return after(
                demo(),
                new PlanCommand.AddTeam(new Team(team, LocalizedText.of(EN, "Team X"))),
                new PlanCommand.AddPerson(new Person(
                        PLAYER, "@call", PersonFunction.PLAYER, Set.of(team), null, null, List.of(EN), null)),
                new PlanCommand.PlanInject(inject),
                new PlanCommand.AddPersona(new Persona(
                        new PersonaId("p-neighbour"),
                        LocalizedText.of(EN, "Neighbour"),
                        null,
                        null,
                        new Trust(10, null, Set.of(), List.of(new TrustRule.Answered(DOOR, null, 5))))),
                new ClockCommand.StartExercise(),
                new InjectCommand.ReleaseInject(DOOR));
    }

    private static Exercise answered(Exercise exercise) {
        InjectCommand answer = new InjectCommand.AnswerInject(DOOR, new Answer.Chosen(List.of("front")), NOW, EN, null);
        Decision decision = Rules.decide(exercise, new Caller.Member(PLAYER), answer, NOW);
        Exercise next = exercise;
        for (Fact fact : ((Decision.Accepted) decision).facts()) {
            next = next.apply(fact, new Stamp(1, NOW));
        }
        return next;
    }

    private static Question question(String front) {
        return new Question(
                Question.Kind.ONE,
                LocalizedText.of(EN, "Which door?"),
                List.of(
                        new Question.Option("front", LocalizedText.of(EN, front)),
                        new Question.Option("back", LocalizedText.of(EN, "Back door"))),
                null,
                null);
    }
}
