package org.livex.exercise.evolution;

import org.livex.exercise.Exercise;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.talk.Message;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.Voice;

/** What becomes of what was said when its recording comes, or nobody is to hear it any more. */
final class BroughtVoices {
    private BroughtVoices() {}

    /** What its phone said of it before gives way to what was counted and checked. */
    static Exercise brought(Exercise exercise, MediaFact.MediaReceived fact, Stamp stamp) {
        Exercise next = exercise.with(exercise.media().with(fact, exercise.roster(), stamp));
        for (Message message : exercise.talk().withVoice(fact.sha256())) {
            Voice said = message.voice();
            Voice brought = said == null ? null : next.media().asBrought(said, message.person());
            if (brought != null && !brought.equals(said)) {
                next = next.with(next.talk().with(message.as(brought)));
            }
        }
        return next;
    }

    /** With it goes what somebody wrote down of it, in every language and wording, also a draft. */
    static Exercise hidden(Exercise exercise, MediaFact.MediaHidden fact, Stamp stamp) {
        Exercise next = exercise.with(exercise.media().hiding(fact, stamp));
        for (Message message : exercise.talk().withVoice(fact.sha256())) {
            if (message.spoken() != null && next.media().isHidden(fact.sha256(), message.person())) {
                next = next.with(next.talk().with(message.onlySaid()))
                        .with(next.desk().without(TextRef.of(TextOwner.MESSAGE, message.id(), TextPart.TEXT)));
            }
        }
        return next;
    }
}
