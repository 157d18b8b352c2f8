package org.livex.phone.screen;

import android.graphics.Bitmap;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.SitePlan;
import org.livex.phone.sync.Attachments;

/** Reads the picture of the host's plan once, as large as a map needs it: some 16 MB, which no list may hold. */
final class PlanPicture {
    /** At least so long is its longer side, and less than twice that. */
    private static final int PIXELS = 1_100;

    private final Attachments attachments;
    private final Workshop workshop;
    private final Runnable came;
    private String asked = "";
    private @Nullable Bitmap picture;

    /** @param came the picture is here: what shows it is to be drawn anew */
    PlanPicture(Attachments attachments, Workshop workshop, Runnable came) {
        this.attachments = attachments;
        this.workshop = workshop;
        this.came = came;
    }

    /** Null while it is not on this phone or not read yet, or where it is no picture. */
    @Nullable Bitmap of(SitePlan plan) {
        String wanted = plan.sha256();
        if (!wanted.equals(asked)) {
            picture = null;
            if (attachments.attached().containsKey(wanted)) {
                asked = wanted;
                workshop.make(() -> Pictures.decoded(attachments.bytes(wanted), PIXELS), read -> take(wanted, read));
            }
        }
        return picture;
    }

    private void take(String sha256, @Nullable Bitmap read) {
        if (sha256.equals(asked)) {
            picture = read;
            came.run();
        }
    }
}
