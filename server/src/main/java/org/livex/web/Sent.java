package org.livex.web;

import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.room.Spool;

/** The body of a request, all of it: JSON in memory, what is large in a file that goes with the request. */
public final class Sent {
    private static final String SENT = "sent";

    private final byte[] bytes;
    private Spool.@Nullable Spooled file;

    private Sent(byte[] bytes, Spool.@Nullable Spooled file) {
        this.bytes = bytes;
        this.file = file;
    }

    static Sent of(byte[] bytes) {
        return new Sent(bytes, null);
    }

    static Sent of(Spool.Spooled file) {
        return new Sent(new byte[0], file);
    }

    public static Sent with(RoutingContext ctx) {
        return Objects.requireNonNull(ctx.get(SENT), "no admission for this route");
    }

    void goesWith(RoutingContext ctx) {
        ctx.put(SENT, this);
        ctx.addEndHandler(_ -> drop());
    }

    byte[] bytes() {
        return bytes;
    }

    public boolean isFile() {
        return file != null;
    }

    /** Still the request's: it is gone once that is answered. */
    public Spool.Spooled file() {
        return Objects.requireNonNull(file, "not sent as a file");
    }

    /** Whoever keeps it deletes it. */
    public Spool.Spooled keep() {
        Spool.Spooled kept = file();
        file = null;
        return kept;
    }

    private void drop() {
        if (file != null) {
            file.delete();
        }
    }
}
