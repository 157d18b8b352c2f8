package org.livex.exercise.text;

import org.livex.exercise.Thing;
import org.livex.exercise.words.ids.TermId;

/**
 * A term with the seq of the entry that last changed it or one of its texts: whoever writes it again must have seen that.
 * A seq never comes twice, so a term that was taken out and written anew is not taken for the old one.
 */
public record WrittenTerm(Term term, long revision) implements Thing {
    @Override
    public TermId id() {
        return term.id();
    }

    @Override
    public Record written() {
        return term;
    }
}
