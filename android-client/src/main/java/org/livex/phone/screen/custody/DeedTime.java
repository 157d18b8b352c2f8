package org.livex.phone.screen.custody;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.screen.Stage;

/** When something was done on a device, and when it arrived, where that was not at once. */
final class DeedTime {
    private static final Duration USUAL_WAY = Duration.ofMinutes(1);

    private DeedTime() {}

    /**
     * By the exercise clock.
     *
     * @param recordedAt when the server had it; null: it has not
     * @param at what the server knows of it by the exercise clock; null: nothing
     */
    static String words(Stage stage, Instant takenAt, @Nullable Instant recordedAt, @Nullable ExerciseTime at) {
        if (recordedAt == null) {
            return stage.done(takenAt, at);
        }
        boolean isKnown = !takenAt.isAfter(recordedAt.plus(USUAL_WAY));
        String done = isKnown ? stage.done(takenAt, at) : stage.words().text("common.time-unknown");
        boolean isLate = !takenAt.plus(USUAL_WAY).isAfter(recordedAt);
        return isKnown && !isLate
                ? done
                : stage.words()
                        .text("phone.act.done-and-arrived", Map.of("done", done, "arrived", stage.when(recordedAt)));
    }
}
