package org.livex.exercise.text;

import org.livex.exercise.Thing;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.VariableId;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A variable with its revision and what it stood for before. A text that went out keeps the value of that moment: people
 * have read it and act on it.
 */
public record WrittenVariable(Variable variable, int revision, PVector<Earlier> earlier) implements Thing {
    /** {@code until} is the seq of the entry that changed it. */
    public record Earlier(VariableValue value, long until) {}

    public static WrittenVariable first(Variable variable, int revision) {
        return new WrittenVariable(variable, revision, TreePVector.empty());
    }

    @Override
    public VariableId id() {
        return variable.id();
    }

    @Override
    public Record written() {
        return variable;
    }

    public WrittenVariable with(Variable next, int nextRevision, Stamp stamp) {
        return new WrittenVariable(next, nextRevision, earlier.plus(new Earlier(variable.value(), stamp.seq())));
    }

    /** What it stood for when the entry with this seq was written. */
    public VariableValue valueAt(long seq) {
        for (Earlier one : earlier) {
            if (seq < one.until()) {
                return one.value();
            }
        }
        return variable.value();
    }
}
