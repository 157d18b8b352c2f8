package org.livex.exercise.evolution;

import org.livex.exercise.Exercise;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.talk.Message;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;

/** Takes with a recording that nobody is to hear any more what somebody wrote down of it, in every language and wording. */
final class HiddenVoices {
    private HiddenVoices() {}

    static Exercise apply(Exercise exercise, MediaFact.MediaHidden fact, Stamp stamp) {
        Exercise next = exercise.with(exercise.media().hiding(fact, stamp));
        for (Message message : exercise.talk().withVoice(fact.sha256())) {
            if (message.isWrittenDown()) {
                next = next.with(next.talk().with(message.onlySaid()))
                        .with(next.desk().without(TextRef.of(TextOwner.MESSAGE, message.id(), TextPart.TEXT)));
            }
        }
        return next;
    }
}
