package org.livex.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text by where a line may end in it. */
final class Pieces {
    private static final String DIGIT = "[0-9\u0660-\u0669\u06F0-\u06F9]";
    private static final String DATE =
            DIGIT + "{1,4}(?<mark>[-./])" + DIGIT + "{1,2}\\k<mark>" + DIGIT + "{1,4}(?![\\p{L}\\p{N}])";
    /** Of a telephone, an account, a case. */
    private static final String NUMBER = "[+(]?" + DIGIT + "(?:[ ./()-]{0,2}" + DIGIT + "){6,14}(?![\\p{L}\\p{N}:])";
    /** No word of any language is longer, and no column is as wide as whatever was typed without a space. */
    private static final String LONG = "\\S{33,}";

    private static final Pattern PIECE =
            Pattern.compile("(?<long>" + LONG + ")|(?<![\\p{L}\\p{N}:])(?:" + DATE + "|" + NUMBER + ")");

    private Pieces() {}

    enum Ends {
        BETWEEN_WORDS,
        NOWHERE,
        ANYWHERE
    }

    record Piece(String text, Ends ends) {}

    /** In their order. */
    static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        int from = 0;
        while (piece.find()) {
            if (piece.start() > from) {
                pieces.add(new Piece(text.substring(from, piece.start()), Ends.BETWEEN_WORDS));
            }
            pieces.add(new Piece(piece.group(), piece.group("long") == null ? Ends.NOWHERE : Ends.ANYWHERE));
            from = piece.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), Ends.BETWEEN_WORDS));
        }
        return List.copyOf(pieces);
    }

    /** With no space at which a date or a number would be cut in two. */
    static String kept(String text) {
        return joined(text, "-");
    }

    /** The same for programs that end lines after any hyphen. */
    static String keptAlsoAtHyphens(String text) {
        return joined(text, "\u2011");
    }

    private static String joined(String text, String hyphen) {
        StringBuilder joined = new StringBuilder(text.length());
        for (Piece piece : of(text)) {
            joined.append(
                    switch (piece.ends()) {
                        case NOWHERE -> piece.text().replace(' ', '\u00A0').replace("-", hyphen);
                        case BETWEEN_WORDS, ANYWHERE -> piece.text();
                    });
        }
        return joined.toString();
    }
}
