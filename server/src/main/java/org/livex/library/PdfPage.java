package org.livex.library;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws a page of a PDF as a picture, of the same size whatever the page says of its own. It blocks. */
public final class PdfPage {
    /** Of its longer side: a name on a plan of a village can be read. */
    public static final int PIXELS = 2_048;

    private static final long MOST_MEMORY = 48L * 1024 * 1024;

    private PdfPage() {}

    /** As PNG; empty where there is no such page. Pages count from 1. Fails where it is no PDF that can be drawn. */
    public static Optional<byte[]> png(byte[] pdf, int page) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(pdf, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return Optional.empty();
            }
            PDRectangle box = document.getPage(page - 1).getCropBox();
            float longer = Math.max(box.getWidth(), box.getHeight());
            if (!(longer > 0)) {
                throw new IOException("the page has no size");
            }
            PDFRenderer renderer = new BoundedRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage picture = renderer.renderImage(page - 1, PIXELS / longer, ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return Optional.of(png.toByteArray());
        } catch (RuntimeException broken) {
            // What it meets in files of its own making PDFBox does not always say as an IOException.
            throw new IOException("the page cannot be drawn", broken);
        }
    }
}
