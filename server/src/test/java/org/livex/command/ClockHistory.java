package org.livex.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.livex.exercise.Command;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.due.Due;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.journal.MemoryJournal;

/**
 * What one seed does to an exercise of three days, step by step, and what must come of it, counted by itself. Every command
 * may be lost on its way to the disk, or its answer on the way back, with or without the process; mostly it is said again.
 */
final class ClockHistory {
    private static final Instant BEGIN = Instant.parse("2026-11-24T08:00:00Z");
    private static final Duration RETRY = Duration.ofMillis(1_100);

    private final Random random;
    private final MovableTime time = new MovableTime(BEGIN);
    private final RestartingServer server = new RestartingServer(time, new MemoryJournal.Disk());
    private final HistoryPlan plan;
    private Instant lastSaid = BEGIN;
    private Instant downSince = BEGIN;
    private Instant upSince = BEGIN;
    private Instant troubledFrom = Instant.MIN;
    private Instant troubledUntil = Instant.MIN;
    private boolean isTroubled;
    private int said;

    ClockHistory(long seed) {
        random = new Random(seed);
        plan = new HistoryPlan(random);
        plan.commands().forEach(this::must);
        must(new ClockCommand.StartExercise());
    }

    private void must(Command command) {
        Outcome outcome = server.say(newId(), command);
        if (!(outcome instanceof Outcome.Accepted)) {
            throw new AssertionError(command + ": " + outcome);
        }
    }

    private CommandId newId() {
        return new CommandId("said-" + said++);
    }

    /** Often up to the very millisecond of what is due, before or after the server looks. */
    void timePasses() {
        if (random.nextInt(25) == 0) {
            trouble(aTrouble());
        }
        Optional<Instant> due = Due.next(server.truth(), time.instant());
        switch (random.nextInt(4)) {
            case 0 -> due.filter(time.instant()::isBefore).ifPresent(time::passUpTo);
            case 1 -> due.filter(time.instant()::isBefore).ifPresent(at -> pass(Duration.between(time.instant(), at)));
            case 2 -> pass(Duration.ofMillis(random.nextInt(60)));
            default -> pass(Duration.ofMillis(random.nextInt(1_500_000)));
        }
        noteTrouble();
    }

    void somethingHappens() {
        switch (random.nextInt(12)) {
            case 0, 1 -> say(new ClockCommand.PauseExercise());
            case 2, 3, 4 -> say(new ClockCommand.ResumeExercise());
            case 5 -> say(new ClockCommand.JumpClock(shows().plus(Duration.ofSeconds(random.nextInt(1_200)))));
            case 6 ->
                say(new ClockCommand.ChangeClockSpeed(random.nextInt(8) == 0 ? 600 : 0.1 + 10 * random.nextDouble()));
            case 7, 8, 9 -> say(aShift());
            case 10 -> restart(random.nextBoolean());
            default -> {}
        }
    }

    private ExerciseTime shows() {
        return server.truth().clock().showsAt(time.instant(), plan.plan());
    }

    private void pass(Duration passing) {
        server.pass(passing);
    }

    private MemoryJournal.Trouble aTrouble() {
        return random.nextBoolean() ? MemoryJournal.Trouble.LOST : MemoryJournal.Trouble.UNANSWERED;
    }

    /** A write will fail, whoever's it is: whatever comes in the meantime may come a retry later. */
    private void trouble(MemoryJournal.Trouble trouble) {
        server.trouble(trouble);
        isTroubled = true;
        if (time.instant().isAfter(troubledUntil)) {
            troubledFrom = time.instant();
        }
    }

    private void noteTrouble() {
        if (isTroubled) {
            troubledUntil = time.instant().plus(RETRY);
            isTroubled = server.isTroubleToCome();
        }
    }

    private void restart(boolean gracefully) {
        server.stop(gracefully);
        downSince = time.instant();
        time.pass(Duration.ofMillis(random.nextInt(3) == 0 ? random.nextInt(60) : random.nextInt(900_000)));
        server.restart();
        upSince = time.instant();
    }

    private PlanCommand.ShiftInjects aShift() {
        Duration by = Duration.ofSeconds(1 + random.nextInt(1_800)).multipliedBy(random.nextInt(3) == 0 ? -1 : 1);
        if (random.nextInt(3) > 0) {
            return new PlanCommand.ShiftInjects(null, null, null, by);
        }
        Map<InjectId, Integer> some = new HashMap<>();
        plan.planned().keySet().stream()
                .filter(inject -> random.nextInt(4) == 0 && !out().contains(inject))
                .forEach(inject -> some.put(inject, revisionOf(inject)));
        return new PlanCommand.ShiftInjects(some.isEmpty() ? null : some, null, null, by);
    }

