package org.livex.track;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/** The position tracks of all exercises. Whether a fix may be kept is decided before it comes here. */
public interface Tracks {
    /** Done when durable. The same fix again (person, {@code fixedAt}) is kept once. */
    Future<Void> keep(ExerciseId exercise, List<Fix> fixes);

    /** The newest fix of each person. */
    Future<List<Fix>> latest(ExerciseId exercise);

    /** The newest fix of each person of those that had come by then. */
    Future<List<Fix>> latest(ExerciseId exercise, Instant until);

    /** One person's fixes in the order in which they came, at most {@code limit}, after {@code after}. */
    Future<List<Fix>> of(ExerciseId exercise, PersonId person, Instant after, int limit);

    /** For a person who withdrew consent: what came until then. Done again it changes nothing. */
    Future<Void> erase(ExerciseId exercise, PersonId person, Instant until);

    /** For retention: everything that came before. */
    Future<Void> eraseBefore(Instant before);
}
