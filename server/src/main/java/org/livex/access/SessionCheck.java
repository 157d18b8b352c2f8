package org.livex.access;

import io.vertx.core.Future;
import java.time.InstantSource;
import org.livex.access.AccessStore.StoredDevice;

/** Whether an access token is genuine, not over, and of a device that may still come in: in this order. */
final class SessionCheck {
    private final AccessTokens tokens;
    private final Devices devices;
    private final InstantSource clock;

    SessionCheck(AccessTokens tokens, Devices devices, InstantSource clock) {
        this.tokens = tokens;
        this.devices = devices;
        this.clock = clock;
    }

    Future<AccessCheck> check(String token) {
        return tokens.read(token)
                .compose(claims -> claims.map(genuine -> check(genuine, token))
                        .orElse(Future.succeededFuture(new AccessCheck.Invalid())));
    }

    private Future<AccessCheck> check(AccessTokens.Claims claims, String token) {
        if (!clock.instant().isBefore(claims.expiresAt())) {
            tokens.forget(token);
            return Future.succeededFuture(new AccessCheck.Expired());
        }
        return devices.find(claims.device())
                .map(found -> found.filter(stored -> !stored.device().isRevoked())
                        .map(stored -> valid(stored, claims))
                        .orElse(new AccessCheck.Revoked()));
    }

    private AccessCheck valid(StoredDevice stored, AccessTokens.Claims claims) {
        devices.confirm(stored, claims.generation());
        return new AccessCheck.Valid(stored.device().session(), claims.expiresAt());
    }
}
