package org.livex.phone.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what is kept: AES-GCM (NIST SP 800-38D) with the row's place as associated data, so that no row can be put in
 * another's place. Names are hidden too: {@code role-card/undercover-officer} says enough.
 */
final class Seal {
    static final int SECRET_BYTES = 64;
    private static final int HALF = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int NAME_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey rows;
    private final SecretKey names;

    /** Half of {@code secret} encrypts, half hides names. */
    Seal(byte[] secret) {
        this.rows = new SecretKeySpec(secret, 0, HALF, "AES");
        this.names = new SecretKeySpec(secret, HALF, HALF, "HmacSHA256");
    }

    /** What a key is called on disk; always the same for the same key. */
    byte[] name(String table, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(names);
            return Arrays.copyOf(mac.doFinal((table + "/" + key).getBytes(StandardCharsets.UTF_8)), NAME_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] close(String table, byte[] name, byte[] open) {
        try {
            byte[] iv = new byte[IV_BYTES];
            random.nextBytes(iv);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, iv, table, name);
            ByteBuffer sealed = ByteBuffer.allocate(IV_BYTES + cipher.getOutputSize(open.length));
            sealed.put(iv);
            cipher.doFinal(ByteBuffer.wrap(open), sealed);
            return Arrays.copyOf(sealed.array(), sealed.position());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null if it is damaged, or belongs elsewhere. */
    byte @Nullable [] open(String table, byte[] name, byte[] sealed) {
        if (sealed.length < IV_BYTES) {
            return null;
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, IV_BYTES), table, name);
            return cipher.doFinal(sealed, IV_BYTES, sealed.length - IV_BYTES);
        } catch (GeneralSecurityException damaged) {
            return null;
        }
    }

    private Cipher cipher(int mode, byte[] iv, String table, byte[] name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, rows, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(table.getBytes(StandardCharsets.UTF_8));
        cipher.updateAAD(name);
        return cipher;
    }
}
