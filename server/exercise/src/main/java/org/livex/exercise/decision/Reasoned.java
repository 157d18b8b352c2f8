package org.livex.exercise.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.ids.InjectId;

/**
 * What was decided, why, and on what ground (a law, an order, evidence); reason and ground may be empty. {@code inject} is
 * what it came of, null where not given. {@code takenAt} is the device's clock.
 */
public record Reasoned(
        String decided,
        String reason,
        String ground,
        @Nullable InjectId inject,
        Instant takenAt) {
    public Reasoned {
        decided = Texts.filledNote(decided);
        reason = Texts.note(reason);
        ground = Texts.note(ground);
    }
}
