package org.livex.feed;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/**
 * A text message for sockets, encoded once as a whole WebSocket frame (RFC 6455, section 5.2: final, text, unmasked) and
 * shared by everybody who gets it. Kept on the heap by its references alone: nothing has to release it.
 */
public final class Frame {
    private static final int FINAL_TEXT = 0x81;
    private static final int LARGEST_SHORT = 125;
    private static final int LARGEST_MEDIUM = 0xFFFF;
    private static final int IN_TWO_BYTES = 126;
    private static final int IN_EIGHT_BYTES = 127;

    private final ByteBuf encoded;

    private Frame(ByteBuf encoded) {
        this.encoded = encoded;
    }

    public static Frame of(Buffer text) {
        int length = text.length();
        ByteBuf frame = Unpooled.buffer(10 + length);
        frame.writeByte(FINAL_TEXT);
        if (length <= LARGEST_SHORT) {
            frame.writeByte(length);
        } else if (length <= LARGEST_MEDIUM) {
            frame.writeByte(IN_TWO_BYTES).writeShort(length);
        } else {
            frame.writeByte(IN_EIGHT_BYTES).writeLong(length);
        }
        return new Frame(Unpooled.unreleasableBuffer(frame.writeBytes(text.getBytes())));
    }

    static Frame items(long seq, boolean reset, List<byte[]> items) {
        Buffer text = Buffer.buffer(
                64 + items.stream().mapToInt(item -> item.length + 1).sum());
        text.appendString("{\"type\":\"items\",\"seq\":" + seq + (reset ? ",\"reset\":true" : "") + ",\"items\":");
        return of(FeedJson.appendItems(text, items).appendString("}"));
    }

    /** A view of its own for one socket. */
    public ByteBuf encoded() {
        return encoded.duplicate();
    }
}
