package org.livex.exercise.words;

/** Hours of play of one day, on the exercise clock; between two windows people are off. */
public record DayWindow(ExerciseTime from, ExerciseTime to) {
    public DayWindow {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("ends before it starts");
        }
    }

    public boolean contains(ExerciseTime time) {
        return time.compareTo(from) >= 0 && time.compareTo(to) < 0;
    }
}
