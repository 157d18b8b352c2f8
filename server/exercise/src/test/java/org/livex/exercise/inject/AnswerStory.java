package org.livex.exercise.inject;

import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.inject.Trigger.Quorum;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Person;

/** An inject that asks something has gone out, and people answer. */
public abstract class AnswerStory {
    static final Inject ASKS = asking(choice("Raid or wait?", "raid", "wait"));
    static final Answer RAID = chosen("raid");
    static final Answer WAIT = chosen("wait");

    public static InjectCommand answer(Answer answer) {
        return new InjectCommand.AnswerInject(id("ask"), answer, STARTEX, RUSSIAN, null);
    }

    static InjectCommand answer(Answer answer, int revision) {
        return new InjectCommand.AnswerInject(id("ask"), answer, STARTEX, RUSSIAN, revision);
    }

    public static Answer chosen(String... options) {
        return new Answer.Chosen(List.of(options));
    }

    static GivenExercise out(Inject asking, Inject... others) {
        GivenExercise given = GivenExercise.running(asking);
        for (Inject other : others) {
            given.given(new PlanCommand.PlanInject(other));
        }
        return given.given(new InjectCommand.ReleaseInject(asking.id()));
    }

    static Inject asking(@Nullable Question question) {
        return inject("ask", new Trigger.ByHand()).but().question(question).build();
    }

    static Question choice(String asks, String... options) {
        return new Question(Question.Kind.ONE, text(asks), options(options), null, null);
    }

    static List<Question.Option> options(String... ids) {
        return List.of(ids).stream()
                .map(id -> new Question.Option(id, text("To " + id)))
                .toList();
    }

    static Trigger on(String option, Quorum quorum) {
        return onAnswer(AnswerWanted.option(option), null, quorum, Duration.ZERO);
    }

    static Trigger onAnswer(@Nullable AnswerWanted answer, @Nullable Audience by, Quorum quorum, Duration delay) {
        return new Trigger.OnAnswer(id("ask"), answer, by, quorum, delay);
    }

    static Answers answers(GivenExercise given) {
        return given.release("ask").answers();
    }

    static Answer now(GivenExercise given, Person person) {
        GivenAnswer answer = Objects.requireNonNull(answers(given).of(person.id()));
        return answer.given().answer();
    }
}
