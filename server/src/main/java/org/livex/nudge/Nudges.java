package org.livex.nudge;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which phones to wake when somebody has something to read: those with a known address and no open connection,
 * each at most once in a few seconds. Nothing that goes wrong here reaches whoever asked.
 */
public final class Nudges {
    private static final Logger log = LoggerFactory.getLogger(Nudges.class);

    /** One inject touches many people in many entries; waiting this long makes one question to the store of them. */
    private static final long GATHERED_FOR_MILLIS = 100;

    private final Context context;
    private final PushAddresses addresses;
    private final Predicate<DeviceId> connected;
    private final WakeQueue queue;
    private final Map<ExerciseId, Set<PersonId>> gathered = new HashMap<>();
    private boolean closed;

    private Nudges(Context context, PushAddresses addresses, Predicate<DeviceId> connected, WakeQueue queue) {
        this.context = context;
        this.addresses = addresses;
        this.connected = connected;
        this.queue = queue;
    }

    /** {@code connected}: whether a device has an open connection and so hears of news anyway. For any thread. */
    public static Nudges open(
            Vertx vertx, PushAddresses addresses, List<PhoneWaker> wakers, Predicate<DeviceId> connected) {
        return open(vertx, addresses, wakers, connected, NudgeTimes.DEFAULT);
    }

    static Nudges open(
            Vertx vertx,
            PushAddresses addresses,
            List<PhoneWaker> wakers,
            Predicate<DeviceId> connected,
            NudgeTimes times) {
        if (wakers.stream().noneMatch(waker -> waker instanceof FcmPhoneWaker)) {
            log.info(
                    "No Firebase credentials (GOOGLE_APPLICATION_CREDENTIALS): Android apps in a pocket are not woken by"
                            + " Firebase. All else works.");
        }
        Context context = vertx.getOrCreateContext();
        WakeQueue queue = new WakeQueue(context, addresses, wakers, connected, times);
        return new Nudges(context, addresses, connected, queue);
    }

    /** Whether this server can ever ring there. For any thread. */
    public boolean reaches(PushAddress address) {
        return queue.reaches(address);
    }

    /** Saying it again changes nothing. */
    public Future<Void> register(PushRegistration registration) {
        return addresses.put(registration);
    }

    /** For a device that was revoked or wants silence. */
    public Future<Void> forget(DeviceId device) {
        return addresses.removeDevice(device);
    }

    /** Which of its devices have said where they can be woken. */
    public Future<Set<DeviceId>> wakeable(ExerciseId exercise) {
        return addresses.of(exercise).map(known -> {
            Set<DeviceId> devices = new HashSet<>();
            known.forEach(registration -> devices.add(registration.device()));
            return devices;
        });
    }

    /** These people have something to read. Returns at once and never fails. For any thread. */
    public void wake(ExerciseId exercise, Collection<PersonId> people) {
        List<PersonId> asked = List.copyOf(people);
        context.runOnContext(_ -> gather(exercise, asked));
    }

    /** Stops ringing. What was still waiting is lost, as any hint may be. */
    public Future<Void> close() {
        Promise<Void> done = Promise.promise();
        context.runOnContext(_ -> {
            closed = true;
            queue.close().onComplete(done);
        });
        return done.future();
    }

    private void gather(ExerciseId exercise, List<PersonId> people) {
        if (closed || people.isEmpty()) {
            return;
        }
        if (gathered.isEmpty()) {
            context.owner().setTimer(GATHERED_FOR_MILLIS, _ -> ringAll());
        }
        gathered.computeIfAbsent(exercise, _ -> new HashSet<>()).addAll(people);
    }

    private void ringAll() {
        if (closed) {
            return;
        }
        Map<ExerciseId, Set<PersonId>> asked = Map.copyOf(gathered);
        gathered.clear();
        asked.forEach((exercise, people) -> addresses
                .of(exercise)
                .onSuccess(registrations -> context.runOnContext(_ -> ring(registrations, people)))
                .onFailure(e -> log.warn("Phones of {} are not woken: {}", exercise, e.getMessage())));
    }

    private void ring(List<PushRegistration> registrations, Set<PersonId> people) {
        registrations.stream()
                .filter(registration -> people.contains(registration.person()))
                .filter(registration -> !connected.test(registration.device()))
                .forEach(queue::add);
    }
}
