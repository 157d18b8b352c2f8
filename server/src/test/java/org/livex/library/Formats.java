package org.livex.library;

import static org.livex.library.Pictures.joined;
import static org.livex.library.Pictures.latin;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The smallest files of formats that Java itself does not write. */
public final class Formats {
    private Formats() {}

    static byte[] webp(int width, int height, byte[]... more) {
        ByteBuffer extended = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        extended.putInt(0).putShort((short) (width - 1)).put((byte) ((width - 1) >> 16));
        extended.putShort((short) (height - 1)).put((byte) ((height - 1) >> 16));
        byte[] chunks = joined(latin("WEBP"), chunk("VP8X", extended.array()), joined(more));
        return chunk("RIFF", chunks);
    }

    static byte[] chunk(String type, byte[] content) {
        ByteBuffer chunk =
                ByteBuffer.allocate(8 + content.length + content.length % 2).order(ByteOrder.LITTLE_ENDIAN);
        return chunk.put(latin(type)).putInt(content.length).put(content).array();
    }

    public static byte[] m4a(String handler, byte[]... inMovie) {
        byte[] track = box("trak", box("mdia", box("hdlr", joined(new byte[8], latin(handler), new byte[13]))));
        byte[] movie = box("moov", joined(box("mvhd", new byte[100]), track, joined(inMovie)));
        return joined(box("ftyp", latin("M4A \0\0\0\0M4A ")), movie, box("mdat", new byte[64]));
    }

    static byte[] box(String type, byte[]... content) {
        byte[] all = joined(content);
        return ByteBuffer.allocate(8 + all.length)
                .putInt(8 + all.length)
                .put(latin(type))
                .put(all)
                .array();
    }

    static byte[] adts(int frames) {
        byte[] frame = new byte[32];
        frame[0] = (byte) 0xff;
        frame[1] = (byte) 0xf1;
        frame[4] = (byte) (frame.length >> 3);
        frame[5] = (byte) (frame.length << 5);
        byte[][] all = new byte[frames][];
        Arrays.fill(all, frame);
        return joined(all);
    }

    static byte[] opus(String... comments) {
        ByteBuffer tags = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        tags.put(latin("OpusTags")).putInt(4).put(latin("test")).putInt(comments.length);
        for (String comment : comments) {
            tags.putInt(comment.length()).put(latin(comment));
        }
        byte[] written = Arrays.copyOf(tags.array(), tags.position());
        return joined(page(2, joined(latin("OpusHead"), new byte[11])), page(0, written), page(4, new byte[40]));
    }

    static byte[] page(int flags, byte[] content) {
        byte[] head = new byte[27 + content.length / 255 + 1];
        System.arraycopy(latin("OggS"), 0, head, 0, 4);
        head[5] = (byte) flags;
        head[26] = (byte) (content.length / 255 + 1);
        Arrays.fill(head, 27, head.length - 1, (byte) 255);
        head[head.length - 1] = (byte) (content.length % 255);
        return joined(head, content);
    }

    /** As browsers record: segment and cluster without a length. */
    static byte[] webm(int trackType, byte[]... more) {
        byte[] header = element(0x1a45dfa3, element(0x4282, latin("webm")));
        byte[] track = element(0x1654ae6b, element(0xae, element(0x83, new byte[] {(byte) trackType})));
        byte[] unknown = {(byte) 0x01, -1, -1, -1, -1, -1, -1, -1};
        byte[] cluster = joined(id(0x1f43b675), unknown, element(0xe7, new byte[1]), element(0xa3, new byte[50]));
        return joined(header, id(0x18538067), unknown, track, joined(more), cluster, cluster);
    }

    static byte[] element(int id, byte[] content) {
        byte[] size = {(byte) (0x40 | (content.length >> 8)), (byte) content.length};
        return joined(id(id), size, content);
    }

    private static byte[] id(int id) {
        byte[] all = ByteBuffer.allocate(4).putInt(id).array();
        return Arrays.copyOfRange(all, Integer.numberOfLeadingZeros(id) / 8, 4);
    }
}
