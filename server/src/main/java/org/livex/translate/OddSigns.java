package org.livex.translate;

import org.livex.exercise.words.SeenText;
import org.livex.exercise.words.WholeText;

/**
 * A text without the signs that nobody sees and that steer printers or turn letters around. Half a character becomes the
 * sign for what cannot be read, and every way to end a line the usual one. {@code isMended} where anything had to change.
 */
record OddSigns(String text, boolean isMended) {
    static final char UNREADABLE = '\uFFFD';

    static OddSigns without(String written) {
        String mended = SeenText.of(WholeText.mended(written));
        return new OddSigns(mended, !mended.equals(written));
    }
}
