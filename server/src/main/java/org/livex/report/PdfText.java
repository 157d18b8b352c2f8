package org.livex.report;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Breaks texts into lines that fit, each in the order in which its signs stand on paper from left to right (Unicode annexes 9 and 14).
 */
final class PdfText {
    private final Faces faces;
    private final Set<Integer> missing;
    private final ULocale language;
    private final boolean rightToLeft;

    PdfText(Faces faces, Set<Integer> missing, String language, boolean rightToLeft) {
        this.faces = faces;
        this.missing = missing;
        this.language = ULocale.forLanguageTag(language);
        this.rightToLeft = rightToLeft;
    }

    /** {@code size} in points. */
    record Ink(float size, boolean bold, float grey) {
        static final Ink TEXT = new Ink(10, false, 0.1f);
        static final Ink SMALL = new Ink(8.5f, false, 0.35f);
        static final Ink CELL = new Ink(8.5f, false, 0.1f);
        static final Ink HEAD = new Ink(8.5f, true, 0.1f);

        float leading() {
            return size * 1.4f;
        }
    }

    /** {@code width} in points. */
    record Line(String visual, float width) {}

    /** At least one, which may be empty. */
    List<Line> lines(String text, Ink ink, float width) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String paragraph : paragraphs(text)) {
            paragraph(lines, paragraph, ink, width);
        }
        return lines;
    }

    /** Of its longest paragraph in one line. */
    float width(String text, Ink ink) throws IOException {
        float widest = 0;
        for (String paragraph : paragraphs(text)) {
            widest = Math.max(widest, measured(paragraph, ink));
        }
        return widest;
    }

    /** Of what is not broken while a line has room for it. */
    float widestWord(String text, Ink ink) throws IOException {
        float widest = 0;
        for (String paragraph : paragraphs(text)) {
            BreakIterator breaks = BreakIterator.getLineInstance(language);
            breaks.setText(paragraph);
            int start = 0;
            while (start < paragraph.length()) {
                int end = next(breaks, start, paragraph.length());
                widest = Math.max(
                        widest, measured(paragraph.substring(start, end).stripTrailing(), ink));
                start = end;
            }
        }
        return widest;
    }

    private List<String> paragraphs(String text) {
        return List.of(Shaped.spelled(Shaped.of(text), missing).split("\n", -1));
    }

    private void paragraph(List<Line> lines, String text, Ink ink, float width) throws IOException {
        if (text.isBlank()) {
            lines.add(new Line("", 0));
            return;
        }
        Bidi bidi = new Bidi();
        bidi.setPara(text, rightToLeft ? Bidi.LEVEL_DEFAULT_RTL : Bidi.LEVEL_DEFAULT_LTR, null);
        BreakIterator breaks = BreakIterator.getLineInstance(language);
        breaks.setText(text);
        for (int start = 0; start < text.length(); ) {
            int end = endOfLine(text, start, breaks, ink, width);
            int shown = start + text.substring(start, end).stripTrailing().length();
            if (shown > start) {
                String visual = visual(bidi, text, start, shown);
                lines.add(new Line(visual, measured(visual, ink)));
            }
            start = end;
        }
    }

    private int endOfLine(String text, int start, BreakIterator breaks, Ink ink, float width) throws IOException {
        int end = next(breaks, start, text.length());
        if (!fits(text, start, end, ink, width)) {
            return endWithinWord(text, start, end, ink, width);
        }
        while (end < text.length()) {
            int further = next(breaks, end, text.length());
            if (!fits(text, start, further, ink, width)) {
                return end;
            }
            end = further;
        }
        return end;
    }

    private static int next(BreakIterator breaks, int from, int last) {
        int next = breaks.following(from);
        return next == BreakIterator.DONE ? last : next;
    }

    /** At least one sign, however narrow the column. */
    private int endWithinWord(String text, int start, int last, Ink ink, float width) throws IOException {
        int end = text.offsetByCodePoints(start, 1);
        while (end < last) {
            int further = text.offsetByCodePoints(end, 1);
            if (!fits(text, start, further, ink, width)) {
                return end;
            }
            end = further;
        }
        return end;
    }

    private boolean fits(String text, int start, int end, Ink ink, float width) throws IOException {
        return measured(text.substring(start, end).stripTrailing(), ink) <= width;
    }

    private float measured(String text, Ink ink) throws IOException {
        float width = 0;
        for (int sign : text.codePoints()
                .filter(sign -> Shaped.isDrawn(sign) && !Shaped.isMark(sign))
                .toArray()) {
            width += faces.of(sign, ink.bold()).width(sign);
        }
        return width * ink.size() / 1_000;
    }

    private static String visual(Bidi paragraph, String text, int start, int end) {
        Bidi line = paragraph.setLine(start, end);
        StringBuilder visual = new StringBuilder(end - start);
        for (int i = 0; i < line.countRuns(); i++) {
            BidiRun run = line.getVisualRun(i);
            String part = text.substring(start + run.getStart(), start + run.getLimit());
            visual.append(
                    run.isOddRun() ? Bidi.writeReverse(part, Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING) : part);
        }
        return visual.codePoints()
                .filter(Shaped::isDrawn)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
