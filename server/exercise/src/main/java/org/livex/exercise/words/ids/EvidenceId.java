package org.livex.exercise.words.ids;

/** Something that was taken as evidence, named by the device that said so. */
public record EvidenceId(String value) implements Id {
    public EvidenceId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
