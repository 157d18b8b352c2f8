package org.livex.exercise.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.DossierId;
import org.livex.exercise.words.ids.PersonId;

/**
 * A report that somebody was talked to, as its form said then which field is which. {@code agency} is that of who asked when
 * the report came, {@code mediator} whether one was there; each null where nobody said so.
 */
public record Asked(
        DossierId dossier, List<String> topics, @Nullable Boolean mediator, By by, Instant takenAt) {
    /** {@code tellFrom} is how often the same makes control look. */
    public record By(
            ActionKindId kind,
            PersonId person,
            @Nullable AgencyId agency,
            int tellFrom,
            ExerciseTime at,
            Stamp stamp) {}

    public Asked {
        topics = List.copyOf(topics);
    }
}
