package org.livex.translate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.exercise.Placeholders;
import org.livex.exercise.words.SeenText;
import org.livex.translate.Piece.Code;
import org.livex.translate.Piece.Kind;
import org.livex.translate.Piece.Words;

/**
 * Takes a text apart into words and codes: {@code {placeholders}}, addresses and {@code `literal`} text stand alone;
 * links and {@code **strong**} words are spans whose inside is translated. Codes are numbered from 1 as they begin. A
 * plural or select argument stays words, for what it holds is to be translated; {@link IcuPattern} looks after it.
 */
final class InlineCodes {
    /** Lengths are bounded, so that a text of brackets costs no more than any other. */
    private static final Pattern CODE =
            Pattern.compile("\\[(?<label>[^\\[\\]\\n]{1,300})](?<target>\\([^()\\s]{0,500}\\))"
                    + "|\\*\\*(?<strong>[^*\\n]{1,500})\\*\\*"
                    + "|(?<alone>" + Placeholders.WRITTEN
                    + "|\\{\\w{1,60},\\s{0,9}\\w{1,60}(?:,[^{}]{0,200})?}"
                    + "|`[^`\\n]{1,300}`"
                    + "|https?://[^\\s<>()\\[\\]]{0,500}[^\\s<>()\\[\\].,;:!?])");

    private final List<Piece> pieces = new ArrayList<>();
    private int codes;

    private InlineCodes() {}

    static List<Piece> of(String text) {
        InlineCodes reading = new InlineCodes();
        reading.read(text);
        return List.copyOf(reading.pieces);
    }

    /** The text that pieces with all their originals stand for. */
    static String text(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Words words -> text.append(words.text());
                case Code code -> text.append(code.original());
            }
        }
        return text.toString();
    }

    /** Only the codes, in order. */
    static List<Code> codes(List<Piece> pieces) {
        return pieces.stream()
                .filter(Code.class::isInstance)
                .map(Code.class::cast)
                .toList();
    }

    /** What each code is to a reader: the whole of it, or both ends of a span with … for its inside. */
    static List<String> marks(List<Piece> pieces) {
        Map<String, String> marks = new LinkedHashMap<>();
        for (Code code : codes(pieces)) {
            marks.merge(code.id(), String.valueOf(code.original()), (opening, closing) -> opening + "…" + closing);
        }
        return List.copyOf(marks.values());
    }

    /** Only the words. */
    static String words(List<Piece> pieces) {
        StringBuilder words = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Words(String text)) {
                words.append(text);
            }
        }
        return words.toString();
    }

    static boolean isBlank(List<Piece> pieces) {
        return pieces.stream().allMatch(piece -> piece instanceof Words(String text) && SeenText.isBlank(text));
    }

    private void read(String text) {
        Matcher code = CODE.matcher(text);
        int end = 0;
        while (code.find()) {
            words(text.substring(end, code.start()));
            if (code.group("alone") != null) {
                pieces.add(new Code(Kind.ALONE, nextId(), code.group()));
            } else if (code.group("label") != null) {
                span("[", code.group("label"), "]" + code.group("target"));
            } else {
                span("**", code.group("strong"), "**");
            }
            end = code.end();
        }
        words(text.substring(end));
    }

    private void span(String opening, String inside, String closing) {
        String id = nextId();
        pieces.add(new Code(Kind.OPENING, id, opening));
        read(inside);
        pieces.add(new Code(Kind.CLOSING, id, closing));
    }

    private void words(String text) {
        if (!text.isEmpty()) {
            pieces.add(new Words(text));
        }
    }

    private String nextId() {
        codes++;
        return String.valueOf(codes);
    }
}
