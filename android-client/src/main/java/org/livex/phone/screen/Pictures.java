package org.livex.phone.screen;

import android.graphics.Bitmap;
import android.util.LruCache;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.phone.screen.act.Photos;
import org.livex.phone.sync.Attachments;

/**
 * Pictures in small, as they are shown. To decrypt and decode a photo takes a weak phone a tenth of a second, and a list
 * shows the same face in every row: so each is read once, as long as there is room, and never while a screen waits.
 */
public final class Pictures {
    /** An old phone gives an app 128 MB. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final Attachments attachments;
    private final Workshop workshop;
    private final LruCache<String, Bitmap> read = new LruCache<>(MOST_BYTES) {
        @Override
        protected int sizeOf(String name, Bitmap picture) {
            return picture.getAllocationByteCount();
        }
    };
    /** Who waits for what is being read. */
    private final Map<String, List<Consumer<Bitmap>>> coming = new HashMap<>();

    Pictures(Attachments attachments, Workshop workshop) {
        this.attachments = attachments;
        this.workshop = workshop;
    }

    /**
     * Its longer side is at least {@code side} long.
     *
     * @param then at once where it was read before, later where it was not, and never where it is not on this phone, or no
     *     picture
     */
    public void read(String sha256, int side, Consumer<Bitmap> then) {
        if (!attachments.attached().containsKey(sha256)) {
            return;
        }
        String name = sha256 + " " + side;
        Bitmap known = read.get(name);
        if (known != null) {
            then.accept(known);
            return;
        }
        List<Consumer<Bitmap>> waiting = coming.get(name);
        if (waiting != null) {
            waiting.add(then);
            return;
        }
        coming.put(name, new ArrayList<>(List.of(then)));
        workshop.make(() -> decoded(attachments.bytes(sha256), side), picture -> came(name, picture));
    }

    private void came(String name, @Nullable Bitmap picture) {
        List<Consumer<Bitmap>> waiting = coming.remove(name);
        if (picture != null && waiting != null) {
            read.put(name, picture);
            waiting.forEach(one -> one.accept(picture));
        }
    }

    /** Null: it is none that this phone can read. */
    static @Nullable Bitmap decoded(byte @Nullable [] bytes, int side) {
        try {
            return bytes == null ? null : Photos.decoded(() -> new ByteArrayInputStream(bytes), side);
        } catch (IOException unreadable) {
            return null;
        }
    }
}
