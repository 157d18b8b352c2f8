package org.livex.phone.screen.join;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QrReaderTest {
    private static final String LINK = "https://192.168.1.20:8443/j/ABCD-EFGH#ca=" + "a".repeat(43);
    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;
    private static final int ROW = 416;

    @Test
    void a_join_link_is_read_from_the_cameras_grey_values() throws WriterException {
        QrReader reader = new QrReader();
        byte[] picture = picture(false);

        assertThat(twoTries(reader, picture)).isEqualTo(LINK);
    }

    @Test
    void a_code_on_a_dark_screen_is_read_too() throws WriterException {
        assertThat(twoTries(new QrReader(), picture(true))).isEqualTo(LINK);
    }

    @Test
    void a_picture_of_nothing_says_nothing() {
        assertThat(new QrReader().read(new byte[ROW * HEIGHT], ROW, WIDTH, HEIGHT))
                .isNull();
    }

    private static String twoTries(QrReader reader, byte[] picture) {
        String first = reader.read(picture, ROW, WIDTH, HEIGHT);
        String second = reader.read(picture, ROW, WIDTH, HEIGHT);
        return first != null ? first : second != null ? second : "";
    }

    private static byte[] picture(boolean isInverted) throws WriterException {
        BitMatrix code = new QRCodeWriter().encode(LINK, BarcodeFormat.QR_CODE, 280, 280);
        byte[] grey = new byte[ROW * HEIGHT];
        Arrays.fill(grey, (byte) (isInverted ? 20 : 230));
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                grey[(y + 10) * ROW + x + 50] = (byte) (code.get(x, y) != isInverted ? 20 : 230);
            }
        }
        return grey;
    }
}