    private int revisionOf(InjectId inject) {
        return plannedInject(inject).revision();
    }

    private Set<InjectId> out() {
        return new HashSet<>(server.truth().msel().releases());
    }

    private void say(Command command) {
        CommandId id = newId();
        boolean troubled = random.nextInt(6) == 0;
        if (troubled) {
            trouble(aTrouble());
        }
        boolean durable = said(id, command);
        if (troubled) {
            server.trouble(MemoryJournal.Trouble.NONE);
            noteTrouble();
            if (random.nextBoolean()) {
                restart(false);
            }
        }
        if (random.nextInt(4) > 0) {
            long before = server.seq();
            boolean again = said(id, command);
            if (durable && again) {
                throw new AssertionError(command + " took effect twice, at entry " + before + " and " + server.seq());
            }
        }
    }

    /** True where it was written now. What a shift does is counted from how things stand before it. */
    private boolean said(CommandId id, Command command) {
        Set<InjectId> out = out();
        ExerciseTime from = shows();
        long before = server.seq();
        Outcome outcome = server.say(id, command);
        boolean isWritten = isThere(before, id);
        if (outcome instanceof Outcome.Rejected && isWritten) {
            throw new AssertionError(command + " was refused and written");
        }
        if (isWritten) {
            lastSaid = time.instant();
            if (command instanceof PlanCommand.ShiftInjects shift) {
                plan.shift(shift, from, out);
            }
        }
        return isWritten;
    }

    private boolean isThere(long after, CommandId id) {
        server.truth();
        return server.commandsAfter(after).contains(id);
    }

    /** To the end, with nobody meddling. False when it is there. */
    boolean goOn() {
        server.trouble(MemoryJournal.Trouble.NONE);
        if (server.truth().clock().phase() == Phase.PAUSED) {
            if (shows().equals(plan.end())) {
                return false;
            }
            must(new ClockCommand.ResumeExercise());
            lastSaid = time.instant();
        }
        pass(Duration.ofHours(1));
        noteTrouble();
        return true;
    }

    /** Whatever a shift moved behind the end of play cannot go out, nor what waits for it; pre-flight says so. */
    boolean isInPlay(InjectId inject) {
        return switch (plan.triggerOf(inject)) {
            case Trigger.AfterInject(InjectId other, Duration delay) -> isInPlay(other) && fitsBehind(other, delay);
            default -> !plan.timeOf(inject).isAfter(plan.end());
        };
    }

    private boolean fitsBehind(InjectId other, Duration delay) {
        Release release = plannedInject(other).release();
        return release != null && !release.at().plus(delay).isAfter(plan.end());
    }

    private PlannedInject plannedInject(InjectId inject) {
        return Objects.requireNonNull(server.truth().msel().find(inject));
    }

    HistoryPlan plan() {
        return plan;
    }

    RestartingServer server() {
        return server;
    }

    MovableTime time() {
        return time;
    }

    /** From when on a server was there that knew of it. */
    Instant since(Instant asked) {
        Instant since = asked.isAfter(lastSaid) ? asked : lastSaid;
        return since.isAfter(upSince) ? since : upSince;
    }

    /** When somebody said something, a server came up or another inject went out, the last time until then. */
    Instant changedBefore(Instant asked, InjectId inject) {
        return Stream.concat(
                        Stream.of(lastSaid, upSince),
                        server.out().stream()
                                .filter(one -> !one.fact().inject().equals(inject))
                                .map(RestartingServer.Out::at))
                .filter(at -> !at.isAfter(asked))
                .max(Comparator.naturalOrder())
                .orElse(BEGIN);
    }

    boolean wasTroubled(Instant at) {
        return !at.isBefore(troubledFrom) && !at.isAfter(troubledUntil);
    }

    /** Nobody was there at that moment, nor for so long after it, and nobody has said anything since. */
    boolean wasDownFrom(Instant asked, Duration forSoLong) {
        return !asked.isBefore(downSince)
                && Duration.between(asked, upSince).compareTo(forSoLong) > 0
                && !lastSaid.isAfter(asked);
    }
}
