package org.livex.exercise.words;

import java.time.Instant;

/** Who held a role since when, by pseudonym, until the next one. */
public record Holder(String callName, Instant since) {}
