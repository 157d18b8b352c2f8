package org.livex.exercise.evolution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Msel;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.pcollections.PVector;

/** Which injects a device has received by having scanned the journal up to a seq. */
public final class Deliveries {
    private Deliveries() {}

    /** Released or last corrected for this person after their last noted cursor and up to the new one, newest first. */
    public static List<InjectId> between(Exercise exercise, PersonId person, long cursor) {
        long noted = exercise.roster().cursorOf(person);
        Msel msel = exercise.msel();
        Set<InjectId> delivered = new LinkedHashSet<>();
        for (PVector<InjectId> inOrder : List.of(msel.corrections(), msel.releases())) {
            for (int i = inOrder.size() - 1; i >= 0; i--) {
                PlannedInject planned = msel.find(inOrder.get(i));
                Release release = planned == null ? null : planned.release();
                if (planned == null || release == null || release.saidSince().seq() > cursor) {
                    continue;
                }
                if (release.saidSince().seq() <= noted) {
                    break;
                }
                if (release.reached(person)) {
                    delivered.add(planned.inject().id());
                }
            }
        }
        return List.copyOf(delivered);
    }
}
