package org.livex.journal.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.JournalUnavailable;
import org.livex.json.FactCodec;
import org.livex.json.MalformedJson;

/** One fact under one key, by AES-256 in GCM: twelve random bytes, then what is hidden, bound to its exercise. */
final class Box {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** To find one costs more than to use it. */
    private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(Box::newCipher);

    private Box() {}

    static String closed(Fact fact, SecretKey key, ExerciseId exercise) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, key, nonce, exercise).doFinal(FactCodec.write(List.of(fact)));
            byte[] box = new byte[NONCE_BYTES + hidden.length];
            System.arraycopy(nonce, 0, box, 0, NONCE_BYTES);
            System.arraycopy(hidden, 0, box, NONCE_BYTES, hidden.length);
            return Base64.getEncoder().encodeToString(box);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no AES here", e);
        }
    }

    /** Fails with {@link JournalUnavailable} where somebody changed it. */
    static Fact opened(String box, SecretKey key, ExerciseId exercise) {
        try {
            byte[] bytes = Base64.getDecoder().decode(box);
            byte[] nonce = new byte[NONCE_BYTES];
            System.arraycopy(bytes, 0, nonce, 0, NONCE_BYTES);
            byte[] json = cipher(Cipher.DECRYPT_MODE, key, nonce, exercise)
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return FactCodec.readMending(json).getFirst();
        } catch (AEADBadTagException | IllegalArgumentException | IndexOutOfBoundsException | MalformedJson e) {
            throw new JournalUnavailable("what is sealed in an entry of exercise " + exercise + " was changed", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no AES here", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, ExerciseId exercise)
            throws GeneralSecurityException {
        Cipher cipher = CIPHERS.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(exercise.value().getBytes(UTF_8));
        return cipher;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance(CIPHER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no AES here", e);
        }
    }
}
