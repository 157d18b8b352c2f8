package org.livex.journal.chain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry that another one is behind, or that none is behind yet. {@code hash} null: a build without hashes wrote it. */
public record ChainHead(long seq, @Nullable String hash, Instant at) {
    /** Before the first entry. */
    public static final ChainHead NONE = new ChainHead(0, null, Instant.EPOCH);
}
