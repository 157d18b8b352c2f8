package org.livex.standby;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A key for the messages of one direction of one session: AES-256-GCM, of a secret by HKDF-SHA256. Each number seals once. */
final class SealingKey {
    private static final int KEY_BYTES = 32;
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;

    private final SecretKey key;

    private SealingKey(SecretKey key) {
        this.key = key;
    }

    /** {@code salt} must be another for each session; {@code purpose} for each direction. */
    static SealingKey of(byte[] secret, byte[] salt, String purpose) {
        try {
            HKDFParameterSpec parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .addSalt(salt)
                    .thenExpand(("livex-standby-1 " + purpose).getBytes(UTF_8), KEY_BYTES);
            return new SealingKey(KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    byte[] seal(long number, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, number).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** Fails where it is not what was sealed with this key under this number. */
    byte[] open(long number, byte[] sealed) throws StandbyProblem {
        try {
            return cipher(Cipher.DECRYPT_MODE, number).doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw StandbyProblem.notBelieved();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private Cipher cipher(int mode, long number) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce =
                ByteBuffer.allocate(NONCE_BYTES).putInt(0).putLong(number).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    static byte[] hmac(byte[] secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("every Java 25 has HKDF, HMAC and AES-GCM", e);
    }
}
