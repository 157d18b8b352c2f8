package org.livex.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Set;
import org.livex.i18n.Runs;

/**
 * Text that can be laid out: its Arabic letters have the shape that they take beside their neighbours, and what is read from left to
 * right is marked. It is still in the order in which it was written.
 */
final class Shaped {
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private Shaped() {}

    static String of(String text) {
        return Joined.of(COMPOSED.normalize(Runs.marked(Pieces.kept(PlainText.of(text)))));
    }

    /** Whether it stands over or under the sign before it, and takes no room of its own. */
    static boolean isMark(int sign) {
        return Character.getType(sign) == Character.NON_SPACING_MARK
                || Character.getType(sign) == Character.ENCLOSING_MARK;
    }

    /** Whether it is seen: spaces are moved over, and marks of direction are only obeyed. */
    static boolean isDrawn(int sign) {
        return sign != '\n'
                && Character.getType(sign) != Character.FORMAT
                && !UCharacter.hasBinaryProperty(sign, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** The same with the names of those signs that no font has, such as (grinning face). */
    static String spelled(String shaped, Set<Integer> missing) {
        if (missing.isEmpty()) {
            return shaped;
        }
        StringBuilder spelled = new StringBuilder(shaped.length());
        shaped.codePoints().forEach(sign -> {
            if (missing.contains(sign)) {
                spelled.append('(').append(name(sign)).append(')');
            } else {
                spelled.appendCodePoint(sign);
            }
        });
        return spelled.toString();
    }

    private static String name(int sign) {
        return UCharacter.getExtendedName(sign).toLowerCase(Locale.ROOT);
    }
}
