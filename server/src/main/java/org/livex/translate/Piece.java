package org.livex.translate;

import org.jspecify.annotations.Nullable;

/** A part of a text as translation tools see it: words, or a code that has to come through unchanged. */
sealed interface Piece {
    record Words(String text) implements Piece {}

    /**
     * {@code id} is the same for both ends of a span. {@code original} is how the text has it, null where a file did not
     * bring it along.
     */
    record Code(Kind kind, String id, @Nullable String original) implements Piece {}

    enum Kind {
        ALONE,
        OPENING,
        CLOSING
    }
}
