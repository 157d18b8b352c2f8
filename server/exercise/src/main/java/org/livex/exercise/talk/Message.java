package org.livex.exercise.talk;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.Voice;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.i18n.Language;

/**
 * What somebody wrote, or said into their phone. {@code as} is the persona that control spoke as; {@code takenAt} the device's
 * clock. {@code text} is null where it was only said and nobody has written down what. {@code spoken} is the language of a voice
 * that came without words, also once they are there.
 */
public record Message(
        MessageId id,
        Channel channel,
        PersonId person,
        @Nullable PersonaId as,
        @Nullable LocalizedText text,
        Stamp posted,
        ExerciseTime at,
        Instant takenAt,
        @Nullable Voice voice,
        @Nullable Language spoken) {
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
                fact.takenAt(),
                fact.voice(),
                fact.spoken());
    }

    public Message with(LocalizedText next) {
        return new Message(id, channel, person, as, next, posted, at, takenAt, voice, spoken);
    }

    public Message as(Voice brought) {
        return new Message(id, channel, person, as, text, posted, at, takenAt, brought, spoken);
    }

    /** As it was before anybody wrote down what was said. */
    public Message onlySaid() {
        return new Message(id, channel, person, as, null, posted, at, takenAt, voice, spoken);
    }

    /** Whether somebody else wrote down what was said. */
    public boolean isWrittenDown() {
        return spoken != null && text != null;
    }

    /** Whether somebody wrote or published words of it in this language. */
    public boolean hasWordsIn(Language language) {
        return text != null && text.versions().containsKey(language);
    }

    /** In which it can be read or heard. */
    public Set<Language> languages() {
        Set<Language> all =
                text == null ? new HashSet<>() : new HashSet<>(text.versions().keySet());
        if (spoken != null) {
            all.add(spoken);
        }
        return all;
    }

    /** What its writer wrote or spoke. */
    public Language language() {
        return spoken == null ? Objects.requireNonNull(text).source() : spoken;
    }
}
