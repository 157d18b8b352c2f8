package org.livex.sheet.foreign;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.livex.sheet.Labels;

/** A heading as its words are looked for: folded once, whatever it is compared with. */
record Heading(String text, List<Folded> ways) {
    private static final Pattern SIGNS_AT_END = Pattern.compile("[:*]+$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Folded as {@link Labels} does: {@code apart} without signs between words, and a space on either side. */
    record Folded(String whole, String apart) {
        private static Folded of(String folded) {
            String whole = SIGNS_AT_END.matcher(folded).replaceAll("").strip();
            return new Folded(whole, " " + BETWEEN_WORDS.matcher(whole).replaceAll(" ") + " ");
        }

        boolean beginsOneWith(String word) {
            return whole.startsWith(word) || whole.contains(" " + word);
        }

        boolean hasApart(String word) {
            return apart.contains(" " + word + " ");
        }
    }

    static Heading of(String text) {
        String line = text.replace('\n', ' ');
        return new Heading(
                text,
                Stream.of(Labels.fold(line), Labels.foldTurkish(line))
                        .distinct()
                        .map(Folded::of)
                        .toList());
    }
}
