package org.livex.exercise.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Moment;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RequestId;
import org.livex.exercise.words.ids.TeamId;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * One formal request, from filing to answer. {@code receivedAt} is since when the authority has all it asked for: its
 * lawful delay counts from there.
 */
public record Request(
        RequestId id,
        PersonId filer,
        Set<TeamId> teams,
        RequestFiling filing,
        Moment filed,
        ExerciseTime receivedAt,
        RequestState state,
        PVector<Question> questions,
        @Nullable Decided decided,
        @Nullable Answer answer,
        @Nullable Moment withdrawn) {
    public Request {
        teams = Set.copyOf(teams);
    }

    /** {@code reply} and {@code replied} come together. */
    public record Question(
            LocalizedText text,
            Stamp asked,
            ExerciseTime at,
            @Nullable LocalizedText reply,
            @Nullable PersonId by,
            @Nullable Moment replied) {}

    /** When control decided, and when that goes out. */
    public record Decided(Ruling ruling, Stamp stamp, ExerciseTime due) {}

    /** That it went out. */
    public record Answer(int number, int year, Stamp stamp, ExerciseTime at) {}

    static Request of(RequestFact.RequestFiled fact, Stamp stamp) {
        return new Request(
                fact.request(),
                fact.person(),
                fact.teams(),
                fact.filing(),
                new Moment(stamp, fact.at(), fact.takenAt()),
                fact.at(),
                RequestState.WAITING,
                TreePVector.empty(),
                null,
                null,
                null);
    }

    /** Whose it is: the filer's, and their teams' where its form says so. Control sees it besides. */
    public boolean isOf(Person person) {
        return filer.equals(person.id()) || !Collections.disjoint(person.teams(), teams);
    }

    /** When its lawful delay is over. */
    public ExerciseTime dueAfter(Duration lawfulDelay) {
        return receivedAt.plus(lawfulDelay);
    }

    Request asked(RequestFact.QuestionAsked fact, Stamp stamp) {
        Question question = new Question(fact.question(), stamp, fact.at(), null, null, null);
        return new Request(
                id,
                filer,
                teams,
                filing,
                filed,
                receivedAt,
                RequestState.ASKED_BACK,
                questions.plus(question),
                null,
                null,
                null);
    }

    Request replied(RequestFact.QuestionAnswered fact, Stamp stamp) {
        if (questions.isEmpty()) {
            return this;
        }
        Question open = questions.getLast();
        Question closed = new Question(
                open.text(),
                open.asked(),
                open.at(),
                fact.reply(),
                fact.person(),
                new Moment(stamp, fact.at(), fact.takenAt()));
        return new Request(
                id,
                filer,
                teams,
                filing,
                filed,
                fact.at(),
                RequestState.WAITING,
                questions.with(questions.size() - 1, closed),
                null,
                null,
                null);
    }

    Request decided(@Nullable Decided next) {
        RequestState open = !questions.isEmpty() && questions.getLast().replied() == null
                ? RequestState.ASKED_BACK
                : RequestState.WAITING;
        return new Request(
                id,
                filer,
                teams,
                filing,
                filed,
                receivedAt,
                next == null ? open : RequestState.DECIDED,
                questions,
                next,
                null,
                null);
    }

    Request answered(RequestFact.RequestAnswered fact, Stamp stamp) {
        return decided == null
                ? this
                : new Request(
                        id,
                        filer,
                        teams,
                        filing,
                        filed,
                        receivedAt,
                        RequestState.of(decided.ruling().outcome()),
                        questions,
                        decided,
                        new Answer(fact.number(), fact.year(), stamp, fact.at()),
                        null);
    }

    Request withdrawn(ExerciseTime at, Instant takenAt, Stamp stamp) {
        return new Request(
                id,
                filer,
                teams,
                filing,
                filed,
                receivedAt,
                RequestState.WITHDRAWN,
                questions,
                null,
                null,
                new Moment(stamp, at, takenAt));
    }
}
