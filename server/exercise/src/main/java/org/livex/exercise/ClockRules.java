package org.livex.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.livex.exercise.clock.Clock;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.comms.CommsFact;
import org.livex.exercise.due.Due;
import org.livex.exercise.due.Releases;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.ids.CommsCheckId;

/** The exercise clock: control's, forward only, inside the hours of play, and still while a real stop is on. */
final class ClockRules {
    private ClockRules() {}

    static Decision decide(Situation situation, ClockCommand command) {
        if (!situation.mayControl()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        if (situation.phase() == Phase.ENDED && !isNote(command)) {
            return Decision.rejected(Rejection.EXERCISE_ENDED);
        }
        return switch (command) {
            case ClockCommand.StartExercise _ -> start(situation);
            case ClockCommand.PauseExercise _ -> pause(situation);
            case ClockCommand.ResumeExercise _ -> resume(situation);
            case ClockCommand.JumpClock c -> jump(situation, c.to());
            case ClockCommand.ChangeClockSpeed c -> changeSpeed(situation, c.speed());
            case ClockCommand.EndExercise _ ->
                situation.exercise().clock().hasStarted()
                        ? Decision.accepted(new ClockFact.ExerciseEnded(situation.time()))
                        : Decision.rejected(Rejection.EXERCISE_NOT_STARTED);
            case ClockCommand.NoteWallClock c ->
                situation.isServer()
                        ? Decision.accepted(new ClockFact.WallClockSet(c.by()))
                        : Decision.rejected(Rejection.NOT_ALLOWED);
            case ClockCommand.NoteBackupRestored c ->
                situation.isServer()
                        ? Decision.accepted(new ClockFact.BackupRestored(c.made()))
                        : Decision.rejected(Rejection.NOT_ALLOWED);
            case ClockCommand.NoteTakeOver c ->
                situation.isServer()
                        ? Decision.accepted(new ClockFact.ServerTakenOver(c.upTo(), c.laptop()))
                        : Decision.rejected(Rejection.NOT_ALLOWED);
        };
    }

    private static boolean isNote(ClockCommand command) {
        return command instanceof ClockCommand.NoteWallClock
                || command instanceof ClockCommand.NoteBackupRestored
                || command instanceof ClockCommand.NoteTakeOver;
    }

    private static Decision start(Situation situation) {
        if (situation.exercise().isStopped()) {
            return Decision.rejected(Rejection.RED_STOP_ACTIVE);
        }
        if (situation.phase() != Phase.PLANNED) {
            return Decision.rejected(Rejection.EXERCISE_ALREADY_STARTED);
        }
        List<Fact> facts = new ArrayList<>();
        CommsCheckId checking = situation.exercise().comms().open();
        if (checking != null) {
            // Nothing is to lie over what now begins to come.
            facts.add(new CommsFact.CommsCheckClosed(checking));
        }
        facts.add(new ClockFact.ExerciseStarted(situation.time()));
        return new Decision.Accepted(facts);
    }

    private static Decision pause(Situation situation) {
        return switch (situation.phase()) {
            case RUNNING -> pauseNow(situation);
            case PAUSED -> Decision.rejected(Rejection.EXERCISE_ALREADY_PAUSED);
            case PLANNED -> Decision.rejected(Rejection.EXERCISE_NOT_STARTED);
            case ENDED -> Decision.rejected(Rejection.EXERCISE_ENDED);
        };
    }

    /** At the end of a day what is due goes out first: after the last one, no resume would bring it. */
    private static Decision pauseNow(Situation situation) {
        List<Fact> facts = new ArrayList<>();
        if (Due.isDayOver(situation.exercise(), situation.now())) {
            facts.addAll(Releases.allDue(situation));
        }
        facts.add(new ClockFact.ExercisePaused(situation.time()));
        return new Decision.Accepted(facts);
    }

    /** After a night it goes on with the next day's first minute. */
    private static Decision resume(Situation situation) {
        if (situation.exercise().isStopped()) {
            return Decision.rejected(Rejection.RED_STOP_ACTIVE);
        }
        return switch (situation.phase()) {
            case PAUSED ->
                nextPlay(situation)
                        .map(time -> Decision.accepted(new ClockFact.ExerciseResumed(time)))
                        .orElse(Decision.rejected(Rejection.CLOCK_OUTSIDE_PLAY));
            case RUNNING -> Decision.rejected(Rejection.EXERCISE_ALREADY_RUNNING);
            case PLANNED -> Decision.rejected(Rejection.EXERCISE_NOT_STARTED);
            case ENDED -> Decision.rejected(Rejection.EXERCISE_ENDED);
        };
    }

    private static Optional<ExerciseTime> nextPlay(Situation situation) {
        ExerciseTime time = situation.time();
        return situation.plan().days().stream()
                .filter(day -> day.to().isAfter(time))
                .map(day -> day.from().isAfter(time) ? day.from() : time)
                .findFirst();
    }

    private static Decision jump(Situation situation, ExerciseTime to) {
        ExerciseTime from = situation.time();
        if (!situation.exercise().clock().hasStarted()) {
            return Decision.rejected(Rejection.EXERCISE_NOT_STARTED);
        }
        if (situation.exercise().isStopped()) {
            return Decision.rejected(Rejection.RED_STOP_ACTIVE);
        }
        if (from.isAfter(to)) {
            return Decision.rejected(Rejection.CLOCK_CANNOT_GO_BACK, "now", from.toString());
        }
        if (!situation.plan().isPlayAt(to)) {
            return Decision.rejected(Rejection.CLOCK_OUTSIDE_PLAY);
        }
        return Decision.accepted(new ClockFact.ClockJumped(from, to));
    }

    private static Decision changeSpeed(Situation situation, double speed) {
        if (!Clock.canRunAt(speed)) {
            return Decision.rejected(Rejection.CLOCK_SPEED_OUT_OF_RANGE);
        }
        return Decision.accepted(new ClockFact.ClockSpeedChanged(speed, situation.time()));
    }
}
