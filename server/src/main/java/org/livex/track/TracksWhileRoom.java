package org.livex.track;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/**
 * Tracks that give way: while there is little room, fixes are passed over as if they had been kept. Nobody's sync fails for
 * them, and what is known of the last ones is shown.
 */
public final class TracksWhileRoom implements Tracks {
    private final Tracks tracks;
    private final BooleanSupplier hasRoom;

    public TracksWhileRoom(Tracks tracks, BooleanSupplier hasRoom) {
        this.tracks = tracks;
        this.hasRoom = hasRoom;
    }

    @Override
    public Future<Void> keep(ExerciseId exercise, List<Fix> fixes) {
        return hasRoom.getAsBoolean() ? tracks.keep(exercise, fixes) : Future.succeededFuture();
    }

    @Override
    public Future<List<Fix>> latest(ExerciseId exercise) {
        return tracks.latest(exercise);
    }

    @Override
    public Future<List<Fix>> latest(ExerciseId exercise, Instant until) {
        return tracks.latest(exercise, until);
    }

    @Override
    public Future<List<Fix>> of(ExerciseId exercise, PersonId person, Instant after, int limit) {
        return tracks.of(exercise, person, after, limit);
    }

    @Override
    public Future<Void> erase(ExerciseId exercise, PersonId person, Instant until) {
        return tracks.erase(exercise, person, until);
    }

    @Override
    public Future<Void> eraseBefore(Instant before) {
        return tracks.eraseBefore(before);
    }
}
