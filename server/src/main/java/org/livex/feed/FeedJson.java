package org.livex.feed;

import io.vertx.core.buffer.Buffer;
import java.util.List;

/** Puts items together that are JSON already. */
public final class FeedJson {
    private FeedJson() {}

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
}
