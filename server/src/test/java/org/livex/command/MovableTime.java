package org.livex.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * A clock that stands until it is moved, with the timers that go off on the way, each at its own millisecond; the
 * machine's clock may be set away from it.
 */
final class MovableTime implements SteadyClock, Timers {
    private record Timer(Instant at, long number, Runnable then) {}

    private final PriorityQueue<Timer> timers =
            new PriorityQueue<>(Comparator.comparing(Timer::at).thenComparingLong(Timer::number));
    private final Set<Long> cancelled = new HashSet<>();
    private Instant now;
    private long number;
    private long wentOff;
    private Duration drift = Duration.ZERO;

    MovableTime(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Duration drift() {
        return drift;
    }

    @Override
    public void goOnFrom(Duration ahead) {
        now = now.plus(ahead);
        drift = drift.minus(ahead);
    }

    /** Somebody sets the machine's clock. */
    void setBy(Duration step) {
        drift = drift.plus(step);
    }

    /** The server was started anew: its time is tied to the machine's clock as that is now. */
    void tieAnew() {
        now = now.plus(drift);
        drift = Duration.ZERO;
    }

    /** The laptop sleeps: no timer counts it. */
    void sleep(Duration length) {
        PriorityQueue<Timer> later = new PriorityQueue<>(timers.comparator());
        timers.forEach(timer -> later.add(new Timer(timer.at().plus(length), timer.number(), timer.then())));
        timers.clear();
        timers.addAll(later);
        now = now.plus(length);
    }

    @Override
    public long set(long millis, Runnable then) {
        if (millis < 1) {
            throw new IllegalArgumentException("a timer of " + millis + " ms");
        }
        timers.add(new Timer(now.plusMillis(millis), ++number, then));
        return number;
    }

    @Override
    public void cancel(long timer) {
        cancelled.add(timer);
    }

    /** What goes off at the last millisecond goes off too. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        while (!timers.isEmpty() && !timers.peek().at().isAfter(end)) {
            Timer next = timers.remove();
            now = next.at();
            if (!cancelled.remove(next.number())) {
                wentOff++;
                next.then().run();
            }
        }
        now = end;
    }

    /** The machine's clock goes on, and what goes off at the last millisecond has not yet. */
    void passUpTo(Instant end) {
        pass(Duration.between(now, end).minusMillis(1));
        now = end;
    }

    /** The process died. */
    void forgetTimers() {
        timers.clear();
        cancelled.clear();
    }

    long wentOff() {
        return wentOff;
    }
}
