package org.livex.phone.screen.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The first letters of a name's words, where there is no picture. */
public final class Initials {
    private static final int SHORTEST_WORD = 3;

    private Initials() {}

    /** Of Arabic names without their article, with which every other one begins. */
    public static String of(String name, int most) {
        List<String> letters = new ArrayList<>();
        for (String word : name.split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
            String bare = word.startsWith("ال") && word.length() > 3 ? word.substring(2) : word;
            if (bare.codePointCount(0, bare.length()) >= SHORTEST_WORD && letters.size() < most) {
                letters.add(new String(Character.toChars(bare.codePointAt(0))));
            }
        }
        // Arabic letters join, and several initials would read as a word.
        return String.join("\u200C", letters).toUpperCase(Locale.ROOT);
    }
}
