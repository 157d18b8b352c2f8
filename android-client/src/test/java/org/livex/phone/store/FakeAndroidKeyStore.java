package org.livex.phone.store;

import android.security.KeyStoreException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.Key;
import java.security.KeyStoreSpi;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KeyGeneratorSpi;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Stands for the phone's Keystore, which the JVM does not have: AES keys by alias, until it is reset. */
public final class FakeAndroidKeyStore extends Provider {
    private static final long serialVersionUID = 1;
    private static final Map<String, SecretKey> KEYS = new ConcurrentHashMap<>();
    private static volatile boolean isBusy;
    /** A number of the Keystore's own; 0: none. */
    private static volatile int reason;

    private FakeAndroidKeyStore() {
        super("AndroidKeyStore", "1", "for tests");
        put("KeyStore.AndroidKeyStore", Keys.class.getName());
        put("KeyGenerator.AES", Generator.class.getName());
    }

    /** May be called again. */
    public static void install() {
        if (Security.getProvider("AndroidKeyStore") == null) {
            Security.addProvider(new FakeAndroidKeyStore());
        }
    }

    /** As when the owner takes the screen lock away, or the chip forgets. */
    public static void reset() {
        KEYS.clear();
        isBusy = false;
        reason = 0;
    }

    /** As while the phone starts, or when its chip hangs: Android calls the key invalid then. */
    public static void isBusy(boolean now) {
        isBusy = now;
    }

    /** Does not give the key, as Android 13 and newer say it; 0: gives it. */
    public static void refuses(int why) {
        reason = why;
    }

    /** What the provider makes when somebody asks for keys. */
    public static final class Keys extends KeyStoreSpi {
        @Override
        public @Nullable Key engineGetKey(String alias, char[] password) throws UnrecoverableKeyException {
            int why = reason;
            if (why != 0 && KEYS.containsKey(alias)) {
                UnrecoverableKeyException refusal = new UnrecoverableKeyException("Failed to obtain the key");
                refusal.initCause(new KeyStoreException(why, "told"));
                throw refusal;
            }
            return isBusy ? new SecretKeySpec(new byte[1], "AES") : KEYS.get(alias);
        }

        @Override
        public boolean engineContainsAlias(String alias) {
            return KEYS.containsKey(alias);
        }

        @Override
        public void engineDeleteEntry(String alias) {
            KEYS.remove(alias);
        }

        @Override
        public void engineLoad(InputStream stream, char[] password) {
            // They are all there.
        }

        @Override
        public Enumeration<String> engineAliases() {
            return Collections.enumeration(KEYS.keySet());
        }

        @Override
        public int engineSize() {
            return KEYS.size();
        }

        @Override
        public boolean engineIsKeyEntry(String alias) {
            return KEYS.containsKey(alias);
        }

        @Override
        public boolean engineIsCertificateEntry(String alias) {
            return false;
        }

        @Override
        public Certificate @Nullable [] engineGetCertificateChain(String alias) {
            return null;
        }

        @Override
        public @Nullable Certificate engineGetCertificate(String alias) {
            return null;
        }

        @Override
        @SuppressWarnings("JavaUtilDate")
        public Date engineGetCreationDate(String alias) {
            return new Date(0);
        }

        @Override
        public @Nullable String engineGetCertificateAlias(Certificate certificate) {
            return null;
        }

        @Override
        public void engineSetKeyEntry(String alias, Key key, char[] password, Certificate[] chain) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineSetKeyEntry(String alias, byte[] key, Certificate[] chain) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineSetCertificateEntry(String alias, Certificate certificate) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineStore(OutputStream stream, char[] password) {
            throw new UnsupportedOperationException();
        }
    }

    /** What the provider makes when somebody asks for a new key. */
    public static final class Generator extends KeyGeneratorSpi {
        private String alias = "";

        @Override
        protected void engineInit(AlgorithmParameterSpec spec, SecureRandom random) {
            alias = ((android.security.keystore.KeyGenParameterSpec) spec).getKeystoreAlias();
        }

        @Override
        protected void engineInit(SecureRandom random) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void engineInit(int bits, SecureRandom random) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected SecretKey engineGenerateKey() {
            byte[] bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            SecretKey key = new SecretKeySpec(bytes, "AES");
            KEYS.put(alias, key);
            return key;
        }
    }
}
