package org.livex.exercise.dossier;

import java.time.Instant;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.ids.DossierId;

/**
 * What somebody said of a link once: {@code from} has to do with {@code to}. It {@code holds} until somebody says that it does not.
 * {@code takenAt} is the device's clock.
 */
public record Linking(DossierId from, DossierId to, Word word, boolean holds, Instant takenAt) {
    /** {@code words} are a line that may be empty, but not of {@link LinkKind#OTHER}. */
    public record Word(LinkKind as, String words) {
        public Word {
            words = as == LinkKind.OTHER || !words.isBlank() ? Texts.line(words) : "";
        }
    }

    public Linking {
        if (from.equals(to)) {
            throw new IllegalArgumentException("links something with itself");
        }
    }
}
