package org.livex.machine;

import java.util.Locale;
import java.util.function.Consumer;

/** Tells how full this process's memory is with what stays in it. */
public interface HeapWatch {
    /** Whether there is room for what comes next. */
    enum State {
        AMPLE,
        /** The server slows down beyond that. */
        FILLING;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code percent} of {@code megabytes}, which is the room for it; both are 0 where that is not known. */
    record Report(State state, long percent, long megabytes) {}

    /** As it was seen last. */
    Report report();

    /**
     * Whoever listens is told at once and then every few seconds while it fills, and once when there is room again. On the context
     * that watches.
     */
    void onFilling(Consumer<Report> listener);
}
