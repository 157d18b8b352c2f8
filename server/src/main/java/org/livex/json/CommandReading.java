package org.livex.json;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.words.ids.CommandId;

/** What came of reading one command that somebody sent. */
public sealed interface CommandReading {
    record Envelope(CommandId id, Command command) implements CommandReading {}

    /** Its id where that much could be read, so that the sender learns which of its commands never can succeed. */
    record Malformed(@Nullable CommandId id, String field, String problem) implements CommandReading {}
}
