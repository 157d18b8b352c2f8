package org.livex.start;

import io.vertx.core.Future;
import java.util.List;
import org.livex.exercise.room.DamageKind;
import org.livex.exercise.room.ShiftEntry;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.Journal;
import org.livex.journal.chain.Damage;
import org.livex.journal.chain.Mending;
import org.livex.room.OpenExercise;
import org.livex.room.OpenExercises;

/**
 * Says in an exercise that was planned anew, since nothing of it was left, that there was one before: until then there was no shift
 * log to say it in.
 */
public record NotedLoss(OpenExercises exercises, Journal journal, List<Damage> damages) {
    public Future<Void> note() {
        List<Damage> whole = damages.stream()
                .filter(damage -> damage.kind() == DamageKind.LOST && damage.from() == 1)
                .toList();
        return whole.isEmpty()
                ? Future.succeededFuture()
                : journal.exercises().compose(there -> noteEach(there, whole));
    }

    private Future<Void> noteEach(List<ExerciseId> there, List<Damage> whole) {
        return Future.all(whole.stream()
                        .filter(damage -> there.contains(damage.exercise()))
                        .map(this::noteIn)
                        .toList())
                .mapEmpty();
    }

    private Future<Void> noteIn(Damage damage) {
        return exercises
                .open(damage.exercise())
                .compose(open -> isNoted(open)
                        ? Future.<Void>succeededFuture()
                        : Mending.note(journal, damage)
                                .compose(_ -> exercises.reopen(damage.exercise()))
                                .<Void>mapEmpty());
    }

    private static boolean isNoted(OpenExercise open) {
        return open.running().state().control().log().entries().stream()
                .anyMatch(entry -> entry.kind() == ShiftEntry.Kind.ENTRIES_LOST);
    }
}
