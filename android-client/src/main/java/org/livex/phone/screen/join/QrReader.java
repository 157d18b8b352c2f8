package org.livex.phone.screen.join;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds a QR code in a picture of grey values. */
final class QrReader {
    private final QRCodeReader reader = new QRCodeReader();
    private final Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
    private boolean inverted;

    QrReader() {
        hints.put(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));
        hints.put(DecodeHintType.TRY_HARDER, true);
    }

    /** What the code says; null: there is none to be found in this picture. Every second try is for light on dark. */
    @Nullable String read(byte[] grey, int rowStride, int width, int height) {
        LuminanceSource source = new PlanarYUVLuminanceSource(
                grey, rowStride, Math.max(height, grey.length / rowStride), 0, 0, width, height, false);
        inverted = !inverted;
        try {
            return reader.decode(new BinaryBitmap(new HybridBinarizer(inverted ? source : source.invert())), hints)
                    .getText();
        } catch (ReaderException e) {
            return null;
        } finally {
            reader.reset();
        }
    }
}
