package org.livex.report;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Sheets of A4 that are filled from the top. At the head of each stands that it is an exercise, at its foot which of how many it is.
 * Places are in points from the left and from the bottom.
 */
final class Paper implements Closeable {
    static final float LEFT = 42;
    static final float RIGHT = PDRectangle.A4.getWidth() - 42;
    static final float WIDTH = RIGHT - LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 62;
    static final float BOTTOM = 56;
    private static final float HEAD = PDRectangle.A4.getHeight() - 38;
    private static final float FOOT = 32;

    private final PDDocument document;
    private final Faces faces;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream stream;
    private float y = TOP;
    private boolean isWhole;

    private Paper(PDDocument document, Faces faces, PDPage first, PDPageContentStream stream) {
        this.document = document;
        this.faces = faces;
        this.stream = stream;
        pages.add(first);
    }

    static Paper in(PDDocument document, Faces faces) throws IOException {
        PDPage first = sheet(document);
        return new Paper(document, faces, first, new PDPageContentStream(document, first));
    }

    private static PDPage sheet(PDDocument document) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return page;
    }

    /** How much of this sheet is left. */
    float left() {
        return y - BOTTOM;
    }

    float y() {
        return y;
    }

    /** How many there are, with this one. */
    int sheets() {
        return pages.size();
    }

    void down(float height) {
        y -= height;
    }

    /** Goes to the next sheet where this one has no room for so much. */
    void need(float height) throws IOException {
        if (left() < height && y < TOP) {
            next();
        }
    }

    void next() throws IOException {
        stream.close();
        PDPage page = sheet(document);
        pages.add(page);
        stream = new PDPageContentStream(document, page);
        y = TOP;
    }

    void fill(float x, float bottom, float width, float height, float red, float green, float blue) throws IOException {
        stream.setNonStrokingColor(red, green, blue);
        stream.addRect(x, bottom, width, height);
        stream.fill();
    }

    /** What is written on the first sheet when all others are. */
    record Placed(PdfText.Line line, float x, float baseline, PdfText.Ink ink) {}

    void line(PdfText.Line line, float x, float baseline, PdfText.Ink ink) throws IOException {
        write(stream, line, x, baseline, ink);
    }

    private void write(PDPageContentStream to, PdfText.Line line, float x, float baseline, PdfText.Ink ink)
            throws IOException {
        if (line.visual().isEmpty()) {
            return;
        }
        to.setNonStrokingColor(ink.grey(), ink.grey(), ink.grey());
        to.beginText();
        to.newLineAtOffset(x, baseline);
        StringBuilder part = new StringBuilder();
        Faces.Face face = null;
        Marks marks = new Marks(ink.size());
        float along = 0;
        for (int sign : line.visual().codePoints().filter(Shaped::isDrawn).toArray()) {
            Faces.Face next = faces.of(sign, ink.bold());
            if (Shaped.isMark(sign)) {
                marks.mark(next, sign);
                continue;
            }
            if (face != null && !next.equals(face)) {
                show(to, face, part, ink);
            }
            face = next;
            part.appendCodePoint(sign);
            marks.letter(next, sign, along);
            along += next.width(sign) * ink.size() / 1_000;
        }
        if (face != null) {
            show(to, face, part, ink);
        }
        to.endText();
        for (Marks.Mark mark : marks.all()) {
            to.beginText();
            to.newLineAtOffset(x + mark.x(), baseline + mark.y());
            show(to, mark.face(), new StringBuilder().appendCodePoint(mark.sign()), ink);
            to.endText();
        }
    }

    private static void show(PDPageContentStream to, Faces.Face face, StringBuilder part, PdfText.Ink ink)
            throws IOException {
        to.setFont(face.embedded(), ink.size());
        to.showText(part.toString());
        part.setLength(0);
    }

    /** With its heads and feet. Nothing can be written on it afterwards. */
    byte[] saved(PdfText.Line mark, PdfText text, List<Placed> onFirst) throws IOException {
        close();
        for (int i = 0; i < pages.size(); i++) {
            PdfText.Line number = text.lines((i + 1) + " / " + pages.size(), PdfText.Ink.SMALL, WIDTH)
                    .getFirst();
            try (PDPageContentStream over =
                    new PDPageContentStream(document, pages.get(i), AppendMode.APPEND, true, true)) {
                write(over, mark, middle(mark), HEAD, PdfText.Ink.HEAD);
                write(over, number, middle(number), FOOT, PdfText.Ink.SMALL);
                for (Placed placed : i == 0 ? onFirst : List.<Placed>of()) {
                    write(over, placed.line(), placed.x(), placed.baseline(), placed.ink());
                }
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static float middle(PdfText.Line line) {
        return LEFT + (WIDTH - line.width()) / 2;
    }

    @Override
    public void close() throws IOException {
        if (!isWhole) {
            isWhole = true;
            stream.close();
        }
    }
}
