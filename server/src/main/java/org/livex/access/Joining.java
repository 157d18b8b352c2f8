package org.livex.access;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import org.livex.access.AccessStore.StoredCode;
import org.livex.exercise.DeviceId;

/** Turns a join code into a device with its first tokens, once, and counts those who guess. */
final class Joining {
    private final JoinCodes codes;
    private final GuessLimit guesses;
    private final Devices devices;
    private final TokenRotation rotation;

    Joining(JoinCodes codes, GuessLimit guesses, Devices devices, TokenRotation rotation) {
        this.codes = codes;
        this.guesses = guesses;
        this.devices = devices;
        this.rotation = rotation;
    }

    Future<JoinResult> join(String typed, String deviceLabel, String address) {
        Optional<JoinCode> code = JoinCode.read(typed);
        if (code.isEmpty()) {
            // Cannot be a code, so it is no guess either: a class room's typing errors mostly end here.
            return Future.succeededFuture(new JoinResult.CodeUnknown());
        }
        return guesses.count(address)
                .<Future<JoinResult>>map(wait -> Future.succeededFuture(new JoinResult.TooManyAttempts(wait)))
                .orElseGet(() -> redeem(code.get(), deviceLabel, address));
    }

    private Future<JoinResult> redeem(JoinCode code, String deviceLabel, String address) {
        return codes.redeem(code)
                .compose(found -> found.map(stored -> admit(stored, deviceLabel, address))
                        .orElse(Future.succeededFuture(new JoinResult.CodeUnknown())));
    }

    private Future<JoinResult> admit(StoredCode code, String deviceLabel, String address) {
        guesses.giveBack(address);
        DeviceId id = new DeviceId(UUID.randomUUID().toString());
        Session session = new Session(code.exercise(), code.person(), id, code.host());
        return devices.add(session, deviceLabel)
                .map(device -> new JoinResult.Joined(
                        session, rotation.pair(session, device.rotation().generation())));
    }
}
