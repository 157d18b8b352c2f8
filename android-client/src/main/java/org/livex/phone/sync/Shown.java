package org.livex.phone.sync;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.livex.phone.sync.ballot.Ballots;

/** What the screens see, always as of the last change, and who hears of each. */
final class Shown {
    private final DurableState durableState;
    private final Ballots ballots;
    private final ServerClock serverClock;
    private final Phone phone;
    private final Set<Participation.Listener> listeners = new CopyOnWriteArraySet<>();
    /** Not of what is kept. */
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);

    private volatile Connection connection;
    private volatile Snapshot snapshot;

    Shown(DurableState durableState, Ballots ballots, ServerClock serverClock, Phone phone) {
        this.durableState = durableState;
        this.ballots = ballots;
        this.serverClock = serverClock;
        this.phone = phone;
        this.connection = new Connection(Connection.Way.OFFLINE, phone.clock().now());
        this.snapshot = durableState.snapshot(connection, durableState.offset()).with(ballots.shown());
    }

    /** As of the last change, by the phone's clock as it is now: somebody may have set it since. */
    Snapshot snapshot() {
        return snapshot.by(serverClock.offset());
    }

    Connection connection() {
        return connection;
    }

    void add(Participation.Listener listener) {
        listeners.add(listener);
    }

    void remove(Participation.Listener listener) {
        listeners.remove(listener);
    }

    /** Builds what is shown, and tells it. */
    void changed() {
        synchronized (listeners) {
            snapshot = durableState
                    .snapshot(connection, serverClock.offset())
                    .with(troubles)
                    .with(ballots.shown());
        }
        phone.listeners().execute(() -> listeners.forEach(listener -> listener.changed(snapshot)));
    }

    /** True if that is news. */
    boolean has(Trouble trouble, boolean isSo) {
        synchronized (listeners) {
            return isSo ? troubles.add(trouble) : troubles.remove(trouble);
        }
    }

    /** True if it was connected in another way before. */
    boolean isNew(Connection.Way way) {
        synchronized (listeners) {
            boolean isNew = connection.way() != way;
            if (isNew) {
                connection = new Connection(way, phone.clock().now());
            }
            return isNew;
        }
    }
}
