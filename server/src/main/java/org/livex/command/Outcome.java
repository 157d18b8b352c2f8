package org.livex.command;

import java.util.Map;
import org.livex.exercise.Rejection;

/** What became of a command. Infrastructure failures are failed futures, never outcomes. */
public sealed interface Outcome {
    /** Durable at this seq, now or when it was said before. */
    record Accepted(long seq) implements Outcome {}

    record Rejected(Rejection reason, Map<String, String> parameters) implements Outcome {}
}
