package org.livex.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.livex.exercise.Caller;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.room.OpenExercises;
import org.livex.standby.TakenOver;

/**
 * Says in every journal of a data folder that took over that it did, once, before anybody is let in. The id of the entry proves the
 * term: phones say it with their cursor, and a server that was replaced learns of it so.
 */
public record NotedTakeOver(Vertx vertx, Path data, OpenExercises exercises) {
    public Future<Void> note() {
        return vertx.executeBlocking(() -> TakenOver.in(data))
                .compose(found -> found.filter(one -> !one.noted())
                        .map(this::noteEverywhere)
                        .orElse(Future.succeededFuture()));
    }

    /** Said again after a stop in the middle, an entry is there once: its command is known. */
    private Future<Void> noteEverywhere(TakenOver takenOver) {
        // How far this laptop's clock is away comes before it in each journal: the next start must know it.
        exercises.lookAtClock();
        return Future.all(exercises.loaded().stream()
                        .map(id -> noteIn(id, takenOver))
                        .toList())
                .compose(_ -> vertx.executeBlocking(() -> {
                    takenOver.noted(data);
                    return null;
                }))
                .mapEmpty();
    }

    private Future<Void> noteIn(ExerciseId id, TakenOver takenOver) {
        return exercises
                .open(id)
                .compose(open -> open.running()
                        .submit(
                                new Caller.Server(),
                                new CommandId(takenOver.proof()),
                                new ClockCommand.NoteTakeOver(takenOver.upTo(), takenOver.laptopOrUnknown())))
                .mapEmpty();
    }
}
