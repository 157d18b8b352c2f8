package org.livex.phone.sync;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A picture of noise, which no format makes smaller: about three bytes for each point. */
final class NoisyPhoto {
    private NoisyPhoto() {}

    static byte[] png(int width) throws IOException {
        BufferedImage image = new BufferedImage(width, width / 3 + 1, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(width);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
