package org.livex.exercise.inject;

import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.InjectId;

/** What follows where nobody answers in time. */
public sealed interface Reaction {
    /** A prepared inject goes to those who have not answered, and to nobody else. */
    record Hint(InjectId inject) implements Reaction {}

    /** Written with the rule: it becomes an inject of its own, to those who have not answered. */
    record WrittenHint(LocalizedText text) implements Reaction {}

    /** A prepared inject goes to its own audience, such as the team leader. */
    record Escalate(InjectId inject) implements Reaction {}

    /** A controller must say what is done about it. */
    record CallController() implements Reaction {}
}
