package org.livex.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A link as a QR code (ISO/IEC 18004), with the quiet zone of four modules that readers ask for. Holds a text of up to
 * about 2,000 characters; links are far below.
 */
public final class QrCode {
    private static final int QUIET_ZONE = 4;
    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    public static QrCode of(String text) {
        Map<EncodeHintType, Object> hints = Map.of(
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.CHARACTER_SET,
                "UTF-8",
                EncodeHintType.MARGIN,
                QUIET_ZONE);
        try {
            // Size 0: one pixel for each module, so that no reader meets rounded edges.
            return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** Black on white whatever the page's colours are; scales without blur, on screen and on paper. */
    public String svg() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) {
                int run = darkRun(x, y);
                if (run > 0) {
                    path.append('M').append(x).append(' ').append(y).append('h').append(run);
                    path.append("v1h-").append(run).append('z');
                    x += run;
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%dv%dH0z"/><path fill="#000" d="%s"/></svg>""".formatted(width(), height(), width(), height(), path);
    }

    /** Two modules for each character, light on dark, as most terminals are; each line ends with a newline. */
    public String terminal() {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < height(); y += 2) {
            for (int x = 0; x < width(); x++) {
                text.append(halfBlock(isLight(x, y), isLight(x, y + 1)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static char halfBlock(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }

    private int darkRun(int x, int y) {
        int run = 0;
        while (x + run < width() && modules.get(x + run, y)) {
            run++;
        }
        return run;
    }

    private boolean isLight(int x, int y) {
        return y < height() && !modules.get(x, y);
    }

    private int width() {
        return modules.getWidth();
    }

    private int height() {
        return modules.getHeight();
    }
}
