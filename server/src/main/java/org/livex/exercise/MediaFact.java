package org.livex.exercise;

import org.jspecify.annotations.Nullable;

/** What happened to the bytes of attachments. */
public sealed interface MediaFact extends Fact {
    /** All bytes are kept and have been checked against their hash. The entry's instant is when. */
    record MediaReceived(@Nullable PersonId from, MediaHash sha256, MediaType mediaType, long bytes)
            implements MediaFact {}
}
