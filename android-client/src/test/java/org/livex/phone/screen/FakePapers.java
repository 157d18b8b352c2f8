package org.livex.phone.screen;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.Paint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.livex.phone.screen.paper.Paper;

/** Draws pages where Android's renderer of PDF is not: its native part is not in Robolectric. */
public final class FakePapers implements Paper.Opener {
    static final int PAGES = 3;

    public final AtomicInteger open = new AtomicInteger();

    @Override
    public Paper open(byte[] document) throws IOException {
        if (!new String(document, StandardCharsets.ISO_8859_1).startsWith("%PDF-")) {
            throw new IOException("no PDF");
        }
        open.incrementAndGet();
        return new Drawn();
    }

    private final class Drawn implements Paper {
        @Override
        public int pages() {
            return PAGES;
        }

        @Override
        public Bitmap draw(int page, int width) {
            Bitmap picture = Bitmap.createBitmap(width, width * 297 / 210, Bitmap.Config.ARGB_8888);
            Canvas canvas = new Canvas(picture);
            canvas.drawColor(Color.WHITE);
            Paint ink = new Paint(Paint.ANTI_ALIAS_FLAG);
            ink.setTextSize(width / 14f);
            canvas.drawText("LABOUR INSPECTORATE · " + (page + 1), width / 10f, width / 6f, ink);
            for (int line = 4; line < 20; line++) {
                canvas.drawRect(width / 10f, line * width / 15f, width * .9f, line * width / 15f + width / 60f, ink);
            }
            return picture;
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }
}
