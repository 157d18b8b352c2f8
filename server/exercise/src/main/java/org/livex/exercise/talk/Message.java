package org.livex.exercise.talk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.MessageId;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PersonaId;
import org.livex.exercise.words.Stamp;

/** What somebody wrote. {@code as} is the persona that control spoke as; {@code takenAt} the device's clock. */
public record Message(
        MessageId id,
        Channel channel,
        PersonId person,
        @Nullable PersonaId as,
        LocalizedText text,
        Stamp posted,
        ExerciseTime at,
        Instant takenAt) {
    public static final int LONGEST = 2_000;

    static Message of(TalkFact.MessagePosted fact, Stamp stamp) {
        return new Message(
                fact.message(),
                fact.channel(),
                fact.person(),
                fact.as(),
                fact.text(),
                stamp,
                fact.at(),
                fact.takenAt());
    }

    public Message with(LocalizedText next) {
        return new Message(id, channel, person, as, next, posted, at, takenAt);
    }
}
