package org.livex.exercise.readiness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.WorldEntryId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * How ready one person is. {@code briefings} are those that they confirmed, {@code attendance} is null until they have said
 * that they are there.
 */
public record PersonReadiness(
        PMap<WorldEntryId, Confirmation> briefings,
        @Nullable Attending attendance,
        PMap<PracticeStep, Instant> practised) {
    public static final PersonReadiness NONE = new PersonReadiness(HashTreePMap.empty(), null, HashTreePMap.empty());

    /** {@code revision} is of the words that were on the screen. */
    public record Confirmation(int revision, Instant takenAt) {}

    public record Attending(Attendance attendance, Instant takenAt) {}

    public boolean hasConfirmed(WorldEntryId entry, int revision) {
        Confirmation confirmation = briefings.get(entry);
        return confirmation != null && confirmation.revision() >= revision;
    }

    /** What was said later on counts, whichever arrived first. */
    public boolean isNews(Instant takenAt) {
        return attendance == null || takenAt.isAfter(attendance.takenAt());
    }

    PersonReadiness confirmed(WorldEntryId entry, Confirmation confirmation) {
        return hasConfirmed(entry, confirmation.revision())
                ? this
                : new PersonReadiness(briefings.plus(entry, confirmation), attendance, practised);
    }

    PersonReadiness attending(Attendance said, Instant takenAt) {
        return isNews(takenAt) ? new PersonReadiness(briefings, new Attending(said, takenAt), practised) : this;
    }

    PersonReadiness practised(PracticeStep step, Instant takenAt) {
        return practised.containsKey(step)
                ? this
                : new PersonReadiness(briefings, attendance, practised.plus(step, takenAt));
    }
}
