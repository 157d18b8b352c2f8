package org.livex.exercise.scene;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Moment;

/** How far a role player came with a task. {@code reason} is there where they said why they could not. */
public record TaskProgress(
        @Nullable Moment started,
        @Nullable Moment finished,
        @Nullable Moment declined,
        @Nullable String reason) {
    static final TaskProgress NONE = new TaskProgress(null, null, null, null);

    public boolean isOver() {
        return finished != null || declined != null;
    }

    /** In the scene now. */
    public boolean isRunning() {
        return started != null && !isOver();
    }
}
