package org.livex.preflight;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.place.Place;
import org.livex.exercise.words.Area;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;

/** Whether anybody can come to the place that a trigger waits for, and whether the server would hear of it. */
final class FenceCheck {
    private FenceCheck() {}

    /** What keeps it from ever holding, whatever people do; null where it can hold. */
    static @Nullable Fault neverHolds(Exercise exercise, Trigger.OnPlace trigger) {
        Place place = exercise.scenario().find(Place.class, trigger.place());
        Area area = Objects.requireNonNull(exercise.scenario().plan()).area();
        if (place == null || !place.isFenced()) {
            return Fault.PLACE_WITHOUT_RADIUS;
        }
        if (area == null) {
            return Fault.NO_POSITIONS_KEPT;
        }
        if (!area.contains(place.point())) {
            return Fault.PLACE_OUTSIDE_AREA;
        }
        return addressed(exercise, trigger).isEmpty() ? Fault.NOBODY_CAN_COME : null;
    }

    /** Whose phones may not say where they are: of everybody where all must come, else only where no phone may. */
    static List<PersonId> withoutConsent(Exercise exercise, Trigger.OnPlace trigger) {
        List<Person> addressed = addressed(exercise, trigger);
        List<PersonId> without = addressed.stream()
                .map(Person::id)
                .filter(person -> !exercise.roster().consentsOf(person).contains(Consent.POSITION))
                .toList();
        boolean isEnough = trigger.quorum() == Trigger.Quorum.ANYONE && without.size() < addressed.size();
        return isEnough ? List.of() : without;
    }

    static List<Person> addressed(Exercise exercise, Trigger.OnPlace trigger) {
        Audience by = trigger.by() == null ? Audience.EVERYONE : trigger.by();
        return exercise.roster().people().values().stream()
                .filter(by::addresses)
                .toList();
    }
}
