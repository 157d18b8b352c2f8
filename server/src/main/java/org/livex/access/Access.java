package org.livex.access;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.livex.access.AccessStore.StoredDevice;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/**
 * The door. Expected outcomes are values; a future fails only when the store does. For any thread. Nothing here logs a
 * code, a token or a label.
 */
public final class Access {
    private final JoinCodes codes;
    private final Joining joining;
    private final TokenRotation rotation;
    private final SessionCheck sessions;
    private final Devices devices;

    private Access(JoinCodes codes, Joining joining, TokenRotation rotation, SessionCheck sessions, Devices devices) {
        this.codes = codes;
        this.joining = joining;
        this.rotation = rotation;
        this.sessions = sessions;
        this.devices = devices;
    }

    /** Makes the installation's keys where the store has none yet. {@link #close} it before the store. */
    public static Future<Access> open(Vertx vertx, AccessStore store, AccessTimes times, InstantSource clock) {
        return Keys.of(vertx, store)
                .compose(keys -> AccessTokens.of(vertx, keys.accessTokens())
                        .map(tokens -> open(vertx, new Kept(store, keys, tokens), times, clock)));
    }

    /** What lasts, and what is made with it. */
    private record Kept(AccessStore store, Keys keys, AccessTokens tokens) {}

    private static Access open(Vertx vertx, Kept kept, AccessTimes times, InstantSource clock) {
        AccessStore store = kept.store();
        Keys keys = kept.keys();
        Contacts contacts = new Contacts(store);
        contacts.flushRegularly(vertx);
        Devices devices = new Devices(store, contacts, clock);
        JoinCodes codes = new JoinCodes(store, keys.joinCodes(), times.joinCode(), clock);
        AccessTokens accessTokens = kept.tokens();
        RefreshTokens refreshTokens = new RefreshTokens(keys.refreshTokens());
        TokenRotation rotation = new TokenRotation(devices, accessTokens, refreshTokens, times, clock);
        Joining joining = new Joining(codes, Guesses.counted(clock), devices, rotation, keys.joinCodes());
        return new Access(codes, joining, rotation, new SessionCheck(accessTokens, devices, clock), devices);
    }

    /** A code for a printed sheet, in place of the person's earlier unused ones. */
    public Future<IssuedCode> issueCode(ExerciseId exercise, PersonId person, boolean host) {
        return codes.issue(exercise, person, host);
    }

    public Future<IssuedCode> issueCode(CodeOrder order) {
        return codes.issue(order);
    }

    /** Lets a device in by what somebody typed. {@code address} is the client's, as the edge trusts it. */
    public Future<JoinResult> join(String typed, JoiningDevice device, String address) {
        return joining.join(typed, device, address);
    }

    /** The next pair of tokens. Every refresh token is good for one; see {@link AccessTimes#lostAnswer}. */
    public Future<RefreshResult> refresh(String refreshToken) {
        return rotation.refresh(refreshToken);
    }

    /** Who is speaking. Cheap when repeated. */
    public Future<AccessCheck> check(String accessToken) {
        return sessions.check(accessToken);
    }

    /** In the order in which they joined, revoked ones too. */
    public Future<List<Device>> devices(ExerciseId exercise) {
        return devices.of(exercise);
    }

    /** The people who have a device that is in. */
    public Future<Set<PersonId>> reachable(ExerciseId exercise) {
        return devices.of(exercise)
                .map(all -> all.stream()
                        .filter(device -> !device.isRevoked())
                        .map(device -> device.session().person())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public Future<Optional<Device>> device(DeviceId device) {
        return devices.find(device).map(found -> found.map(StoredDevice::device));
    }

    /** From now on the device is out, whatever tokens it has. False if it was already, or never was in. */
    public Future<Boolean> revoke(DeviceId device) {
        return devices.revoke(device);
    }

    /** Revokes all of a person's devices, as when a phone is swapped or lost. Says how many were in. */
    public Future<Integer> revokeAll(ExerciseId exercise, PersonId person) {
        return devices.revokeAll(exercise, person);
    }

    /** The same for those that joined before: the role went over to somebody else then. */
    public Future<Integer> revokeJoinedBefore(ExerciseId exercise, PersonId person, Instant when) {
        return devices.revokeJoinedBefore(exercise, person, when);
    }

    /** Called once for each device that is revoked on this server, on whatever thread did it: close its sockets. */
    public void onRevoked(Consumer<DeviceId> listener) {
        devices.onRevoked(listener);
    }

    /** The device was heard of. Written within seconds; a crash may lose the last ones. */
    public void noteContact(DeviceId device, Instant at) {
        devices.noteContact(device, at);
    }

    /** Writes what is not written yet. */
    public Future<Void> close() {
        return devices.close();
    }
}
