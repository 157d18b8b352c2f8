package org.livex.access;

import io.vertx.core.Future;

/** The installation's own keys: made once, kept in the store, so that tokens survive a restart. */
record Keys(Secret joinCodes, Secret refreshTokens, SigningKey accessTokens) {
    static Future<Keys> of(AccessStore store) {
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
