package org.livex.library;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/** Small real files to bring, and how to spoil them. */
public final class Pictures {
    private Pictures() {}

    /** Every seed looks different. */
    public static byte[] jpeg(int seed) {
        return picture("jpg", seed);
    }

    public static byte[] png(int seed) {
        return picture("png", seed);
    }

    static byte[] picture(String format, int seed) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** With a segment before the picture, as cameras write EXIF. */
    public static byte[] withSegment(byte[] jpeg, int marker, String content) {
        byte[] text = latin(content);
        byte[] head = ByteBuffer.allocate(4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (text.length + 2))
                .array();
        return inserted(jpeg, 2, joined(head, text));
    }

    /** With a chunk behind the header, as tools write texts. */
    static byte[] withChunk(byte[] png, String type, String content) {
        byte[] text = latin(content);
        ByteBuffer chunk = ByteBuffer.allocate(text.length + 12).putInt(text.length);
        return inserted(png, 33, chunk.put(latin(type)).put(text).array());
    }

    static byte[] inserted(byte[] all, int at, byte[] more) {
        ByteBuffer out = ByteBuffer.allocate(all.length + more.length);
        return out.put(all, 0, at).put(more).put(all, at, all.length - at).array();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
