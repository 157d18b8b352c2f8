package org.livex.nudge;

import io.vertx.core.Future;

/**
 * Rings at a phone through somebody else's push service. What it sends is the same for everybody and every time: that
 * service must not learn anything, not even an exercise's name.
 */
public interface PhoneWaker {
    /** Whether this waker can ever ring there. */
    boolean reaches(PushAddress address);

    /** Never fails: whatever goes wrong is a result. */
    Future<WakeResult> wake(PushAddress address);

    Future<Void> close();
}
