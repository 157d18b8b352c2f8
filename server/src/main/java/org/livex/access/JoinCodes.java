package org.livex.access;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.livex.access.AccessStore.StoredCode;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/**
 * Issues join codes and takes each of them once. The store sees only a keyed hash: a plain hash of 40 bits could be
 * turned back within minutes.
 */
final class JoinCodes {
    private final AccessStore store;
    private final Secret secret;
    private final Duration validFor;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    JoinCodes(AccessStore store, Secret secret, Duration validFor, InstantSource clock) {
        this.store = store;
        this.secret = secret;
        this.validFor = validFor;
        this.clock = clock;
    }

    Future<IssuedCode> issue(ExerciseId exercise, PersonId person, boolean host) {
        return issue(new CodeOrder(exercise, person, host, validFor, true));
    }

    Future<IssuedCode> issue(CodeOrder order) {
        JoinCode code = JoinCode.random(random);
        Instant now = clock.instant();
        Instant expiresAt = now.plus(order.validFor());
        StoredCode stored = new StoredCode(hash(code), order.exercise(), order.person(), order.host(), expiresAt);
        return store.addCode(stored, order.replacesEarlier(), now)
                .map(_ -> new IssuedCode(order.exercise(), order.person(), code, expiresAt));
    }

    Future<Optional<StoredCode>> redeem(JoinCode code) {
        return store.takeCode(hash(code), clock.instant());
    }

    private String hash(JoinCode code) {
        return HexFormat.of().formatHex(secret.sign(code.value().getBytes(StandardCharsets.US_ASCII)));
    }
}
