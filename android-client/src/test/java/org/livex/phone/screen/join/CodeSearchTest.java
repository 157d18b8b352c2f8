package org.livex.phone.screen.join;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.phone.sync.JoinLink;

/** Frames as a phone's camera gives them: the code is turned, small, blurred by noise, unevenly lit. */
class CodeSearchTest {
    private static final String LINK = "https://192.168.1.20:8443/j/ABCD-EFGH#ca=" + "a".repeat(43);
    private static final int WIDTH = 1_280;
    private static final int HEIGHT = 720;
    private static final int ROW = 1_344;
    private static final double NOISE = 10;

    private final List<String> found = new ArrayList<>();
    private final CodeSearch search = new CodeSearch(found::add);

    @ParameterizedTest
    @ValueSource(ints = {0, 17, 45, 90, 180, 233, 270})
    void a_turned_code_leads_to_the_join_link(int degrees) throws WriterException {
        show(frame(degrees, 360, 0));

        assertThat(JoinLink.read(found.get(0))).isEqualTo(JoinLink.read(LINK)).isNotNull();
    }

    @Test
    void a_code_that_is_small_in_the_picture_is_found() throws WriterException {
        show(frame(8, 170, 0));
        assertThat(found).containsExactly(LINK);
    }

    @Test
    void a_code_in_bad_light_is_found() throws WriterException {
        show(frame(12, 400, NOISE));
        assertThat(found).containsExactly(LINK);
    }

    @Test
    void after_the_first_code_nothing_is_looked_at_any_more() throws WriterException {
        for (int i = 0; i < 4; i++) {
            show(frame(0, 360, 0));
        }
        assertThat(found).hasSize(1);
    }

    @Test
    void a_wall_is_no_code() {
        byte[] wall = new byte[ROW * (HEIGHT - 1) + WIDTH];
        new Random(1).nextBytes(wall);
        search.look(ByteBuffer.wrap(wall), ROW, WIDTH, HEIGHT);
        search.look(ByteBuffer.wrap(wall), ROW, WIDTH, HEIGHT);
        assertThat(found).isEmpty();
    }

    /** Twice: every second look is for light on dark. */
    private void show(byte[] frame) {
        search.look(ByteBuffer.wrap(frame), ROW, WIDTH, HEIGHT);
        search.look(ByteBuffer.wrap(frame), ROW, WIDTH, HEIGHT);
    }

    /** @param side of the code with its quiet zone, in pixels */
    private static byte[] frame(int degrees, int side, double noise) throws WriterException {
        BitMatrix code = new QRCodeWriter().encode(LINK, BarcodeFormat.QR_CODE, 0, 0);
        Random random = new Random(7);
        // The last row ends with the picture, as ImageReader's planes do.
        byte[] grey = new byte[ROW * (HEIGHT - 1) + WIDTH];
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double module = (double) side / code.getWidth();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double across = x - WIDTH / 2.0;
                double down = y - HEIGHT / 2.0;
                int column = (int) Math.floor((across * cos + down * sin) / module + code.getWidth() / 2.0);
                int row = (int) Math.floor((down * cos - across * sin) / module + code.getHeight() / 2.0);
                boolean isPaper = column >= 0 && row >= 0 && column < code.getWidth() && row < code.getHeight();
                double light = !isPaper ? 120 : code.get(column, row) ? 40 : 210;
                // One side of the picture is in the shade.
                double shade = noise > 0 ? .6 + .4 * x / WIDTH : 1;
                double seen = light * shade + random.nextGaussian() * noise;
                grey[y * ROW + x] = (byte) Math.max(0, Math.min(255, (int) seen));
            }
        }
        return grey;
    }
}
