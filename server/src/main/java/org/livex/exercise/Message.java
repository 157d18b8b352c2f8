package org.livex.exercise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

    Message with(LocalizedText next) {
        return new Message(id, channel, person, as, next, posted, at, takenAt);
    }
}
