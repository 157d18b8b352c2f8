package org.livex.phone.screen.join;

import android.os.Handler;

/**
 * What a camera sees, read and let go of on one thread: memory that is given back while somebody reads it takes the process
 * with it.
 */
final class Frames {
    private final Handler reading;
    private final Source source;
    private boolean isOver;

    /** Where they come from. */
    interface Source {
        /** The newest, or none. */
        void read();

        void close();
    }

    Frames(Handler reading, Source source) {
        this.reading = reading;
        this.source = source;
    }

    /** On the reading thread: there is a new one. */
    void come() {
        if (!isOver) {
            source.read();
        }
    }

    /** Returns at once; whoever reads ends first, and nobody begins any more. */
    void end() {
        reading.post(() -> {
            isOver = true;
            source.close();
        });
    }
}
