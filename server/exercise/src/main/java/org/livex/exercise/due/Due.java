package org.livex.exercise.due;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.livex.exercise.Command;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Phase;

/** When the server itself has something to do in an exercise. */
public final class Due {
    private Due() {}

    /** The next wall-clock instant, at or before now if already due; empty while nothing can fall due. */
    public static Optional<Instant> next(Exercise exercise, Instant now) {
        Plan plan = exercise.scenario().plan();
        if (plan == null || exercise.isStopped()) {
            return Optional.empty();
        }
        Phase phase = exercise.clock().phase();
        Optional<Instant> safety = phase == Phase.RUNNING || phase == Phase.PAUSED
                ? Releases.nextEndOfSafetyHold(exercise)
                : Optional.empty();
        if (!exercise.clock().runs()) {
            return safety;
        }
        ExerciseTime time = exercise.clock().showsAt(now, plan);
        Optional<ExerciseTime> release = Stream.concat(
                        Releases.nextMoment(exercise, time).stream(), NoAnswer.nextMoment(exercise).stream())
                .min(ExerciseTime::compareTo);
        if (release.filter(moment -> !moment.isAfter(time)).isPresent() || isOver(plan, time)) {
            return Optional.of(now);
        }
        Stream<Instant> inPlay = Stream.concat(
                        release.stream(),
                        plan.days().stream().map(DayWindow::to).filter(end -> end.isAfter(time)))
                .flatMap(moment -> exercise.clock().wallTimeOf(moment, plan).stream());
        return Stream.of(
                        inPlay,
                        Releases.nextEndOfWait(exercise, now).stream(),
                        safety.stream(),
                        WelfareDue.next(exercise, now).stream())
                .flatMap(moments -> moments)
                .min(Instant::compareTo);
    }

    /** What the server says when something is due: what is due goes out, and at the end of a day the clock stands. */
    public static List<Command> commands(Exercise exercise, Instant now) {
        Command release = new InjectCommand.ReleaseDueInjects();
        return isDayOver(exercise, now) ? List.of(release, new ClockCommand.PauseExercise()) : List.of(release);
    }

    /** True where the clock has come to the end of a day after which it must stand. */
    public static boolean isDayOver(Exercise exercise, Instant now) {
        Plan plan = exercise.scenario().plan();
        return plan != null
                && exercise.clock().runs()
                && isOver(plan, exercise.clock().showsAt(now, plan));
    }

    private static boolean isOver(Plan plan, ExerciseTime time) {
        boolean isLast = time.equals(plan.days().getLast().to());
        boolean endsADay = plan.days().stream().anyMatch(day -> day.to().equals(time));
        return isLast || (endsADay && plan.nights() == Nights.STOP);
    }
}
