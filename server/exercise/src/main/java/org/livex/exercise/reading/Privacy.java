package org.livex.exercise.reading;

import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.Area;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.ids.PersonId;

/** What may be kept of a person's whereabouts. */
public final class Privacy {
    private Privacy() {}

    /** Only with consent, between STARTEX and ENDEX, and inside the exercise area. */
    public static boolean mayKeepPosition(Exercise exercise, PersonId person, GeoPoint point) {
        Plan plan = exercise.scenario().plan();
        Area area = plan == null ? null : plan.area();
        return switch (exercise.clock().phase()) {
            case PLANNED, ENDED -> false;
            case RUNNING, PAUSED ->
                area != null
                        && area.contains(point)
                        && exercise.roster().consentsOf(person).contains(Consent.POSITION);
        };
    }

    /** A track besides only while the exercise clock runs: people who are off are not followed. */
    public static boolean mayKeepTrack(Exercise exercise, PersonId person, GeoPoint point) {
        return exercise.clock().runs() && mayKeepPosition(exercise, person, point);
    }
}
