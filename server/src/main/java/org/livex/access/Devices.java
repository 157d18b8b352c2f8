package org.livex.access;

import io.vertx.core.CompositeFuture;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.access.AccessStore.Contact;
import org.livex.access.AccessStore.StoredDevice;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/**
 * The devices that joined, remembered for a while so that a request need not ask the store. What this server revokes is
 * revoked here at once; what another server on the same store revokes, within {@link #TRUSTED_FOR}.
 */
final class Devices {
    static final Duration TRUSTED_FOR = Duration.ofSeconds(60);
    private static final int REMEMBERED = 20_000;

    private final AccessStore store;
    private final Contacts contacts;
    private final InstantSource clock;
    private final Recent<DeviceId, Known> known = new Recent<>(REMEMBERED);
    private final List<Consumer<DeviceId>> revocationListeners = new CopyOnWriteArrayList<>();

    private record Known(StoredDevice stored, Instant readAt) {
        boolean isRevoked() {
            return stored.device().isRevoked();
        }
    }

    Devices(AccessStore store, Contacts contacts, InstantSource clock) {
        this.store = store;
        this.contacts = contacts;
        this.clock = clock;
    }

    Future<StoredDevice> add(Session session, String label) {
        Instant now = clock.instant();
        StoredDevice device =
                new StoredDevice(new Device(session, DeviceLabel.of(label), now, now, null), Rotation.first(now));
        return store.addDevice(device).map(device).onSuccess(this::remember);
    }

    /** As it is or was less than {@link #TRUSTED_FOR} ago. */
    Future<Optional<StoredDevice>> find(DeviceId id) {
        Optional<Known> recent = known.get(id).filter(this::isTrusted);
        return recent.isPresent()
                ? Future.succeededFuture(recent.map(Known::stored))
                : read(id).map(found -> found.map(this::remember));
    }

    /** As the store has it now. */
    Future<Optional<StoredDevice>> read(DeviceId id) {
        return store.device(id).map(found -> found.map(this::withContact));
    }

    Future<List<Device>> of(ExerciseId exercise) {
        return store.devices(exercise)
                .map(devices -> devices.stream()
                        .map(this::withContact)
                        .map(StoredDevice::device)
                        .toList());
    }

    Future<Boolean> rotate(DeviceId id, int from, int to) {
        return store.rotate(id, from, to, clock.instant()).onSuccess(_ -> known.remove(id));
    }

    /** Listeners hear of it after it is durable and before the caller does. */
    Future<Boolean> revoke(DeviceId id) {
        Instant now = clock.instant();
        return store.revoke(id, now)
                .compose(didIt -> read(id).map(found -> {
                    found.ifPresent(this::remember);
                    return didIt;
                }))
                .onSuccess(didIt -> {
                    if (didIt) {
                        revocationListeners.forEach(listener -> listener.accept(id));
                    }
                });
    }

    Future<Integer> revokeAll(ExerciseId exercise, PersonId person) {
        return revokeJoinedBefore(exercise, person, Instant.MAX);
    }

    Future<Integer> revokeJoinedBefore(ExerciseId exercise, PersonId person, Instant when) {
        return of(exercise)
                .compose(devices -> Future.join(devices.stream()
                        .filter(device -> device.session().person().equals(person)
                                && device.joinedAt().isBefore(when)
                                && !device.isRevoked())
                        .map(device -> revoke(device.session().device()))
                        .toList()))
                .map(CompositeFuture::size);
    }

    void noteContact(DeviceId device, Instant at) {
        contacts.note(device, at);
    }

    /** It has shown a token of this generation, so it received it. */
    void confirm(StoredDevice device, int generation) {
        if (generation > device.rotation().confirmed()) {
            contacts.confirm(device.id(), generation, clock.instant());
        }
    }

    Future<Void> close() {
        return contacts.close();
    }

    void onRevoked(Consumer<DeviceId> listener) {
        revocationListeners.add(listener);
    }

    private boolean isTrusted(Known device) {
        return device.isRevoked() || device.readAt().plus(TRUSTED_FOR).isAfter(clock.instant());
    }

    private StoredDevice remember(StoredDevice device) {
        // A read that began before the revocation may end after it.
        return known.merge(
                        device.id(),
                        new Known(device, clock.instant()),
                        (before, now) -> before.isRevoked() ? before : now)
                .stored();
    }

    private StoredDevice withContact(StoredDevice stored) {
        Optional<Contact> contact = contacts.of(stored.id());
        return contact.map(c -> withContact(stored, c)).orElse(stored);
    }

    private static StoredDevice withContact(StoredDevice stored, Contact contact) {
        Device device = stored.device();
        @Nullable Instant before = device.lastContactAt();
        Instant last = before == null || contact.at().isAfter(before) ? contact.at() : before;
        Rotation rotation = stored.rotation();
        return new StoredDevice(
                new Device(device.session(), device.label(), device.joinedAt(), last, device.revokedAt()),
                new Rotation(
                        rotation.generation(), rotation.at(), Math.max(rotation.confirmed(), contact.confirmed())));
    }
}
