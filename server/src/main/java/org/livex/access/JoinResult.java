package org.livex.access;

import java.time.Duration;

/** What came of a typed or scanned join code. */
public sealed interface JoinResult {
    record Joined(Session session, Tokens tokens) implements JoinResult {}

    /** Never issued, used, replaced or expired: a guesser must not learn which. */
    record CodeUnknown() implements JoinResult {}

    /** Not looked at: too many wrong codes lately. Worth another try after {@code retryAfter}, at least a second. */
    record TooManyAttempts(Duration retryAfter) implements JoinResult {}
}
