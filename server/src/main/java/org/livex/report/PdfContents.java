package org.livex.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Where each part of a report begins: the bookmarks of a PDF, and a table of sections on its title page. */
final class PdfContents {
    private static final float ABOVE = 40;
    private static final float NUMBER = 40;
    private static final PdfText.Ink INK = PdfText.Ink.TEXT;
    private static final float LEADING = INK.size() * 1.9f;

    private final float top;
    private final List<Beginning> beginnings = new ArrayList<>();

    private record Beginning(Block.Heading heading, int sheet, float y) {}

    /** {@code top} is up to where the title page is free, in points from its foot. */
    PdfContents(float top) {
        this.top = top;
    }

    void begins(Block.Heading heading, Paper paper) {
        beginnings.add(new Beginning(heading, paper.sheets(), paper.y()));
    }

    void outline(PDDocument document) {
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem section = new PDOutlineItem();
        for (Beginning beginning : beginnings) {
            PDOutlineItem item = item(document, beginning);
            if (isSection(beginning)) {
                outline.addLast(item);
                section = item;
            } else {
                section.addLast(item);
            }
        }
        document.getDocumentCatalog().setDocumentOutline(outline);
        document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }

    private static PDOutlineItem item(PDDocument document, Beginning beginning) {
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(document.getPage(beginning.sheet() - 1));
        place.setTop(Math.round(beginning.y()));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(PlainText.of(beginning.heading().text()));
        item.setDestination(place);
        return item;
    }

    private static boolean isSection(Beginning beginning) {
        return beginning.heading().level() == 1;
    }

    /** As many sections as the title page has room for, each with the number of its sheet where a line ends. */
    List<Paper.Placed> lines(PdfText text, boolean rightToLeft) throws IOException {
        List<Paper.Placed> lines = new ArrayList<>();
        float y = top - ABOVE;
        for (Beginning beginning : beginnings) {
            if (isSection(beginning) && y > Paper.BOTTOM) {
                PdfText.Line name = text.lines(beginning.heading().text(), INK, Paper.WIDTH - NUMBER)
                        .getFirst();
                PdfText.Line sheet = text.lines(String.valueOf(beginning.sheet()), INK, NUMBER)
                        .getFirst();
                float nameAt = rightToLeft ? Paper.RIGHT - name.width() : Paper.LEFT;
                float sheetAt = rightToLeft ? Paper.LEFT : Paper.RIGHT - sheet.width();
                lines.add(new Paper.Placed(name, nameAt, y, INK));
                lines.add(new Paper.Placed(sheet, sheetAt, y, INK));
                y -= LEADING;
            }
        }
        return List.copyOf(lines);
    }
}
