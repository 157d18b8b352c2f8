package org.livex.phone.store;

import android.os.Build;
import android.security.KeyStoreException;
import android.security.keystore.KeyGenParameterSpec;
import android.security.keystore.KeyPermanentlyInvalidatedException;
import android.security.keystore.KeyProperties;
import android.security.keystore.StrongBoxUnavailableException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import org.livex.phone.NewerAndroid;

/**
 * The one key that the phone's hardware holds, where it has some. It only wraps the keys that rows are encrypted with: asked
 * for each row, a chip of its own (StrongBox) would take minutes to open an inbox. No fingerprint or PIN is asked for: the
 * phone must take part while it is locked in a pocket.
 */
final class PhoneKey {
    private static final String PROVIDER = "AndroidKeyStore";
    private static final String AES_GCM = "AES/GCM/NoPadding";
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int IV_BYTES = 12;

    private final String alias;

    PhoneKey(String alias) {
        this.alias = alias;
    }

    byte[] wrap(byte[] secret) throws GeneralSecurityException, IOException {
        Cipher cipher = Cipher.getInstance(AES_GCM);
        SecretKey key = find();
        // The Keystore makes the IV itself and takes none from outside.
        cipher.init(Cipher.ENCRYPT_MODE, key == null ? make() : key);
        byte[] iv = cipher.getIV();
        byte[] sealed = cipher.doFinal(secret);
        byte[] wrapped = new byte[iv.length + sealed.length];
        System.arraycopy(iv, 0, wrapped, 0, iv.length);
        System.arraycopy(sealed, 0, wrapped, iv.length, sealed.length);
        return wrapped;
    }

    /**
     * Null if the key is not the one that wrapped it, or not there any more.
     *
     * @throws InvalidKeyException the key is good for nothing, or the Keystore is only busy: before 13 Android calls both so
     * @throws UnrecoverableKeyException the same, found earlier
     */
    byte @Nullable [] unwrap(byte[] wrapped) throws GeneralSecurityException, IOException {
        try {
            SecretKey key = find();
            if (key == null || wrapped.length <= IV_BYTES) {
                return null;
            }
            Cipher cipher = Cipher.getInstance(AES_GCM);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, wrapped, 0, IV_BYTES));
            return cipher.doFinal(wrapped, IV_BYTES, wrapped.length - IV_BYTES);
        } catch (AEADBadTagException | KeyPermanentlyInvalidatedException other) {
            return null;
        } catch (InvalidKeyException | UnrecoverableKeyException refused) {
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU && isRefusedForGood(refused)) {
                return null;
            }
            throw refused;
        }
    }

    /** No waiting brings that key back. What else the Keystore says may be over in a minute. */
    @NewerAndroid(33)
    private static boolean isRefusedForGood(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeyStoreException told) {
                int why = told.getNumericErrorCode();
                return why == KeyStoreException.ERROR_KEY_CORRUPTED
                        || why == KeyStoreException.ERROR_KEY_DOES_NOT_EXIST;
            }
        }
        return false;
    }

    void destroy() throws GeneralSecurityException, IOException {
        KeyStore keys = open();
        if (keys.containsAlias(alias)) {
            keys.deleteEntry(alias);
        }
    }

    private @Nullable SecretKey find() throws GeneralSecurityException, IOException {
        Key key = open().getKey(alias, null);
        return key instanceof SecretKey secret ? secret : null;
    }

    private SecretKey make() throws GeneralSecurityException {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
            SecretKey strong = makeInStrongBox();
            if (strong != null) {
                return strong;
            }
        }
        return make(spec());
    }

    @NewerAndroid(28)
    private @Nullable SecretKey makeInStrongBox() throws GeneralSecurityException {
        try {
            return make(spec().setIsStrongBoxBacked(true));
        } catch (StrongBoxUnavailableException none) {
            return null;
        }
    }

    private static SecretKey make(KeyGenParameterSpec.Builder spec) throws GeneralSecurityException {
        KeyGenerator generator = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, PROVIDER);
        generator.init(spec.build());
        return generator.generateKey();
    }

    private KeyGenParameterSpec.Builder spec() {
        return new KeyGenParameterSpec.Builder(alias, KeyProperties.PURPOSE_ENCRYPT | KeyProperties.PURPOSE_DECRYPT)
                .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
                .setKeySize(KEY_BITS);
    }

    private static KeyStore open() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance(PROVIDER);
        keys.load(null);
        return keys;
    }
}
