package org.livex.pack;

import java.time.Instant;

/**
 * What a written pack says of itself: whose id, which version, from when and from which seq of the journal. {@code withNames}:
 * people keep the names that they are called by; else roles go without.
 */
public record PackLabel(String id, String version, Instant exportedAt, long seq, boolean withNames) {}
