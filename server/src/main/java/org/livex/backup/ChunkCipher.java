package org.livex.backup;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * ChaCha20-Poly1305 (RFC 8439), and how age cuts what is long: chunks of 64 kB, each under its number and whether it is the last.
 * So none can be left out, swapped, repeated or cut off.
 */
final class ChunkCipher {
    static final int CHUNK = 64 * 1024;
    static final int TAG = 16;
    private static final int NONCE = 12;
    private static final int NUMBER_AT = 3;

    private ChunkCipher() {}

    static byte[] nonce(long number, boolean last) {
        return ByteBuffer.allocate(NONCE)
                .putLong(NUMBER_AT, number)
                .put(NONCE - 1, (byte) (last ? 1 : 0))
                .array();
    }

    static byte[] sealed(byte[] key, byte[] nonce, byte[] plain, int length) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has ChaCha20-Poly1305", e);
        }
    }

    /** Empty where it was sealed in another way, or was changed since. */
    static Optional<byte[]> opened(byte[] key, byte[] nonce, byte[] sealed) {
        if (sealed.length < TAG) {
            return Optional.empty();
        }
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(sealed));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has ChaCha20-Poly1305", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
        return cipher;
    }
}
