package org.livex.exercise.plan;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.LocalizedText;

/**
 * What the organiser says on the certificate of whoever took part: {@code words} below what they took part in, {@code signatory} below
 * the line for the signature. Null for nothing.
 */
public record Certificate(
        @Nullable LocalizedText words, @Nullable LocalizedText signatory) {
    public static final Certificate NONE = new Certificate(null, null);

    private static final String WORDS = "words";
    private static final String SIGNATORY = "signatory";

    /** Its texts, each by its name within the exercise. */
    public SortedMap<String, LocalizedText> texts() {
        SortedMap<String, LocalizedText> texts = new TreeMap<>();
        if (words != null) {
            texts.put(WORDS, words);
        }
        if (signatory != null) {
            texts.put(SIGNATORY, signatory);
        }
        return texts;
    }

    /** With these texts, where it has them. */
    public Certificate reworded(Map<String, LocalizedText> texts) {
        return new Certificate(
                words == null ? null : texts.getOrDefault(WORDS, words),
                signatory == null ? null : texts.getOrDefault(SIGNATORY, signatory));
    }
}
