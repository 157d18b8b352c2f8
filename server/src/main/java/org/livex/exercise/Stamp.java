package org.livex.exercise;

import java.time.Instant;

/** Where and when a fact stands in the journal: the seq of its entry and the server's clock. */
public record Stamp(long seq, Instant at) {}
