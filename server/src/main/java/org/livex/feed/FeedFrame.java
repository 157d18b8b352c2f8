package org.livex.feed;

import io.vertx.core.buffer.Buffer;
import java.util.List;

/** How items are put together on the wire, from items that are JSON already. */
public final class FeedFrame {
    private FeedFrame() {}

    static Buffer items(long seq, List<byte[]> items) {
        Buffer frame = Buffer.buffer(64 + size(items));
        frame.appendString("{\"type\":\"items\",\"seq\":" + seq + ",\"items\":");
        return appendItems(frame, items).appendString("}");
    }

    public static Buffer appendItems(Buffer json, List<byte[]> items) {
        json.appendByte((byte) '[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                json.appendByte((byte) ',');
            }
            json.appendBytes(items.get(i));
        }
        return json.appendByte((byte) ']');
    }

    private static int size(List<byte[]> items) {
        return items.stream().mapToInt(item -> item.length + 1).sum();
    }
}
