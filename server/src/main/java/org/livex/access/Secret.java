package org.livex.access;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key of this installation, for HMAC-SHA256. */
final class Secret {
    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKeySpec key;

    Secret(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    static byte[] random() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    byte[] sign(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
