package org.livex.exercise.words.ids;

/** One call for a cultural mediator and what became of it; chosen by the device that asks. */
public record MediationId(String value) implements Id {
    public MediationId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
