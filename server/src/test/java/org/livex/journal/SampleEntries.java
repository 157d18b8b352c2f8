package org.livex.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.livex.exercise.Fact;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.ParticipantFact.ActionRecorded;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/** Entries that journals are tested with. */
public final class SampleEntries {
    public static final PersonId ANNA = new PersonId("anna");
    public static final Instant NOW = Instant.parse("2026-11-24T09:30:00.123Z");

    private SampleEntries() {}

    public static Entry entry(ExerciseId exercise, long seq, String note) {
        return new Entry(exercise, seq, command(), NOW, ANNA, List.of(action(note)));
    }

    public static CommandId command() {
        return new CommandId(UUID.randomUUID().toString());
    }

    public static Fact action(String note) {
        Action action = new Action(new ActionKindId("interviewed"), note, null, null, null, NOW, null);
        return new ActionRecorded(ANNA, action, new ExerciseTime(34_200_000));
    }
}
