package org.livex.access;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** The installation's own keys: made once, kept in the store, so that tokens survive a restart. */
record Keys(Secret joinCodes, Secret refreshTokens, SigningKey accessTokens) {
    static Future<Keys> of(Vertx vertx, AccessStore store) {
        return vertx.executeBlocking(() -> SigningKey.random().written()).compose(fresh -> of(store, fresh));
    }

    private static Future<Keys> of(AccessStore store, byte[] signingKey) {
        Future<byte[]> joinCodes = store.secret("join-codes", Secret.random());
        Future<byte[]> refreshTokens = store.secret("refresh-tokens", Secret.random());
        Future<byte[]> accessTokens = store.secret("access-tokens", signingKey);
        return Future.all(joinCodes, refreshTokens, accessTokens)
                .map(_ -> new Keys(
                        new Secret(joinCodes.result()),
                        new Secret(refreshTokens.result()),
                        SigningKey.read(accessTokens.result())));
    }
}
