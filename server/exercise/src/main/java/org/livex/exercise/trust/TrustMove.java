package org.livex.exercise.trust;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Answer;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.DossierId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TrustMoveId;

/** Something that may have moved a persona's trust in a team, by its rule as it was then, and who did it. */
public record TrustMove(TrustOf of, int by, Cause cause, PersonId person, ExerciseTime at, Stamp stamp) {
    /** What was done, by the device's clock. A report about somebody counts while control knows them to be the persona. */
    public sealed interface Cause {
        Instant takenAt();

        /** {@code said} is null where every report of the kind counts. */
        record Reported(
                ActionKindId kind,
                @Nullable DossierId about,
                @Nullable Said said,
                Instant takenAt) implements Cause {}

        record AskedAgain(ActionKindId kind, DossierId about, int times, Said said, Instant takenAt) implements Cause {}

        record Answered(InjectId inject, Answer answer, Instant takenAt) implements Cause {}

        record Acknowledged(InjectId inject, Instant takenAt) implements Cause {}

        record Pressed(TrustMoveId move, String reason, Instant takenAt) implements Cause {}
    }

    /** What a field of the report said that moved it, of several choices the one that counts. */
    public record Said(String field, String value) {}
}
