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
import org.livex.dryrun.PlayedPlan;
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
    private final Map<ExerciseId, Ended> ended = new LinkedHashMap<>();
    private @Nullable Going going;

    private record Ended(PlayedPlan plan, ObjectNode state) {}

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
        ended.remove(id);
        PlayedPlan plan = PlayedPlan.of(exercise);
        Future<ObjectNode> report = worker.executeBlocking(() -> DryRun.of(exercise, options, started));
        report.onComplete(result -> {
            going = null;
            keep(id, new Ended(plan, result.succeeded() ? done(result.result()) : state("failed")));
        });
        return of(id, exercise);
    }

    /** Says so where the exercise is another one than was played. */
    public ObjectNode of(ExerciseId id, Exercise exercise) {
        Going now = going;
        if (now != null && now.exercise.equals(id)) {
            return state("running").put("share", now.share);
        }
        Ended last = ended.get(id);
        if (last == null) {
            return state("none");
        }
        return last.plan.equals(PlayedPlan.of(exercise)) ? last.state : outdated(last.state);
    }

    public @Nullable ObjectNode reportOf(ExerciseId id) {
        Ended last = ended.get(id);
        return last != null && last.state.get("report") instanceof ObjectNode report ? report : null;
    }

    public ObjectNode cancel(ExerciseId id, Exercise exercise) {
        if (going != null && going.exercise.equals(id)) {
            going.cancelled = true;
        }
        return of(id, exercise);
    }

    private void keep(ExerciseId id, Ended run) {
        if (ended.size() >= MOST_KEPT) {
            ended.remove(ended.keySet().iterator().next());
        }
        ended.put(id, run);
    }

    private static ObjectNode done(ObjectNode report) {
        ObjectNode json = state("done");
        json.set("report", report);
        return json;
    }

    /** The report is large, and the same. */
    private static ObjectNode outdated(ObjectNode state) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.setAll(state);
        return json.put("outdated", true);
    }

    private static ObjectNode state(String state) {
        return JsonNodeFactory.instance.objectNode().put("state", state);
    }
}
