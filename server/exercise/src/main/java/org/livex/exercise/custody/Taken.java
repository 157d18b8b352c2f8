package org.livex.exercise.custody;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.ids.CommandId;

/** What was taken. {@code report} is the report of the same person that it came of, null for none. */
public record Taken(String description, @Nullable CommandId report, Told told) {
    public Taken {
        description = Texts.filledNote(description);
    }
}
