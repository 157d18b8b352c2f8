package org.livex.exercise.words.ids;

/** What a team does not know yet of one of its dossiers, named by the device that wrote it. */
public record OpenQuestionId(String value) implements Id {
    public OpenQuestionId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
