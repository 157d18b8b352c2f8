package org.livex.web;

import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.room.Limits;

/**
 * The one budget of memory for all that is in flight: bodies, what is made of them, answers that are not taken yet, messages
 * of sockets. One event loop owns it.
 */
public final class Room {
    private static final String SHARE = "share";

    private final Limits.Memory most;
    private final Map<Object, Long> held = new HashMap<>();
    private long all;
    private long strangers;

    public Room(Limits.Memory most) {
        this.most = most;
    }

    /** Every request has one, from its head until its answer is out. */
    public void enter(RoutingContext ctx) {
        Share share = share(addressOf(ctx));
        ctx.put(SHARE, share);
        ctx.addEndHandler(_ -> share.requestEnded());
        ctx.next();
    }

    public static Share of(RoutingContext ctx) {
        return Objects.requireNonNull(ctx.get(SHARE), "outside of /api");
    }

    static Optional<Share> find(RoutingContext ctx) {
        return Optional.ofNullable(ctx.get(SHARE));
    }

    static String addressOf(RoutingContext ctx) {
        return String.valueOf(ctx.request().remoteAddress().hostAddress());
    }

    Share share(String address) {
        return new Share(address);
    }

    public long taken() {
        return all;
    }

    private boolean isFor(Object payer, boolean isStranger, long more) {
        long own = held.getOrDefault(payer, 0L) + more;
        return all + more <= most.all()
                && own <= (isStranger ? most.address() : most.device())
                && (!isStranger || strangers + more <= most.strangers());
    }

    private void move(Object payer, boolean isStranger, long more) {
        all += more;
        strangers += isStranger ? more : 0;
        if (held.merge(payer, more, Long::sum) == 0) {
            held.remove(payer);
        }
    }

    /** What one request, or one socket, holds. Counts for its address until a device has shown its token. */
    public final class Share {
        private Object payer;
        private boolean isStranger = true;
        private boolean isAnswering;
        private boolean closed;
        private long bytes;

        private Share(String address) {
            this.payer = address;
        }

        Object payer() {
            return payer;
        }

        void belongsTo(DeviceId device) {
            if (isStranger) {
                move(payer, true, -bytes);
                payer = device;
                isStranger = false;
                move(payer, false, bytes);
            }
        }

        /** Takes all of it, or nothing where there is no room. */
        public boolean take(long more) {
            if (closed || !isFor(payer, isStranger, more)) {
                return false;
            }
            bytes += more;
            move(payer, isStranger, more);
            return true;
        }

        /** Whether there were no room for it if this were all. */
        boolean isMoreThanEver(long more) {
            return bytes + more > (isStranger ? most.address() : most.device());
        }

        void give(long less) {
            if (!closed) {
                bytes -= less;
                move(payer, isStranger, -less);
            }
        }

        /** From now on it lasts until {@link #close}: an answer takes room until the device has taken it. */
        void answering() {
            isAnswering = true;
        }

        void close() {
            if (!closed) {
                give(bytes);
                closed = true;
            }
        }

        private void requestEnded() {
            if (!isAnswering) {
                close();
            }
        }
    }
}
