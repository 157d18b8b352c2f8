package org.livex.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final int MODULE_PIXELS = 4;
    private static final String LINK = "https://192.168.178.100:8443/j/ABCD-EFGH";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    @Test
    void a_reader_finds_the_link_in_the_picture() throws Exception {
        assertThat(read(modulesOfSvg(QrCode.of(LINK).svg()))).isEqualTo(LINK);
    }

    @Test
    void a_reader_finds_the_link_in_the_terminal() throws Exception {
        assertThat(read(modulesOfTerminal(QrCode.of(LINK).terminal()))).isEqualTo(LINK);
    }

    @Test
    void four_light_modules_surround_it() {
        boolean[][] dark = modulesOfSvg(QrCode.of(LINK).svg());
        int size = dark.length;
        for (int i = 0; i < size; i++) {
            for (int edge = 0; edge < 4; edge++) {
                assertThat(dark[edge][i] || dark[i][edge] || dark[size - 1 - edge][i] || dark[i][size - 1 - edge])
                        .isFalse();
            }
        }
        assertThat(dark[4][4]).isTrue();
    }

    @Test
    void a_terminal_of_80_columns_is_wide_enough() {
        assertThat(QrCode.of(LINK).terminal().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void too_much_text_is_refused() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(5000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean[][] modulesOfSvg(String svg) {
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"").matcher(svg);
        assertThat(size.find()).isTrue();
        boolean[][] dark = new boolean[Integer.parseInt(size.group(1))][Integer.parseInt(size.group(1))];
        Matcher run = RUN.matcher(svg);
        while (run.find()) {
            int x = Integer.parseInt(run.group(1));
            for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
                dark[Integer.parseInt(run.group(2))][x + i] = true;
            }
        }
        return dark;
    }

    private static boolean[][] modulesOfTerminal(String text) {
        List<String> lines = text.lines().toList();
        int width = lines.getFirst().length();
        boolean[][] dark = new boolean[lines.size() * 2][width];
        for (int y = 0; y < lines.size(); y++) {
            for (int x = 0; x < width; x++) {
                char block = lines.get(y).charAt(x);
                dark[2 * y][x] = block == ' ' || block == '▄';
                dark[2 * y + 1][x] = block == ' ' || block == '▀';
            }
        }
        return dark;
    }

    private static String read(boolean[][] dark) throws Exception {
        int height = dark.length * MODULE_PIXELS;
        int width = dark[0].length * MODULE_PIXELS;
        int[] pixels = new int[height * width];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = dark[i / width / MODULE_PIXELS][i % width / MODULE_PIXELS] ? 0 : 0xFFFFFF;
        }
        LuminanceSource picture = new RGBLuminanceSource(width, height, pixels);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new GlobalHistogramBinarizer(picture)))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no reader would find it", e);
        }
    }
}
