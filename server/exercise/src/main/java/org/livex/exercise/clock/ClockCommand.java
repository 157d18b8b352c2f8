package org.livex.exercise.clock;

import java.time.Duration;
import java.time.Instant;
import org.livex.exercise.Command;
import org.livex.exercise.words.ExerciseTime;

/** Control's hands on the exercise clock. */
public sealed interface ClockCommand extends Command {
    /** STARTEX. */
    record StartExercise() implements ClockCommand {}

    record PauseExercise() implements ClockCommand {}

    record ResumeExercise() implements ClockCommand {}

    /** Forward only: what was already released cannot be unreleased. */
    record JumpClock(ExerciseTime to) implements ClockCommand {}

    /** 1 is real time; a rehearsal runs faster. */
    record ChangeClockSpeed(double speed) implements ClockCommand {}

    /** ENDEX. */
    record EndExercise() implements ClockCommand {}

    /** The server's own: the laptop's clock was set. */
    record NoteWallClock(Duration by) implements ClockCommand {}

    /** The server's own: it was made anew of a backup. */
    record NoteBackupRestored(Instant made) implements ClockCommand {}

    /** The server's own: it goes on in the place of another one that it followed, and has all up to then. */
    record NoteTakeOver(Instant upTo, String laptop) implements ClockCommand {}
}
