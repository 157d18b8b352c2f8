package org.livex.exercise.media;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.ids.PersonId;

/** What happened to the bytes of attachments. */
public sealed interface MediaFact extends Fact {
    MediaHash sha256();

    /** All bytes are kept and have been checked against their hash. The entry's instant is when. */
    record MediaReceived(@Nullable PersonId from, MediaHash sha256, MediaType mediaType, long bytes)
            implements MediaFact {}

    /** What this person brought was not taken, for good: whoever waits for it from them waits no longer. */
    record MediaRefused(PersonId from, MediaHash sha256, MediaRefusal refusal) implements MediaFact {}

    /**
     * At somebody's wish nobody sees or hears it any more; that it was there stays. {@code of} says who alone said that they have
     * it, where its bytes were not here: only what they bring is hidden then.
     */
    record MediaHidden(MediaHash sha256, @Nullable PersonId of) implements MediaFact {}
}
