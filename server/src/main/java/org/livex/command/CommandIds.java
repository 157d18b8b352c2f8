package org.livex.command;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.livex.exercise.words.ids.CommandId;

/** New command ids for what the server itself does: UUIDv7 (RFC 9562), so that they sort by time. */
public final class CommandIds {
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    public CommandIds(InstantSource clock) {
        this.clock = clock;
    }

    public CommandId next() {
        long high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0xFFFL);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new CommandId(new UUID(high, low).toString());
    }
}
