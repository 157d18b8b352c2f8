package org.livex.access;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.livex.access.AccessStore.StoredDevice;

/**
 * Gives devices their pairs of tokens, each refresh token good for one next pair. A token that comes again was either
 * copied by somebody or lost its answer on the way; only the second may cost nothing.
 */
final class TokenRotation {
    private final Devices devices;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final AccessTimes times;
    private final InstantSource clock;

    TokenRotation(
            Devices devices,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            AccessTimes times,
            InstantSource clock) {
        this.devices = devices;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.times = times;
        this.clock = clock;
    }

    enum Step {
        ROTATE,
        REPEAT_ANSWER,
        REVOKE
    }

    /**
     * What a genuine token of generation {@code shown} leads to. While nobody has shown that the last answer arrived, it
     * may have been lost for as long as a phone can be out of reach. A token from ahead of the store is the newest one of
     * its device too: the store was restored from a backup.
     */
    static Step step(Rotation rotation, int shown, Instant now, Duration lostAnswer) {
        if (shown >= rotation.generation()) {
            return Step.ROTATE;
        }
        boolean answerMayBeLost =
                !rotation.isConfirmed() || now.isBefore(rotation.at().plus(lostAnswer));
        return shown == rotation.generation() - 1 && answerMayBeLost ? Step.REPEAT_ANSWER : Step.REVOKE;
    }

    Tokens pair(Session session, int generation) {
        Instant expiresAt = AccessTokens.expiry(clock.instant().plus(times.accessToken()));
        return new Tokens(
                accessTokens.write(session, generation, expiresAt),
                expiresAt,
                refreshTokens.write(session.device(), generation));
    }

    Future<RefreshResult> refresh(String token) {
        return refreshTokens.read(token).map(this::refresh).orElse(Future.succeededFuture(new RefreshResult.Invalid()));
    }

    private Future<RefreshResult> refresh(RefreshTokens.Content token) {
        return devices.read(token.device())
                .compose(found -> found.map(device -> refresh(device, token))
                        .orElse(Future.succeededFuture(new RefreshResult.Invalid())));
    }

    private Future<RefreshResult> refresh(StoredDevice stored, RefreshTokens.Content token) {
        if (stored.device().isRevoked()) {
            return Future.succeededFuture(new RefreshResult.Revoked());
        }
        Session session = stored.device().session();
        int current = stored.rotation().generation();
        return switch (step(stored.rotation(), token.generation(), clock.instant(), times.lostAnswer())) {
            case REPEAT_ANSWER -> Future.succeededFuture(refreshed(session, current));
            case REVOKE -> devices.revoke(session.device()).map(_ -> new RefreshResult.Revoked());
            case ROTATE -> {
                int next = token.generation() + 1;
                yield devices.rotate(session.device(), current, next)
                        // Whoever loses the race finds the device moved on, and gets the winner's answer.
                        .compose(moved -> moved ? Future.succeededFuture(refreshed(session, next)) : refresh(token));
            }
        };
    }

    private RefreshResult refreshed(Session session, int generation) {
        return new RefreshResult.Refreshed(session, pair(session, generation));
    }
}
