package org.livex.nudge;

import io.vertx.core.Future;
import java.util.List;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.ExerciseId;

/** Keeps where devices want to be woken, one address for each device; durable before it answers. */
public interface PushAddresses {
    /**
     * Replaces the device's address. An address has one device: a phone that joined anew, as somebody else, is not woken
     * for who it was before.
     */
    Future<Void> put(PushRegistration registration);

    Future<List<PushRegistration>> of(ExerciseId exercise);

    /** Forgets the address if it is still the device's: it may have registered a new one meanwhile. */
    Future<Void> remove(PushRegistration registration);

    Future<Void> removeDevice(DeviceId device);

    /** The installation's VAPID key: what was there first, or else {@code candidate} from now on. */
    Future<VapidKey> key(VapidKey candidate);
}
