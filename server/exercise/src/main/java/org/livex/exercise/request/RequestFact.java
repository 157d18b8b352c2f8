package org.livex.exercise.request;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.RequestId;
import org.livex.exercise.words.ids.TeamId;

/** What happened between players and the authorities that control plays. */
public sealed interface RequestFact extends Fact {
    RequestId request();

    /** {@code teams} are those who see it beside the filer. */
    record RequestFiled(
            RequestId request,
            PersonId person,
            Set<TeamId> teams,
            RequestFiling filing,
            ExerciseTime at,
            Instant takenAt)
            implements RequestFact {
        public RequestFiled {
            teams = Set.copyOf(teams);
        }
    }

    record QuestionAsked(RequestId request, LocalizedText question, ExerciseTime at) implements RequestFact {}

    record QuestionAnswered(RequestId request, PersonId person, LocalizedText reply, ExerciseTime at, Instant takenAt)
            implements RequestFact {}

    /** Known to control only, until it goes out at {@code due}. */
    record RequestDecided(RequestId request, Ruling ruling, ExerciseTime due) implements RequestFact {}

    record AnswerTakenBack(RequestId request) implements RequestFact {}

    /**
     * What was decided went out, as the {@code number}th document of this authority in this {@code year} of the wall
     * clock. {@code due} is when the lawful delay was over; null where it went out before.
     */
    record RequestAnswered(
            RequestId request,
            PersonaId authority,
            int number,
            int year,
            ExerciseTime at,
            @Nullable ExerciseTime due) implements RequestFact {}

    /** Undecided longer than the law lets the authority take: its delay was over at {@code due}. */
    record RequestOverdue(RequestId request, ExerciseTime due) implements RequestFact {}

    record RequestWithdrawn(RequestId request, PersonId person, ExerciseTime at, Instant takenAt)
            implements RequestFact {}
}
