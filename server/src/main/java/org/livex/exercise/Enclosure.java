package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;

/** A file that comes with an inject. {@code language} is what is spoken or written in it; null where that is nothing. */
public record Enclosure(
        MediaHash sha256,
        MediaType type,
        long bytes,
        @Nullable String name,
        @Nullable Language language) implements Attachment {
    public Enclosure {
        Attachment.checkSize(type, bytes);
        name = Attachment.checkedName(name);
    }
}
