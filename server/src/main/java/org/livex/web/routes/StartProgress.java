package org.livex.web.routes;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How far a start is. For any thread. */
public final class StartProgress {
    private final AtomicLong read = new AtomicLong();
    private volatile Stage stage = Stage.OPENING;

    /** What takes its time. */
    public enum Stage {
        /** The stores are opened: what the last stop left in a log is read, and every entry is looked through. */
        OPENING,
        /** What the exercises are is made of their entries. */
        READING;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The stores are open. */
    public void reads() {
        stage = Stage.READING;
    }

    /** One more entry is part of what the server knows. */
    public void read() {
        read.incrementAndGet();
    }

    Map<String, String> parameters() {
        return Map.of("stage", stage.word(), "entries", String.valueOf(read.get()));
    }
}
