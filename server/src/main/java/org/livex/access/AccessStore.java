package org.livex.access;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/**
 * Keeps codes, devices and keys; durable before it answers. Several servers may share one, so whatever must happen once
 * is a compare-and-set here. Knows no code and no token, only what they can be recognised by.
 */
public interface AccessStore {
    /** A join code as it is kept. */
    record StoredCode(String hash, ExerciseId exercise, PersonId person, boolean host, Instant expiresAt) {}

    record StoredDevice(Device device, Rotation rotation) {
        DeviceId id() {
            return device.session().device();
        }
    }

    /** A sign of life; {@code confirmed} as in {@link Rotation}. */
    record Contact(DeviceId device, Instant at, int confirmed) {}

    /** The secret of that name: what was there first, or else {@code candidate} from now on. */
    Future<byte[]> secret(String name, byte[] candidate);

    /** Adds a code, forgets those that are over by {@code now}, and with {@code replacesEarlier} the person's others. */
    Future<Void> addCode(StoredCode code, boolean replacesEarlier, Instant now);

    /** Takes a code that is still good at {@code now} out of the store: of several who ask at once, one gets it. */
    Future<Optional<StoredCode>> takeCode(String hash, Instant now);

    Future<Void> addDevice(StoredDevice device);

    Future<Optional<StoredDevice>> device(DeviceId id);

    /** In the order in which they joined, revoked ones too. */
    Future<List<StoredDevice>> devices(ExerciseId exercise);

    /** Moves a device's refresh tokens on, if they still are at {@code from} and it is not revoked. Says if it did. */
    Future<Boolean> rotate(DeviceId id, int from, int to, Instant at);

    /** Revokes a device for good, and forgets what it called itself. Says if this call did it. */
    Future<Boolean> revoke(DeviceId id, Instant at);

    /** Never moves a device's last contact or confirmed generation back. */
    Future<Void> noteContacts(Collection<Contact> contacts);
}
