package org.livex.exercise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What people wrote to each other, and in which cases. */
public sealed interface TalkFact extends Fact {
    record MessagePosted(
            MessageId message,
            Channel channel,
            PersonId person,
            @Nullable PersonaId as,
            LocalizedText text,
            ExerciseTime at,
            Instant takenAt)
            implements TalkFact {}

    record CaseChannelOpened(StorylineId storyline, LocalizedText name, Audience audience) implements TalkFact {}
}
