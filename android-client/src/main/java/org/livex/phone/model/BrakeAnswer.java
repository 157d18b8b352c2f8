package org.livex.phone.model;

import org.jspecify.annotations.Nullable;

/** What whoever hears a silent brake says to it. */
public enum BrakeAnswer {
    COMING("coming"),
    SCENE_ENDED("scene-ended"),
    /** Closes it. */
    SETTLED("settled");

    private final String word;

    BrakeAnswer(String word) {
        this.word = word;
    }

    /** As on the wire, and in the catalog behind {@code common.brake.answer.}. */
    public String word() {
        return word;
    }

    static @Nullable BrakeAnswer of(String word) {
        for (BrakeAnswer answer : values()) {
            if (answer.word.equals(word)) {
                return answer;
            }
        }
        return null;
    }
}
