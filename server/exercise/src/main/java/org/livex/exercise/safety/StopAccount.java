package org.livex.exercise.safety;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;

/** Holds what one person told about a real stop, and where they are: of each the last they said. */
public record StopAccount(
        PersonId by,
        @Nullable StopCause cause,
        String reason,
        @Nullable PlaceId place,
        Stamp stamp) {
    /** Who adds the place takes nothing of what they said before. */
    StopAccount after(StopAccount before) {
        return new StopAccount(
                by,
                cause == null ? before.cause : cause,
                reason.isBlank() ? before.reason : reason,
                place == null ? before.place : place,
                stamp);
    }

    public static StopAccount of(SafetyFact.RedStopExplained fact, Stamp stamp) {
        return new StopAccount(fact.person(), fact.cause(), fact.reason(), fact.place(), stamp);
    }
}
