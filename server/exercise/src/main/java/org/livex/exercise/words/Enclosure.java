package org.livex.exercise.words;

import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;

/**
 * A file that comes with an inject. {@code language} is what is spoken or written in it; null where that is nothing.
 * {@code state} is that of a text's version; null for what is not a text.
 */
public record Enclosure(
        MediaHash sha256,
        MediaType type,
        long bytes,
        @Nullable String name,
        @Nullable Language language,
        @Nullable TextState state)
        implements Attachment {
    /** With one inject: a document in twelve languages is twelve. */
    public static final int MOST = 40;

    public Enclosure {
        Attachment.checkSize(type, bytes);
        name = Attachment.checkedName(name);
    }
}
