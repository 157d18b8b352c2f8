package org.livex.exercise.talk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Voice;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.i18n.Language;

/** What people wrote to each other, and in which cases. */
public sealed interface TalkFact extends Fact {
    /**
     * {@code text} is null where nothing was written and only said; then {@code spoken} is the language of the {@code voice},
     * else null.
     */
    record MessagePosted(
            MessageId message,
            Channel channel,
            PersonId person,
            @Nullable PersonaId as,
            @Nullable LocalizedText text,
            ExerciseTime at,
            Instant takenAt,
            @Nullable Voice voice,
            @Nullable Language spoken)
            implements TalkFact {
        public MessagePosted {
            if (text == null && (voice == null || spoken == null)) {
                throw new IllegalArgumentException("has neither words nor a voice");
            }
        }

        public MessagePosted(
                MessageId message,
                Channel channel,
                PersonId person,
                @Nullable PersonaId as,
                LocalizedText text,
                ExerciseTime at,
                Instant takenAt) {
            this(message, channel, person, as, text, at, takenAt, null, null);
        }
    }

    record CaseChannelOpened(StorylineId storyline, LocalizedText name, Audience audience) implements TalkFact {}
}
