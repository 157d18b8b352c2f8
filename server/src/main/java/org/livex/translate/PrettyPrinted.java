package org.livex.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a printer of XML put around each piece of a text: a line's end, and what it indents by. It is taken away where the
 * source is ours to the letter without it, for then the translation was written in the same way.
 */
final class PrettyPrinted {
    private static final Pattern END = Pattern.compile("\n([ \t]*)\\z");
    private static final Pattern BREAK_BEFORE = Pattern.compile("[ \t]*\n\\s*\\z");
    private static final Pattern BREAK_BEHIND = Pattern.compile("\\A[ \t]*\n\\s*");

    private PrettyPrinted() {}

    /** As it was before it was printed, where that can be known. */
    static BilingualFile.Unit undone(BilingualFile.Unit unit, String ours, List<Piece> source) {
        List<Piece> plain = plain(unit.source());
        Optional<String> before = Alignment.text(source, unit.source());
        boolean isOurs = Alignment.text(source, plain).filter(ours::equals).isPresent();
        List<Piece> target = unit.target();
        if (before.filter(ours::equals).isPresent() || target == null) {
            return unit;
        }
        if (isOurs) {
            return unit.with(plain, plain(target));
        }
        return breaksAtCode(source) ? unit : unit.with(unit.source(), flowing(target));
    }

    /** Without one line's end and its indentation around each run of words that stands beside a code. */
    private static List<Piece> plain(List<Piece> pieces) {
        if (InlineCodes.codes(pieces).isEmpty()) {
            return pieces;
        }
        List<Piece> plain = new ArrayList<>();
        String indent = null;
        for (Piece piece : joined(pieces)) {
            switch (piece) {
                case Piece.Code code -> plain.add(code);
                case Piece.Words words -> {
                    Matcher end = END.matcher(words.text());
                    boolean isEnded = end.find();
                    String begun = isEnded ? words.text().substring(0, end.start()) : words.text();
                    indent = indent == null && isEnded ? end.group(1) : indent;
                    String text = withoutBegin(begun, indent);
                    if (!text.isEmpty()) {
                        plain.add(new Piece.Words(text));
                    }
                }
            }
        }
        return plain;
    }

    private static String withoutBegin(String text, @Nullable String indent) {
        String begin = "\n" + (indent == null ? "" : indent);
        return text.startsWith(begin) ? text.substring(begin.length()) : text;
    }

    /** Whether a line of the text begins or ends at a code. */
    private static boolean breaksAtCode(List<Piece> pieces) {
        return !flowing(pieces).equals(joined(pieces));
    }

    /** With a space for each line's end beside a code. */
    private static List<Piece> flowing(List<Piece> pieces) {
        List<Piece> joined = joined(pieces);
        List<Piece> flowing = new ArrayList<>();
        for (int i = 0; i < joined.size(); i++) {
            switch (joined.get(i)) {
                case Piece.Code code -> flowing.add(code);
                case Piece.Words(String text) -> {
                    String behind = i == 0 ? text : BREAK_BEHIND.matcher(text).replaceFirst(" ");
                    flowing.add(new Piece.Words(
                            i == joined.size() - 1
                                    ? behind
                                    : BREAK_BEFORE.matcher(behind).replaceFirst(" ")));
                }
            }
        }
        return flowing;
    }

    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words(String text) -> words.append(text);
                case Piece.Code code -> {
                    flush(words, joined);
                    joined.add(code);
                }
            }
        }
        flush(words, joined);
        return joined;
    }

    private static void flush(StringBuilder words, List<Piece> joined) {
        if (!words.isEmpty()) {
            joined.add(new Piece.Words(words.toString()));
            words.setLength(0);
        }
    }
}
