package org.livex.room;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.livex.command.CommandIds;
import org.livex.command.LiveExercise;
import org.livex.command.Outcome;
import org.livex.dryrun.DryRun;
import org.livex.dryrun.DryRunFindings;
import org.livex.dryrun.DryRunOptions;
import org.livex.dryrun.PlayedPlan;
import org.livex.dryrun.Watch;
import org.livex.exercise.Caller;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.room.DryRunOutcome;
import org.livex.exercise.room.DryRunResult;
import org.livex.exercise.room.LastDryRun;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/**
 * Dry runs of this node: one at a time, on a thread of its own, ended when it takes too long. That one was begun and what it
 * came to is in the journal; the last report of an exercise is kept in memory until its next run. One event loop owns it.
 */
public final class DryRuns {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int MOST_KEPT = 20;

    private final CommandIds ids;
    private final WorkerExecutor worker;
    private final Map<ExerciseId, Ended> ended = new LinkedHashMap<>();
    private @Nullable Going going;

    /** {@code report} null: it failed. The journal may not have taken it. */
    private record Ended(
            long seq,
            PlayedPlan plan,
            DryRunResult result,
            @Nullable ObjectNode report) {}

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

    public DryRuns(Vertx vertx, CommandIds ids) {
        this.ids = ids;
        this.worker = vertx.createSharedWorkerExecutor(
                "dry-run", 1, LONGEST.plusMinutes(1).toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Answers as soon as the journal says that it was begun. */
    public Future<ObjectNode> start(LiveExercise exercise, PersonId by, DryRunOptions options) {
        if (going != null) {
            throw Problem.of(409, "dry-run-going");
        }
        Going started = new Going(exercise.id());
        going = started;
        return exercise.submit(
                        new Caller.Server(),
                        ids.next(),
                        new ControlCommand.NoteDryRunStarted(by, options.seed(), options.answering(), options.byHand()))
                .map(outcome -> {
                    if (outcome instanceof Outcome.Rejected rejected) {
                        throw Problems.of(rejected);
                    }
                    play(exercise, started, options);
                    return of(exercise);
                })
                .onFailure(_ -> going = null);
    }

    private void play(LiveExercise exercise, Going started, DryRunOptions options) {
        LastDryRun last = Objects.requireNonNull(exercise.state().control().dryRun());
        PlayedPlan plan = PlayedPlan.of(last.played());
        ended.remove(exercise.id());
        Future<ObjectNode> played = worker.executeBlocking(() -> DryRun.of(last.played(), options, started));
        played.onComplete(done -> {
            DryRunResult result = done.succeeded() ? DryRunFindings.of(done.result()) : DryRunResult.FAILED;
            long seq = last.started().seq();
            going = null;
            keep(exercise.id(), new Ended(seq, plan, result, done.result()));
            exercise.submit(new Caller.Server(), ids.next(), new ControlCommand.NoteDryRunEnded(seq, result));
        });
    }

    /** Says so where the exercise is another one than was played, and where the server died before the end. */
    public ObjectNode of(LiveExercise exercise) {
        LastDryRun last = exercise.state().control().dryRun();
        Going now = going;
        if (last == null) {
            return DryRunJson.of(DryRunJson.State.NONE);
        }
        if (now != null && now.exercise.equals(exercise.id())) {
            return DryRunJson.of(DryRunJson.State.RUNNING, last).put("share", now.share);
        }
        Ended kept = ended.get(exercise.id());
        Ended mine = kept != null && kept.seq == last.started().seq() ? kept : null;
        DryRunResult result = mine == null ? last.result() : mine.result;
        if (result == null) {
            return DryRunJson.of(DryRunJson.State.INTERRUPTED, last);
        }
        boolean hasFailed = result.outcome() == DryRunOutcome.FAILED;
        ObjectNode json = DryRunJson.of(hasFailed ? DryRunJson.State.FAILED : DryRunJson.State.DONE, last.with(result));
        if (mine != null && mine.report != null) {
            json.set("report", mine.report);
        }
        PlayedPlan played = mine == null ? PlayedPlan.of(last.played()) : mine.plan;
        return played.equals(PlayedPlan.of(exercise.state())) ? json : json.put("outdated", true);
    }

    public @Nullable ObjectNode reportOf(ExerciseId id) {
        Ended last = ended.get(id);
        return last == null ? null : last.report;
    }

    public ObjectNode cancel(LiveExercise exercise) {
        if (going != null && going.exercise.equals(exercise.id())) {
            going.cancelled = true;
        }
        return of(exercise);
    }

    private void keep(ExerciseId id, Ended run) {
        if (ended.size() >= MOST_KEPT) {
            ended.remove(ended.keySet().iterator().next());
        }
        ended.put(id, run);
    }
}
