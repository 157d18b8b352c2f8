package org.livex.phone.screen.paper;

import android.graphics.Bitmap;
import java.io.IOException;

/** A document, page by page. Slow, and for one thread at a time. */
public interface Paper extends AutoCloseable {
    /** How documents become papers on this phone. */
    interface Opener {
        /**
         * Makes it ready to be drawn.
         *
         * @throws IOException it is damaged, locked by a password, or none that this phone can draw
         */
        Paper open(byte[] document) throws IOException;
    }

    int pages();

    /**
     * Draws one page, as wide as that.
     *
     * @param page from 0
     * @param width in pixels; the height follows
     */
    Bitmap draw(int page, int width) throws IOException;

    /** Afterwards nothing of it is left but what was drawn. */
    @Override
    void close();
}
