package org.livex.journal;

/** What came of an append. */
public sealed interface AppendResult {
    /** All of it is durable. */
    record Durable() implements AppendResult {}

    /**
     * Somebody else's entry has that seq, or that command was accepted before. The first {@code durable} entries of the
     * append are in; read again and decide again.
     */
    record Conflict(int durable, Kind kind) implements AppendResult {}

    enum Kind {
        SEQ_TAKEN,
        COMMAND_KNOWN
    }
}
