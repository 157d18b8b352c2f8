package org.livex.exercise.safety;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PlaceId;
import org.livex.exercise.words.Stamp;

/** Says what one person told about a real stop, and where they are: the last they said counts. */
public record StopAccount(
        PersonId by,
        @Nullable StopCause cause,
        String reason,
        @Nullable PlaceId place,
        Stamp stamp) {
    public static StopAccount of(SafetyFact.RedStopExplained fact, Stamp stamp) {
        return new StopAccount(fact.person(), fact.cause(), fact.reason(), fact.place(), stamp);
    }
}
