package org.livex.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Tells the time that never steps, and how far the machine's own clock has been set away from it. */
public interface SteadyClock extends InstantSource {
    /** Negative where the machine's clock was set back. */
    Duration drift();

    /** So much later from now on, for whoever asks first, before anybody has asked for the time: a journal that is read. */
    void goOnFrom(Duration ahead);

    /**
     * So much later from now on, whatever the journals that are read say of the machine's clock: another machine's server had this
     * time, and this one goes on in its place. To be said before anybody has asked for the time.
     */
    default void goOnAs(Duration ahead) {}

    /** Whether it goes on as the clock of another machine did: then no journal knows yet how far the one of this machine is away. */
    default boolean isAnothers() {
        return false;
    }

    /** The machine's clock as it is, steps and all. */
    default InstantSource wall() {
        return () -> instant().plus(drift());
    }

    /** One that is steady already, or that nobody sets. */
    static SteadyClock of(InstantSource clock) {
        return clock instanceof SteadyClock steady ? steady : unset(clock);
    }

    private static SteadyClock unset(InstantSource clock) {
        return new SteadyClock() {
            @Override
            public Instant instant() {
                return clock.instant();
            }

            @Override
            public Duration drift() {
                return Duration.ZERO;
            }

            @Override
            public void goOnFrom(Duration ahead) {
                // Each journal has a time of its own then.
            }
        };
    }
}
