package org.livex.access;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.livex.access.AccessStore.StoredCode;
import org.livex.access.AccessStore.StoredDevice;
import org.livex.exercise.DeviceId;
import org.livex.exercise.ExerciseId;
import org.livex.exercise.PersonId;

/**
 * The door. Expected outcomes are values; a future fails only when the store does. For any thread. Nothing here logs a
 * code, a token or a label.
 */
public final class Access {
    private final JoinCodes codes;
    private final GuessLimit guesses;
    private final Devices devices;
    private final Contacts contacts;
    private final Pass pass;

    /** What is needed to write and read tokens. */
    private record Pass(AccessTokens accessTokens, TokenRotation rotation, AccessTimes times, InstantSource clock) {}

    private record Keys(Secret joinCodes, Secret refreshTokens, SigningKey accessTokens) {}

    private Access(JoinCodes codes, GuessLimit guesses, Devices devices, Contacts contacts, Pass pass) {
        this.codes = codes;
        this.guesses = guesses;
        this.devices = devices;
        this.contacts = contacts;
        this.pass = pass;
    }

    /** Makes the installation's keys where the store has none yet. {@link #close} it before the store. */
    public static Future<Access> open(Vertx vertx, AccessStore store, AccessTimes times, InstantSource clock) {
        return keys(store).map(keys -> {
            Contacts contacts = new Contacts(store);
            Devices devices = new Devices(store, contacts, clock);
            AccessTokens accessTokens = new AccessTokens(vertx, keys.accessTokens());
            RefreshTokens refreshTokens = new RefreshTokens(keys.refreshTokens());
            TokenRotation rotation = new TokenRotation(devices, accessTokens, refreshTokens, times, clock);
            JoinCodes codes = new JoinCodes(store, keys.joinCodes(), clock);
            contacts.flushRegularly(vertx);
            return new Access(
                    codes, new GuessLimit(clock), devices, contacts, new Pass(accessTokens, rotation, times, clock));
        });
    }

    /** A code for a printed sheet, in place of the person's earlier unused ones. */
    public Future<IssuedCode> issueCode(ExerciseId exercise, PersonId person, boolean host) {
        return issueCode(new CodeOrder(exercise, person, host, pass.times().joinCode(), true));
    }

    public Future<IssuedCode> issueCode(CodeOrder order) {
        return codes.issue(order);
    }

    /** Lets a device in by what somebody typed. {@code address} is the client's, as the edge trusts it. */
    public Future<JoinResult> join(String typed, String deviceLabel, String address) {
        Optional<JoinCode> code = JoinCode.read(typed);
        if (code.isEmpty()) {
            return Future.succeededFuture(new JoinResult.CodeUnknown());
        }
        return guesses.count(address)
                .<Future<JoinResult>>map(wait -> Future.succeededFuture(new JoinResult.TooManyAttempts(wait)))
                .orElseGet(() -> redeem(code.get(), deviceLabel, address));
    }

    /** The next pair of tokens. Every refresh token is good for one; see {@link AccessTimes#lostAnswer}. */
    public Future<RefreshResult> refresh(String refreshToken) {
        return pass.rotation().refresh(refreshToken);
    }

    /** Who is speaking. Cheap when repeated. */
    public Future<AccessCheck> check(String accessToken) {
        return pass.accessTokens()
                .read(accessToken)
                .compose(claims -> claims.map(c -> check(c, accessToken))
                        .orElse(Future.succeededFuture(new AccessCheck.Invalid())));
    }

    /** In the order in which they joined, revoked ones too. */
    public Future<List<Device>> devices(ExerciseId exercise) {
        return devices.of(exercise);
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
        return devices.of(exercise)
                .compose(all -> Future.join(all.stream()
                        .filter(device -> device.session().person().equals(person) && !device.isRevoked())
                        .map(device -> revoke(device.session().device()))
                        .toList()))
                .map(revoked -> revoked.size());
    }

    /** Called once for each device that is revoked on this server, on whatever thread did it: close its sockets. */
    public void onRevoked(Consumer<DeviceId> listener) {
        devices.onRevoked(listener);
    }

    /** The device was heard of. Written within seconds; a crash may lose the last ones. */
    public void noteContact(DeviceId device, Instant at) {
        contacts.note(device, at);
    }

    /** Writes what is not written yet. */
    public Future<Void> close() {
        return contacts.close();
    }

    private Future<JoinResult> redeem(JoinCode code, String deviceLabel, String address) {
        return codes.redeem(code)
                .compose(found -> found.map(stored -> admit(stored, deviceLabel, address))
                        .orElse(Future.succeededFuture(new JoinResult.CodeUnknown())));
    }

    private Future<JoinResult> admit(StoredCode code, String deviceLabel, String address) {
        guesses.giveBack(address);
        Session session = new Session(
                code.exercise(), code.person(), new DeviceId(UUID.randomUUID().toString()), code.host());
        return devices.add(session, deviceLabel)
                .map(device -> new JoinResult.Joined(
                        session, pass.rotation().pair(session, device.rotation().generation())));
    }

    private Future<AccessCheck> check(AccessTokens.Claims claims, String accessToken) {
        Instant now = pass.clock().instant();
        if (!now.isBefore(claims.expiresAt())) {
            pass.accessTokens().forget(accessToken);
            return Future.succeededFuture(new AccessCheck.Expired());
        }
        return devices.find(claims.device())
                .map(found -> found.filter(stored -> !stored.device().isRevoked())
                        .map(stored -> {
                            if (claims.generation() > stored.rotation().confirmed()) {
                                contacts.confirm(claims.device(), claims.generation(), now);
                            }
                            return (AccessCheck)
                                    new AccessCheck.Valid(stored.device().session(), claims.expiresAt());
                        })
                        .orElse(new AccessCheck.Revoked()));
    }

    private static Future<Keys> keys(AccessStore store) {
        Future<byte[]> joinCodes = store.secret("join-codes", Secret.random());
        Future<byte[]> refreshTokens = store.secret("refresh-tokens", Secret.random());
        Future<byte[]> accessTokens =
                store.secret("access-tokens", SigningKey.random().written());
        return Future.all(joinCodes, refreshTokens, accessTokens)
                .map(_ -> new Keys(
                        new Secret(joinCodes.result()),
                        new Secret(refreshTokens.result()),
                        SigningKey.read(accessTokens.result())));
    }
}
