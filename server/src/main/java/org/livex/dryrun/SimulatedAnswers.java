package org.livex.dryrun;

import java.util.List;
import org.livex.exercise.inject.Answer;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.Question;
import org.livex.exercise.words.ids.PersonId;

/** Whoever has read a question answers it by chance, since nobody knows what people will say. */
final class SimulatedAnswers {
    private final Stage stage;
    private final Chance chance;

    SimulatedAnswers(Stage stage, Chance chance) {
        this.stage = stage;
        this.chance = chance;
    }

    void read(PersonId person, Inject inject, Received received) {
        Question question = inject.question();
        if (question == null) {
            return;
        }
        String id = inject.id().value();
        Answer answer = answer(question, person, id);
        stage.later(
                chance.seconds(10, 180, "answer", person.value(), id),
                () -> stage.submit(
                        person,
                        new InjectCommand.AnswerInject(inject.id(), answer, stage.now(), received.language(), null)));
    }

    private Answer answer(Question question, PersonId person, String inject) {
        return switch (question.kind()) {
            case ONE, SEVERAL -> {
                List<Question.Option> choices = question.choices();
                int index = chance.index(choices.size(), "choice", person.value(), inject);
                yield new Answer.Chosen(List.of(choices.get(index).id()));
            }
            case NUMBER -> new Answer.Counted(number(question));
            case TEXT -> new Answer.Written("…");
            case CONFIRM -> new Answer.Confirmed();
        };
    }

    private static long number(Question question) {
        if (question.least() != null) {
            return question.least();
        }
        return question.most() == null ? 0 : question.most();
    }
}
