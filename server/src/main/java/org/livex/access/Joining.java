package org.livex.access;

import io.vertx.core.Future;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.livex.access.AccessStore.StoredCode;
import org.livex.access.AccessStore.StoredDevice;
import org.livex.exercise.words.ids.DeviceId;

/**
 * Turns a join code into a device with its first tokens, once, and counts those who guess. A device that never got the
 * answer may come again: its id is made of the code and of what only this installation knows.
 */
final class Joining {
    private final JoinCodes codes;
    private final Guesses guesses;
    private final Devices devices;
    private final TokenRotation rotation;
    private final Secret secret;

    Joining(JoinCodes codes, Guesses guesses, Devices devices, TokenRotation rotation, Secret secret) {
        this.secret = secret;
        this.codes = codes;
        this.guesses = guesses;
        this.devices = devices;
        this.rotation = rotation;
    }

    Future<JoinResult> join(String typed, JoiningDevice device, String address) {
        Optional<JoinCode> code = JoinCode.read(typed);
        if (code.isEmpty()) {
            // Cannot be a code, so it is no guess either: a class room's typing errors mostly end here.
            return Future.succeededFuture(new JoinResult.CodeUnknown());
        }
        return switch (guesses.count(code.get(), address)) {
            case Guesses.Verdict.TooMany(Duration wait) -> Future.succeededFuture(new JoinResult.TooManyAttempts(wait));
            case Guesses.Verdict.Counted counted -> redeem(code.get(), device, counted);
        };
    }

    private Future<JoinResult> redeem(JoinCode code, JoiningDevice device, Guesses.Verdict.Counted guess) {
        DeviceId id = idOf(code, device);
        return codes.redeem(code)
                .compose(found -> found.map(stored -> admit(stored, id, device.label(), guess))
                        .orElseGet(() -> admitAgain(id, guess)));
    }

    private Future<JoinResult> admit(StoredCode code, DeviceId id, String label, Guesses.Verdict.Counted guess) {
        guess.giveBack().run();
        Session session = new Session(code.exercise(), code.person(), id, code.host());
        return devices.add(session, label).map(this::joined);
    }

    private Future<JoinResult> admitAgain(DeviceId id, Guesses.Verdict.Counted guess) {
        return devices.read(id).map(found -> {
            Optional<StoredDevice> waiting = found.filter(Joining::neverHadAnAnswer);
            waiting.ifPresent(_ -> guess.giveBack().run());
            return waiting.map(this::joined).orElse(guess.ifWrong());
        });
    }

    private static boolean neverHadAnAnswer(StoredDevice stored) {
        Device device = stored.device();
        return !device.isRevoked()
                && stored.rotation().generation() == 0
                && device.joinedAt().equals(device.lastContactAt());
    }

    private JoinResult joined(StoredDevice device) {
        Session session = device.device().session();
        return new JoinResult.Joined(
                session, rotation.pair(session, device.rotation().generation()));
    }

    private DeviceId idOf(JoinCode code, JoiningDevice device) {
        String installation = device.installation();
        if (installation == null) {
            return new DeviceId(UUID.randomUUID().toString());
        }
        ByteBuffer signed =
                ByteBuffer.wrap(secret.sign((code.value() + "/" + installation).getBytes(StandardCharsets.UTF_8)));
        return new DeviceId(new UUID(signed.getLong(), signed.getLong()).toString());
    }
}
