package org.livex.access;

/** What came of a refresh token. */
public sealed interface RefreshResult {
    record Refreshed(Session session, Tokens tokens) implements RefreshResult {}

    /** Not one of ours. */
    record Invalid() implements RefreshResult {}

    /** Its device was revoked, perhaps just now because this token had been used before. */
    record Revoked() implements RefreshResult {}
}
