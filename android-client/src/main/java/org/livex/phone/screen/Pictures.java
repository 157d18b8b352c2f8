package org.livex.phone.screen;

import android.graphics.Bitmap;
import android.util.LruCache;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.Attachments;

/**
 * Pictures in small, as they are shown. To decrypt and decode a photo takes a weak phone a tenth of a second, and a list
 * shows the same face in every row: so each is read once, as long as there is room.
 */
final class Pictures {
    /** An old phone gives an app 128 MB. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final Attachments attachments;
    private final LruCache<String, Bitmap> read = new LruCache<>(MOST_BYTES) {
        @Override
        protected int sizeOf(String name, Bitmap picture) {
            return picture.getAllocationByteCount();
        }
    };

    Pictures(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Its longer side is at least {@code side} long. Null: it is not on this phone, or no picture. */
    @Nullable Bitmap read(String sha256, int side) {
        if (!attachments.attached().containsKey(sha256)) {
            return null;
        }
        String name = sha256 + " " + side;
        Bitmap known = read.get(name);
        Bitmap picture = known == null ? decoded(sha256, side) : known;
        if (known == null && picture != null) {
            read.put(name, picture);
        }
        return picture;
    }

    private @Nullable Bitmap decoded(String sha256, int side) {
        byte[] bytes = attachments.bytes(sha256);
        try {
            return bytes == null ? null : Photos.decoded(() -> new ByteArrayInputStream(bytes), side);
        } catch (IOException unreadable) {
            return null;
        }
    }
}
