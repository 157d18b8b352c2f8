package org.livex.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Instant;
import org.livex.backup.RestoredMark;
import org.livex.command.CommandIds;
import org.livex.exercise.Caller;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.room.ShiftEntry;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.room.OpenExercise;
import org.livex.room.OpenExercises;

/**
 * Says in every journal of a data folder that was made of a backup that it was, once, before anybody is let in: from when on
 * something is missing, every shift must know.
 */
public record NotedRestore(Vertx vertx, Path data, OpenExercises exercises, CommandIds ids) {
    public Future<Void> note() {
        return vertx.executeBlocking(() -> RestoredMark.of(data))
                .compose(mark -> mark.map(this::noteEverywhere).orElse(Future.succeededFuture()));
    }

    private Future<Void> noteEverywhere(RestoredMark mark) {
        return Future.all(exercises.loaded().stream()
                        .map(id -> noteIn(id, mark.made()))
                        .toList())
                .compose(_ -> vertx.executeBlocking(() -> {
                    RestoredMark.remove(data);
                    return null;
                }))
                .mapEmpty();
    }

    private Future<Void> noteIn(ExerciseId id, Instant made) {
        return exercises.open(id).compose(open -> isNoted(open, made) ? Future.succeededFuture() : submit(open, made));
    }

    /** The server may have gone away before it removed the mark. */
    private static boolean isNoted(OpenExercise open, Instant made) {
        Exercise exercise = open.running().state();
        return exercise.control().log().entries().stream()
                .anyMatch(entry -> entry.kind() == ShiftEntry.Kind.BACKUP_RESTORED
                        && made.toString().equals(entry.text()));
    }

    private Future<Void> submit(OpenExercise open, Instant made) {
        return open.running()
                .submit(new Caller.Server(), ids.next(), new ClockCommand.NoteBackupRestored(made))
                .mapEmpty();
    }
}
