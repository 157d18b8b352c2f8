package org.livex.feed.changes;

import java.time.Instant;
import java.util.List;
import org.livex.exercise.form.Misfit;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.PersonId;

/** An action as the journal has it; {@code id} is that of the command that reported it. */
public record RecordedAction(String id, ParticipantFact.ActionRecorded fact, Instant recordedAt) {
    public PersonId person() {
        return fact.person();
    }

    public Action action() {
        return fact.action();
    }

    public ExerciseTime at() {
        return fact.at();
    }

    /** What of its answers did not fit when it came; none as an empty list. */
    public List<Misfit> misfits() {
        return fact.misfits() == null ? List.of() : fact.misfits();
    }
}
