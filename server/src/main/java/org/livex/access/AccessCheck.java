package org.livex.access;

import java.time.Instant;

/** What an access token is worth now. */
public sealed interface AccessCheck {
    /** Good until {@code until}, or until the device is revoked. */
    record Valid(Session session, Instant until) implements AccessCheck {}

    /** Ours, and over: refresh. */
    record Expired() implements AccessCheck {}

    /** Not one of ours. */
    record Invalid() implements AccessCheck {}

    /** Ours, and its device may not come in any more. */
    record Revoked() implements AccessCheck {}
}
