package org.livex.phone.store;

import android.os.SystemClock;
import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.UnrecoverableKeyException;
import org.jspecify.annotations.Nullable;

/** The keys that rows are encrypted with, wrapped by the phone's own key. Without that one, all that is kept is noise. */
final class KeyFile {
    /** The Keystore is another process, which may be starting or restarting. */
    private static final int TRIES = 3;

    private static final long PAUSE_MILLIS = 100;
    /** A key that was refused so often, minute after minute, is no good any more. */
    static final int MOST_REFUSALS = 30;

    private final File file;
    private final PhoneKey key;
    private int refusals;

    KeyFile(File folder, PhoneKey key) {
        this.key = key;
        this.file = new File(folder, "livex.key");
    }

    /** Null: there is none, or it cannot be opened any more. */
    @Nullable Seal open() throws IOException {
        byte[] wrapped = file.exists() ? Files.read(file) : null;
        if (wrapped == null) {
            return null;
        }
        for (int tried = 1; ; tried++) {
            try {
                byte[] secret = key.unwrap(wrapped);
                return secret == null || secret.length != Seal.SECRET_BYTES ? null : new Seal(secret);
            } catch (GeneralSecurityException | ProviderException busy) {
                if (tried == TRIES) {
                    return givenUp(busy);
                }
            }
            SystemClock.sleep(PAUSE_MILLIS);
        }
    }

    private @Nullable Seal givenUp(Exception busy) throws IOException {
        boolean isRefused = busy instanceof InvalidKeyException || busy instanceof UnrecoverableKeyException;
        if (isRefused && ++refusals >= MOST_REFUSALS) {
            return null;
        }
        throw new IOException("the Keystore does not answer", busy);
    }

    Seal make() throws IOException {
        byte[] secret = new byte[Seal.SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            Files.write(file, key.wrap(secret));
        } catch (GeneralSecurityException | ProviderException e) {
            throw new IOException("the Keystore makes no key", e);
        }
        return new Seal(secret);
    }

    void destroy() throws IOException {
        Files.delete(file);
        try {
            key.destroy();
        } catch (GeneralSecurityException | ProviderException e) {
            throw new IOException("the Keystore keeps the key", e);
        }
    }
}
