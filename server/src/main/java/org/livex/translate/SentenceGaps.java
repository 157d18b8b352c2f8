package org.livex.translate;

import java.util.List;
import java.util.Set;
import org.livex.i18n.Language;

/** The white space between sentences that a tool took apart: many show their words alone, and translations lack it. */
final class SentenceGaps {
    /** A sign parts their sentences; lines end in them as in all others. */
    private static final Set<String> WITHOUT_SPACES = Set.of("ja", "yue", "zh");

    private SentenceGaps() {}

    /** What stands in the source between two of its sentences; nothing where a part of the file itself is what stands there. */
    static String between(List<Piece> before, List<Piece> behind) {
        if (InlineCodes.isBlank(before) || InlineCodes.isBlank(behind)) {
            return "";
        }
        String end = end(before);
        String begin = begin(behind);
        return end.substring(end.stripTrailing().length())
                + begin.substring(0, begin.length() - begin.stripLeading().length());
    }

    /** Whether this gap of the source is missing between two sentences of a translation. */
    static boolean isLost(String gap, List<Piece> before, List<Piece> behind, Language language) {
        String end = end(before);
        String begin = begin(behind);
        boolean hasOwn = (!end.isEmpty() && isSpace(end.charAt(end.length() - 1)))
                || (!begin.isEmpty() && isSpace(begin.charAt(0)));
        boolean isWritten = !WITHOUT_SPACES.contains(language.base()) || gap.indexOf('\n') >= 0;
        return !gap.isEmpty() && !hasOwn && isWritten;
    }

    /** Also such as keeps words on one line. */
    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** What stands behind the last code. */
    private static String end(List<Piece> sentence) {
        StringBuilder words = new StringBuilder();
        for (Piece piece : sentence) {
            switch (piece) {
                case Piece.Words(String text) -> words.append(text);
                case Piece.Code _ -> words.setLength(0);
            }
        }
        return words.toString();
    }

    private static String begin(List<Piece> sentence) {
        return InlineCodes.words(
                sentence.stream().takeWhile(Piece.Words.class::isInstance).toList());
    }
}
