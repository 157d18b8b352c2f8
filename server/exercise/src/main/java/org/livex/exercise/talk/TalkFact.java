package org.livex.exercise.talk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.MessageId;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PersonaId;
import org.livex.exercise.words.StorylineId;

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
