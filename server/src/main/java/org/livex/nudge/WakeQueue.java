package org.livex.nudge;

import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.DeviceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hints on their way: a bounded number at once, one waiting for each device, a bounded number of devices. Lives on one
 * Vert.x context, so it needs no lock.
 */
final class WakeQueue {
    private static final Logger log = LoggerFactory.getLogger(WakeQueue.class);
    private static final int AT_ONCE = 50;
    private static final int MOST_DEVICES = 20_000;
    private static final int MOST_TRIES = 5;

    private final Context context;
    private final PushAddresses addresses;
    private final List<PhoneWaker> wakers;
    private final Predicate<DeviceId> connected;
    private final NudgeTimes times;
    private final Map<DeviceId, Bell> bells = new HashMap<>();
    private final Queue<Bell> waiting = new ArrayDeque<>();
    private final Set<String> reported = new HashSet<>();
    private int ringing;

    /** What is going on with one device. While it rings or rests, more news only means that it rings once more. */
    private static final class Bell {
        private PushRegistration registration;
        private boolean isWaiting;
        private boolean isWantedAgain;
        private @Nullable PushRegistration gone;
        private int tries;

        Bell(PushRegistration registration) {
            this.registration = registration;
        }

        DeviceId device() {
            return registration.device();
        }
    }

    WakeQueue(
            Context context,
            PushAddresses addresses,
            List<PhoneWaker> wakers,
            Predicate<DeviceId> connected,
            NudgeTimes times) {
        this.context = context;
        this.addresses = addresses;
        this.wakers = List.copyOf(wakers);
        this.connected = connected;
        this.times = times;
    }

    boolean reaches(PushAddress address) {
        return waker(address).isPresent();
    }

    void add(PushRegistration registration) {
        Bell bell = bells.get(registration.device());
        if (bell != null && registration.equals(bell.gone)) {
            return;
        }
        if (bell != null) {
            bell.registration = registration;
            bell.isWantedAgain = !bell.isWaiting;
        } else if (bells.size() < MOST_DEVICES) {
            bell = new Bell(registration);
            bells.put(registration.device(), bell);
            enqueue(bell);
        } else {
            report("too many phones to wake at once; some hear of news only when they are opened");
        }
    }

    Future<Void> close() {
        waiting.clear();
        bells.clear();
        return Future.join(wakers.stream().map(PhoneWaker::close).toList()).mapEmpty();
    }

    private void enqueue(Bell bell) {
        bell.isWaiting = true;
        bell.isWantedAgain = false;
        waiting.add(bell);
        ringNext();
    }

    private void ringNext() {
        while (ringing < AT_ONCE && !waiting.isEmpty()) {
            Bell bell = waiting.remove();
            bell.isWaiting = false;
            Optional<PhoneWaker> waker = waker(bell.registration.address());
            if (waker.isEmpty() || connected.test(bell.device())) {
                bells.remove(bell.device());
            } else {
                ring(bell, waker.get());
            }
        }
    }

    private void ring(Bell bell, PhoneWaker waker) {
        PushRegistration rung = bell.registration;
        ringing++;
        bell.tries++;
        Future.succeededFuture(rung.address())
                .compose(waker::wake)
                .otherwise(e -> new WakeResult.Failed(e.getClass().getSimpleName()))
                .onSuccess(result -> {
                    ringing--;
                    answered(bell, rung, result);
                    ringNext();
                });
    }

    private void answered(Bell bell, PushRegistration rung, WakeResult result) {
        switch (result) {
            case WakeResult.HandedOver _ -> {
                bell.tries = 0;
                rest(bell, times.apart());
            }
            case WakeResult.Gone _ -> forget(bell, rung);
            case WakeResult.RetryAfter retry -> {
                boolean worthIt = bell.tries < MOST_TRIES;
                bell.isWantedAgain |= worthIt;
                bell.tries = worthIt ? bell.tries : 0;
                rest(bell, shorter(retry.delay(), times.longestRetry()));
            }
            case WakeResult.Failed failed -> {
                report(failed.reason());
                bell.tries = 0;
                rest(bell, times.apart());
            }
        }
    }

    private void rest(Bell bell, Duration time) {
        context.owner().setTimer(Math.max(1, time.toMillis()), _ -> {
            if (bells.get(bell.device()) != bell) {
                return;
            }
            if (bell.isWantedAgain) {
                enqueue(bell);
            } else {
                bells.remove(bell.device());
            }
        });
    }

    /** The bell rests on, for whoever read the address before it was forgotten must not ring there again. */
    private void forget(Bell bell, PushRegistration rung) {
        bell.gone = rung;
        bell.tries = 0;
        bell.isWantedAgain = !bell.registration.equals(rung);
        addresses
                .remove(rung)
                .onFailure(e -> report("an address that is gone cannot be forgotten: " + e.getMessage()))
                .onComplete(_ -> rest(bell, times.apart()));
    }

    /** Once each: a push service that is down would otherwise fill the log. */
    private void report(String reason) {
        if (reported.size() < 100 && reported.add(reason)) {
            log.warn("Phones are not woken: {}", reason);
        }
    }

    private Optional<PhoneWaker> waker(PushAddress address) {
        return wakers.stream().filter(waker -> waker.reaches(address)).findFirst();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
