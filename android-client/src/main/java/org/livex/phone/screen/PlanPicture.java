package org.livex.phone.screen;

import android.graphics.Bitmap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.SitePlan;
import org.livex.phone.sync.Attachments;

/** Reads the picture of the host's plan once, as large as a map needs it: some 16 MB, which no list may hold. */
final class PlanPicture {
    /** At least so long is its longer side, and less than twice that. */
    private static final int PIXELS = 1_100;

    private final Attachments attachments;
    private String shown = "";
    private @Nullable Bitmap picture;

    PlanPicture(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Null while it is not on this phone, or where it is no picture. */
    @Nullable Bitmap of(SitePlan plan) {
        if (!plan.sha256().equals(shown)) {
            picture = null;
            byte[] bytes = attachments.bytes(plan.sha256());
            if (bytes != null) {
                shown = plan.sha256();
                picture = decoded(bytes);
            }
        }
        return picture;
    }

    private static @Nullable Bitmap decoded(byte[] bytes) {
        try {
            return Photos.decoded(() -> new ByteArrayInputStream(bytes), PIXELS);
        } catch (IOException unreadable) {
            return null;
        }
    }
}
