package org.livex.phone.sync;

/**
 * What brings and fetches on a thread of its own, beside the syncs and never in their way: round after round while there is
 * a connection, after a pause when something did not work out, and not at all once it was stopped.
 */
public final class Carrier {
    /** There is nothing to do until somebody says that there is. */
    public static final long NEVER = Long.MAX_VALUE / 2;
    /** Something of it did not work out, and is tried again after a pause. */
    public static final long LATER = -1;

    private final String thread;
    private final Load load;
    private final Bell bell = new Bell();
    private final DeviceClock clock;
    private final BackOff pauses;
    private final Runnable changed;

    private volatile boolean isRunning = true;
    private volatile boolean isConnected;
    private volatile boolean isHurried;

    /** What is carried. */
    public interface Load {
        /**
         * One round.
         *
         * @return after how many milliseconds to come again: 0, {@link #NEVER} or {@link #LATER} too
         */
        long carry() throws NoConnection, NotSaved, Problem;
    }

    /** Keeps something of what was carried. */
    public interface Keeping {
        void now() throws NotSaved;
    }

    public Carrier(String thread, Load load, Phone phone, Runnable changed) {
        this.thread = thread;
        this.load = load;
        this.clock = phone.clock();
        this.pauses = new BackOff(phone.timing(), phone.random());
        this.changed = changed;
    }

    void start() {
        Thread carrying = new Thread(this::goOn, thread);
        carrying.setDaemon(true);
        carrying.start();
    }

    /** What is under way may still arrive, and is not kept. */
    synchronized void stop() {
        isRunning = false;
        bell.ring();
    }

    /** There may be something to carry. */
    void news() {
        bell.ring();
    }

    /** Somebody hopes for a connection: it is tried once, whether there is any or not. */
    void hurry() {
        isHurried = true;
        bell.ring();
    }

    void connected(boolean now) {
        isConnected = now;
        bell.ring();
    }

    public boolean isRunning() {
        return isRunning;
    }

    boolean isConnected() {
        return isConnected;
    }

    /** Who left must not find it here again. */
    public void whileHere(Keeping keeping) throws NotSaved {
        synchronized (this) {
            if (!isRunning) {
                return;
            }
            keeping.now();
        }
        changed.run();
    }

    private void goOn() {
        while (isRunning) {
            long pause = NEVER;
            if (isConnected || isHurried) {
                isHurried = false;
                pause = round();
            }
            bell.awaitNews(pause, clock);
        }
    }

    private long round() {
        try {
            long pause = load.carry();
            if (pause == LATER) {
                return pauses.nextMillis();
            }
            pauses.reset();
            return pause;
        } catch (NoConnection | NotSaved | Problem later) {
            return pauses.nextMillis();
        }
    }
}
