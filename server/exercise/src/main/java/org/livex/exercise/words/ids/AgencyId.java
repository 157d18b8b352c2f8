package org.livex.exercise.words.ids;

/** An institution that people belong to: police, labour inspectorate, NGO. */
public record AgencyId(String value) implements Id {
    public AgencyId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
