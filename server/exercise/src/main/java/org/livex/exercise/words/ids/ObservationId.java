package org.livex.exercise.words.ids;

/** An evaluator's observation, named by the device that took it. */
public record ObservationId(String value) implements Id {
    public ObservationId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
