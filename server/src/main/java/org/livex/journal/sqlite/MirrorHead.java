package org.livex.journal.sqlite;

import org.jspecify.annotations.Nullable;

/**
 * The last entry of an exercise in a database that is copied; {@code at} in milliseconds since 1970, {@code hash} null where an
 * older build wrote it.
 */
public record MirrorHead(
        String exercise, long seq, @Nullable String hash, long at) {}
