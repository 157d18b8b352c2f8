package org.livex.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.livex.dryrun.DryRun;
import org.livex.dryrun.DryRunOptions;
import org.livex.dryrun.Watch;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.ExerciseId;

/**
 * Dry runs of this node: one at a time, on a thread of its own, ended when it takes too long. The last report of an
 * exercise is kept in memory until its next run. One event loop owns it.
 */
public final class DryRuns {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int MOST_KEPT = 20;

    private final WorkerExecutor worker;
    private final Map<ExerciseId, ObjectNode> reports = new LinkedHashMap<>();
    private @Nullable Going going;

    /** Read on the event loop, written on the run's thread. */
    private static final class Going implements Watch {
        private final ExerciseId exercise;
        private final long end = System.nanoTime() + LONGEST.toNanos();
        private volatile double share;
        private volatile boolean cancelled;

        private Going(ExerciseId exercise) {
            this.exercise = exercise;
        }

        @Override
        public boolean goesOn(double reached) {
            share = reached;
            return !cancelled && System.nanoTime() < end;
        }
    }

    public DryRuns(Vertx vertx) {
        worker = vertx.createSharedWorkerExecutor(
                "dry-run", 1, LONGEST.plusMinutes(1).toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Answers at once. */
    public ObjectNode start(ExerciseId id, Exercise exercise, DryRunOptions options) {
        if (exercise.clock().runs()) {
            throw Problem.of(409, "exercise-already-running");
        }
        if (going != null) {
            throw Problem.of(409, "dry-run-going");
        }
        Going started = new Going(id);
        going = started;
        reports.remove(id);
        Future<ObjectNode> report = worker.executeBlocking(() -> DryRun.of(exercise, options, started));
        report.onComplete(result -> {
            going = null;
            keep(id, result.succeeded() ? done(result.result()) : state("failed"));
        });
        return of(id);
    }

    public ObjectNode of(ExerciseId id) {
        Going now = going;
        if (now != null && now.exercise.equals(id)) {
            return state("running").put("share", now.share);
        }
        return reports.getOrDefault(id, state("none"));
    }

    public @Nullable ObjectNode reportOf(ExerciseId id) {
        return of(id).get("report") instanceof ObjectNode report ? report : null;
    }

    public ObjectNode cancel(ExerciseId id) {
        if (going != null && going.exercise.equals(id)) {
            going.cancelled = true;
        }
        return of(id);
    }

    private void keep(ExerciseId id, ObjectNode state) {
        if (reports.size() >= MOST_KEPT) {
            reports.remove(reports.keySet().iterator().next());
        }
        reports.put(id, state);
    }

    private static ObjectNode done(ObjectNode report) {
        ObjectNode json = state("done");
        json.set("report", report);
        return json;
    }

    private static ObjectNode state(String state) {
        return JsonNodeFactory.instance.objectNode().put("state", state);
    }
}
