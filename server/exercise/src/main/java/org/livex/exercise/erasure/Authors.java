package org.livex.exercise.erasure;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.words.MessageId;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextRef;

/** Who wrote each message of an exercise: what others make of its words, such as a translation, tells of its author. */
public final class Authors {
    private final Map<String, PersonId> ofMessages = new HashMap<>();

    public Authors() {}

    /** Hearing of a fact again changes nothing. */
    public void note(Fact fact) {
        if (fact instanceof TalkFact.MessagePosted posted && posted.as() == null) {
            MessageId message = posted.message();
            ofMessages.put(message.value(), posted.person());
        }
    }

    @Nullable PersonId of(TextRef text) {
        return text.owner() == TextOwner.MESSAGE ? ofMessages.get(text.id()) : null;
    }
}
