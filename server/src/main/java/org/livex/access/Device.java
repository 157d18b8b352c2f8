package org.livex.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A device that joined. {@code label} is what it says it is; {@code lastContactAt} is the server's clock. */
public record Device(
        Session session,
        String label,
        Instant joinedAt,
        @Nullable Instant lastContactAt,
        @Nullable Instant revokedAt) {
    public boolean isRevoked() {
        return revokedAt != null;
    }
}
