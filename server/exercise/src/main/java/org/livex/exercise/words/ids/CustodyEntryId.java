package org.livex.exercise.words.ids;

/** An entry of a chain of custody, named by the device that wrote it. */
public record CustodyEntryId(String value) implements Id {
    public CustodyEntryId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
