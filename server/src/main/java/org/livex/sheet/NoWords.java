package org.livex.sheet;

import java.util.Set;

/** A dash or {@code n/a} where a text would stand: whoever writes it says that there is none in that language. */
public final class NoWords {
    private static final Set<String> SIGNS = Set.of(
            "-", "--", "---", "–", "––", "—", "——", "−", "‑", "‐", "n/a", "n.a.", "n.a", "n. a.", "n\\a", "n/d", "н/д",
            "н/п");

    private NoWords() {}

    /** Whether the cell says that there are none. */
    public static boolean are(String text) {
        return SIGNS.contains(Labels.fold(text));
    }
}
