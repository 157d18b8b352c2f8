package org.livex.library;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;

/** Draws a page of a PDF as a picture, of the same size whatever the page says of its own. It blocks. */
public final class PdfPage {
    /** Of its longer side: a name on a plan of a village can be read. */
    public static final int PIXELS = 2_048;

    private static final String BEGIN = "%PDF-";
    private static final String END = "%%EOF";
    /** Some programs write a little behind it. */
    private static final int BEHIND_END = 2_048;

    private static final long MOST_MEMORY = 48L * 1024 * 1024;

    private PdfPage() {}

    /** A PDF that opens with a password only. */
    public static final class Locked extends IOException {
        private static final long serialVersionUID = 1L;

        Locked(IOException cause) {
            super("the PDF is locked by a password", cause);
        }
    }

    /** A PDF of which a part is missing, or a page of which nothing can be read. */
    public static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        Damaged(String message) {
            super(message);
        }
    }

    /** A page on which nothing can be seen: it is empty, or all that is on it is invisible. */
    public static final class Blank extends IOException {
        private static final long serialVersionUID = 1L;

        Blank() {
            super("nothing can be seen on the page");
        }
    }

    /** A page behind the last. */
    public static final class Missing extends IOException {
        private static final long serialVersionUID = 1L;

        private final int pages;

        Missing(int pages) {
            super("there is no such page");
            this.pages = pages;
        }

        public int pages() {
            return pages;
        }
    }

    /**
     * As PNG. Pages count from 1. Fails where it is no PDF that can be drawn, with {@link Locked}, {@link Damaged},
     * {@link Blank} or {@link Missing} where it is known why.
     */
    public static byte[] png(byte[] pdf, int page) throws IOException {
        refuseCutOff(pdf);
        try (PDDocument document =
                Loader.loadPDF(pdf, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw new Missing(document.getNumberOfPages());
            }
            PDRectangle box = document.getPage(page - 1).getCropBox();
            float longer = Math.max(box.getWidth(), box.getHeight());
            if (!(longer > 0)) {
                throw new IOException("the page has no size");
            }
            BoundedRenderer renderer = new BoundedRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage picture = renderer.renderImage(page - 1, PIXELS / longer, ImageType.RGB);
            if (isOfOneColour(picture)) {
                boolean isUnreadable = document.getPage(page - 1).hasContents() && renderer.steps() == 0;
                throw isUnreadable ? new Damaged("nothing of the page can be read") : new Blank();
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        } catch (InvalidPasswordException locked) {
            throw new Locked(locked);
        } catch (RuntimeException broken) {
            // What it meets in files of its own making PDFBox does not always say as an IOException.
            throw new IOException("the page cannot be drawn", broken);
        }
    }

    /** PDFBox draws what is left of a file, which may be a blank page. */
    private static void refuseCutOff(byte[] pdf) throws Damaged {
        String all = new String(pdf, StandardCharsets.ISO_8859_1);
        if (all.startsWith(BEGIN) && all.indexOf(END, Math.max(0, all.length() - BEHIND_END)) < 0) {
            throw new Damaged("the end of the PDF is missing");
        }
    }

    private static boolean isOfOneColour(BufferedImage picture) {
        int width = picture.getWidth();
        int[] row = new int[width];
        int first = picture.getRGB(0, 0);
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            if (Arrays.stream(row).anyMatch(pixel -> pixel != first)) {
                return false;
            }
        }
        return true;
    }
}
