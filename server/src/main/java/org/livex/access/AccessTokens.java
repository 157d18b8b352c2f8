package org.livex.access;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.livex.exercise.words.ids.DeviceId;

/**
 * Signed access tokens (JWT, ES256): {@code sub} = person, {@code exercise}, {@code device}. Says what a token claims and
 * until when; whether the device may still come in is another question. An ES256 check costs 30 times a request, so what
 * was found genuine is remembered.
 */
final class AccessTokens {
    private static final int REMEMBERED = 20_000;
    private static final int LONGEST = 2048;

    private final JWTAuth jwt;
    private final JWTOptions options = new JWTOptions().setAlgorithm("ES256").setNoTimestamp(true);
    private final Recent<String, Claims> genuine = new Recent<>(REMEMBERED);

    record Claims(DeviceId device, int generation, Instant expiresAt) {}

    private AccessTokens(Vertx vertx, SigningKey key) {
        // Expiry is compared to the server's own clock by the caller, who must tell "expired" from "forged".
        JWTOptions checking = new JWTOptions(options).setIgnoreExpiration(true);
        this.jwt = JWTAuth.create(vertx, new JWTAuthOptions().addJwk(key.jwk()).setJWTOptions(checking));
    }

    /** The first signature of a process takes a tenth of a second: it is made here, and nobody waits for it. */
    static Future<AccessTokens> of(Vertx vertx, SigningKey key) {
        return vertx.executeBlocking(() -> {
            AccessTokens tokens = new AccessTokens(vertx, key);
            tokens.jwt.generateToken(new JsonObject(), tokens.options);
            return tokens;
        });
    }

    /** JWT knows time to the second. */
    static Instant expiry(Instant wanted) {
        return wanted.truncatedTo(ChronoUnit.SECONDS);
    }

    String write(Session session, int generation, Instant expiresAt) {
        JsonObject claims = new JsonObject()
                .put("sub", session.person().value())
                .put("exercise", session.exercise().value())
                .put("device", session.device().value())
                .put("generation", generation)
                .put("exp", expiresAt.getEpochSecond());
        return jwt.generateToken(claims, options);
    }

    /** What a token says if it is one of ours. Whose the device is and what it may do, the store says. */
    Future<Optional<Claims>> read(String token) {
        Optional<Claims> remembered = genuine.get(token);
        if (remembered.isPresent()) {
            return Future.succeededFuture(remembered);
        }
        if (token.length() > LONGEST
                || token.chars().anyMatch(c -> c <= ' ' || c >= 127)
                || !isSpelledAsSigned(token)) {
            return Future.succeededFuture(Optional.empty());
        }
        return Future.succeededFuture(new TokenCredentials(token))
                .compose(jwt::authenticate)
                .map(AccessTokens::claims)
                .onSuccess(claims -> genuine.put(token, claims))
                .map(Optional::of)
                .otherwise(Optional.empty());
    }

    /** The last letter of 64 bytes has four bits that say nothing: of sixteen spellings one is ours. */
    private static boolean isSpelledAsSigned(String token) {
        String signature = token.substring(token.lastIndexOf('.') + 1);
        try {
            byte[] signed = Base64.getUrlDecoder().decode(signature);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(signed)
                    .equals(signature);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    void forget(String token) {
        genuine.remove(token);
    }

    int remembered() {
        return genuine.size();
    }

    private static Claims claims(User user) {
        JsonObject claims = user.attributes().getJsonObject("accessToken");
        return new Claims(
                new DeviceId(claims.getString("device")),
                claims.getInteger("generation"),
                Instant.ofEpochSecond(claims.getLong("exp")));
    }
}
