package org.livex.exercise.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.LocalizedText;

/** One thing that a form asks for. {@code options} are there for {@link Type#CHOICE} and for nothing else. */
public record RequestField(
        String id,
        LocalizedText label,
        Type type,
        boolean required,
        @Nullable List<FormChoice> options) {
    public static final int MOST_OPTIONS = 40;

    /** How its value is written. */
    public enum Type {
        LINE,
        TEXT,
        /** The id of an option. */
        CHOICE,
        /** {@code 2026-11-24}. */
        DATE,
        /** A person's name as it is written in the papers: never translated, never transliterated. */
        NAME,
        /** {@code yes} or {@code no}. */
        YES_NO
    }

    public RequestField {
        RequestForm.checkPart(id);
        options = options == null ? null : List.copyOf(options);
        if ((type == Type.CHOICE) != (options != null)) {
            throw new IllegalArgumentException("has options, or none, against its type");
        }
        if (options != null && (options.isEmpty() || options.size() > MOST_OPTIONS)) {
            throw new IllegalArgumentException("needs 1 to " + MOST_OPTIONS + " options");
        }
    }

    /** None as an empty list. */
    public List<FormChoice> choices() {
        return options == null ? List.of() : options;
    }
}
