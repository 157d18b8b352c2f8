package org.livex.nudge;

import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Optional;

/** What a push subscription's owner gave to encrypt with (RFC 8291, section 3), in base64url as it came. */
public record SubscriptionKeys(String p256dh, String auth) {
    private static final int AUTH_BYTES = 16;

    /** Empty unless both are keys: a point on the curve, and 16 bytes. */
    static Optional<SubscriptionKeys> read(String p256dh, String auth) {
        try {
            SubscriptionKeys keys = new SubscriptionKeys(p256dh, auth);
            return P256.publicKey(keys.publicBytes()).isPresent() && keys.authBytes().length == AUTH_BYTES
                    ? Optional.of(keys)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    byte[] publicBytes() {
        return Base64.getUrlDecoder().decode(p256dh);
    }

    ECPublicKey publicKey() {
        return P256.publicKey(publicBytes()).orElseThrow();
    }

    byte[] authBytes() {
        return Base64.getUrlDecoder().decode(auth);
    }
}
