package org.livex.access;

import org.jspecify.annotations.Nullable;

/**
 * What a device says of itself when it joins: a {@code label} for people, and {@code installation}, random, its own and
 * secret, by which it is known when it comes again because the answer was lost. Null where it has none.
 */
public record JoiningDevice(String label, @Nullable String installation) {}
