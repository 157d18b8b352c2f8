package org.livex.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out the white space that an editor put into a file to make it look well. The source in the same file tells: where
 * it is as ours is, the tool keeps white space, and that of the translation is its translator's.
 */
final class WrappedLines {
    private static final Pattern PARAGRAPHS = Pattern.compile("\n[ \t]*\n\\s*");
    private static final Pattern SPACES = Pattern.compile("[ \t]+");
    private static final Pattern BREAK = Pattern.compile("[ \t]*\r?\n\\s*");
    private static final Pattern ANY = Pattern.compile("[ \t\n]+");

    private WrappedLines() {}

    /** {@code ours} is the source as it is here, {@code theirs} as the file has it. */
    static String without(String ours, String theirs, String target) {
        String text = ends(ours, target);
        if (lines(theirs).equals(lines(ours))) {
            return text;
        }
        boolean hasParagraphs = PARAGRAPHS.matcher(lines(ours).strip()).find();
        boolean hasLines =
                Arrays.stream(PARAGRAPHS.split(lines(ours).strip())).anyMatch(paragraph -> paragraph.contains("\n"));
        if (!hasParagraphs && !hasLines) {
            return flat(ours, text);
        }
        return ends(
                ours,
                Arrays.stream(PARAGRAPHS.split(text))
                        .map(paragraph -> hasLines ? unindented(paragraph) : flat(ours, paragraph))
                        .collect(Collectors.joining("\n\n")));
    }

    /** A span is on one line; what an editor wrapped inside it is put together again. */
    static List<Piece> inSpans(List<Piece> pieces) {
        List<Piece> whole = new ArrayList<>();
        int depth = 0;
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words words ->
                    whole.add(
                            depth > 0
                                    ? new Piece.Words(
                                            BREAK.matcher(words.text()).replaceAll(" "))
                                    : words);
                case Piece.Code code -> {
                    depth += depthOf(code);
                    whole.add(code);
                }
            }
        }
        return whole;
    }

    private static int depthOf(Piece.Code code) {
        return switch (code.kind()) {
            case OPENING -> 1;
            case CLOSING -> -1;
            case ALONE -> 0;
        };
    }

    /** Tools of one system write line ends as they like. */
    static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    private static String ends(String ours, String target) {
        String text = lines(target);
        String begun = startsWithSpace(ours) ? text : text.stripLeading();
        return endsWithSpace(ours) ? begun : begun.stripTrailing();
    }

    private static String flat(String ours, String text) {
        return ends(ours, ANY.matcher(text).replaceAll(" "));
    }

    private static String unindented(String paragraph) {
        return paragraph
                .lines()
                .map(line -> SPACES.matcher(line).replaceAll(" ").strip())
                .collect(Collectors.joining("\n"));
    }

    private static boolean startsWithSpace(String text) {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(0));
    }

    private static boolean endsWithSpace(String text) {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
    }
}
