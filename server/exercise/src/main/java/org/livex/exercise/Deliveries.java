package org.livex.exercise;

import java.util.ArrayList;
import java.util.List;
import org.livex.exercise.inject.Msel;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.PersonId;

/** Which injects a device has received by having scanned the journal up to a seq. */
public final class Deliveries {
    private Deliveries() {}

    /** Released to this person after their last noted cursor and up to the new one, newest first. */
    public static List<InjectId> between(Exercise exercise, PersonId person, long cursor) {
        long noted = exercise.roster().cursorOf(person);
        Msel msel = exercise.msel();
        List<InjectId> delivered = new ArrayList<>();
        for (int i = msel.releases().size() - 1; i >= 0; i--) {
            PlannedInject planned = msel.find(msel.releases().get(i));
            Release release = planned == null ? null : planned.release();
            if (planned == null || release == null || release.stamp().seq() > cursor) {
                continue;
            }
            if (release.stamp().seq() <= noted) {
                break;
            }
            if (release.reached(person)) {
                delivered.add(planned.inject().id());
            }
        }
        return delivered;
    }
}
