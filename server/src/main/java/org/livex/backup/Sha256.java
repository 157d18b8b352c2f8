package org.livex.backup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256, and what is built on it: HMAC (RFC 2104) and HKDF (RFC 5869). */
final class Sha256 {
    static final int BYTES = 32;
    private static final String MAC = "HmacSHA256";

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + MAC, e);
        }
    }

    /** HKDF of as many bytes as a hash has. */
    static byte[] derived(byte[] secret, byte[] salt, String what) {
        byte[] extracted = hmac(salt.length == 0 ? new byte[BYTES] : salt, secret);
        return hmac(extracted, what.getBytes(StandardCharsets.US_ASCII), new byte[] {1});
    }
}
