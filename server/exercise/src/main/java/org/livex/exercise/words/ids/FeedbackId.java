package org.livex.exercise.words.ids;

/** Feedback to one person, named by the device that wrote it. */
public record FeedbackId(String value) implements Id {
    public FeedbackId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
