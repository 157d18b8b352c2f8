package org.livex.phone.screen.paper;

import android.graphics.Bitmap;
import android.graphics.Color;
import android.graphics.pdf.PdfRenderer;
import android.os.ParcelFileDescriptor;
import android.util.Size;
import java.io.File;
import java.io.IOException;

/** A PDF, drawn by Android's own renderer. */
public final class PdfPaper implements Paper {
    /** About 48 MB: an old phone gives an app 128. */
    private static final long MOST_PIXELS = 12_000_000;

    private final PdfRenderer pdf;

    private PdfPaper(PdfRenderer pdf) {
        this.pdf = pdf;
    }

    /**
     * Reads it from memory.
     *
     * @param folder of this app alone
     */
    public static Paper open(byte[] document, File folder) throws IOException {
        ParcelFileDescriptor descriptor = Nameless.of(document, folder);
        try {
            return new PdfPaper(new PdfRenderer(descriptor));
        } catch (IOException | RuntimeException unreadable) {
            descriptor.close();
            throw new IOException(unreadable);
        }
    }

    @Override
    public int pages() {
        return pdf.getPageCount();
    }

    @Override
    public Bitmap draw(int number, int width) throws IOException {
        try (PdfRenderer.Page page = pdf.openPage(number)) {
            Size size = size(page.getWidth(), page.getHeight(), width);
            Bitmap picture = Bitmap.createBitmap(size.getWidth(), size.getHeight(), Bitmap.Config.ARGB_8888);
            // A page without a ground of its own would be black on black by night.
            picture.eraseColor(Color.WHITE);
            page.render(picture, null, null, PdfRenderer.Page.RENDER_MODE_FOR_DISPLAY);
            return picture;
        } catch (RuntimeException damaged) {
            throw new IOException(damaged);
        }
    }

    /** As wide as is wanted, unless the whole would be too large: then it is coarser. */
    static Size size(int pageWidth, int pageHeight, int width) {
        double ratio = (double) Math.max(1, pageHeight) / Math.max(1, pageWidth);
        double across = Math.min(width, Math.sqrt(MOST_PIXELS / ratio));
        return new Size((int) Math.max(1, across), (int) Math.max(1, Math.min(MOST_PIXELS, across * ratio)));
    }

    @Override
    public void close() {
        pdf.close();
    }
}
