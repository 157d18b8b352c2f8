package org.livex.phone.apk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.livex.phone.apk.Tool.APK;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.phone.sync.RealServer;

/** The way of the app to a phone: a camera on the server's page, the page on the phone, the file. */
class AppPageTest {
    private static final Pattern SVG = Pattern.compile("<svg xmlns=\"[^\"]+\" viewBox=\"0 0 (\\d+) \\1\".*?</svg>");
    private static final Pattern DARK = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1");
    private static final Pattern FILE = Pattern.compile("href=\"(/[^\"]+\\.apk)\"");
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;
    private static final int POINTS_OF_A_MODULE = 4;

    @TempDir
    Path data;

    @Test
    void whoever_scans_the_page_gets_the_very_file_that_was_built() throws Exception {
        assumeTrue(RealServer.isBuilt());
        try (RealServer server = RealServer.startWithApp(data, APK.toAbsolutePath())) {
            String link = scanned(text(server.url() + "/app"));
            assertThat(link).endsWith("/app");

            String page = text(link);
            byte[] offered =
                    get(URI.create(link).resolve(found(FILE, page).group(1)).toString());

            assertThat(offered).isEqualTo(Files.readAllBytes(APK));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(offered);
            assertThat(page).contains(HexFormat.of().formatHex(hash));
        }
    }

    /** The code on the page, drawn and read as a camera sees it. */
    private static String scanned(String page) throws Exception {
        Matcher svg = found(SVG, page);
        int side = Integer.parseInt(svg.group(1)) * POINTS_OF_A_MODULE;
        int[] points = new int[side * side];
        Arrays.fill(points, WHITE);
        Matcher dark = DARK.matcher(svg.group());
        while (dark.find()) {
            int x = Integer.parseInt(dark.group(1)) * POINTS_OF_A_MODULE;
            int y = Integer.parseInt(dark.group(2)) * POINTS_OF_A_MODULE;
            int width = Integer.parseInt(dark.group(3)) * POINTS_OF_A_MODULE;
            for (int row = y; row < y + POINTS_OF_A_MODULE; row++) {
                Arrays.fill(points, row * side + x, row * side + x + width, BLACK);
            }
        }
        BinaryBitmap picture =
                new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(side, side, points)));
        return new QRCodeReader()
                .decode(picture, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static Matcher found(Pattern wanted, String text) {
        Matcher found = wanted.matcher(text);
        assertThat(found.find()).as("%s in %s", wanted, text).isTrue();
        return found;
    }

    private static String text(String url) throws IOException {
        return new String(get(url), StandardCharsets.UTF_8);
    }

    private static byte[] get(String url) throws IOException {
        try (var bytes = URI.create(url).toURL().openStream()) {
            return bytes.readAllBytes();
        }
    }
}
