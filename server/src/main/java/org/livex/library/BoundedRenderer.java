package org.livex.library;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages of so many steps at most: a form that draws itself eight times over would go on for years. */
final class BoundedRenderer extends PDFRenderer {
    /** A map of a town drawn line by line has some hundred thousand. */
    static final int MOST_STEPS = 4_000_000;

    /** Forms within forms; drawing programs nest a dozen. */
    static final int DEEPEST = 28;

    private int steps;

    BoundedRenderer(PDDocument document) {
        super(document);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    /** How much it has drawn, seen or unseen. */
    int steps() {
        return steps;
    }

    private final class Drawer extends PageDrawer {
        private Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            // Not an IOException: those of one step are passed over, and the next one is drawn.
            if (++steps > MOST_STEPS || getLevel() > DEEPEST) {
                throw new IllegalStateException("the page takes more than can be drawn");
            }
            super.processOperator(operator, operands);
        }
    }
}
