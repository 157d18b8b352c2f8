package org.livex.phone.sync;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** There is no room on the phone, or its storage does not work: nothing was kept. */
public final class NotSaved extends IOException {
    private static final long serialVersionUID = 1;

    public NotSaved(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
