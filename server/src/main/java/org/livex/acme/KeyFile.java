package org.livex.acme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Properties;

/** Keys, and what belongs to them, as they are kept beside the certificates. */
final class KeyFile {
    private static final String PRIVATE = "private";
    private static final String PUBLIC = "public";

    private KeyFile() {}

    /** Blocks. */
    static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        properties.load(new ByteArrayInputStream(Files.readAllBytes(file)));
        return properties;
    }

    static void put(Properties properties, KeyPair keys) {
        properties.setProperty(PRIVATE, base64(keys.getPrivate()));
        properties.setProperty(PUBLIC, base64(keys.getPublic()));
    }

    /** An illegal argument or no key: the file is damaged. */
    static KeyPair keys(Properties properties) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance("EC");
        Base64.Decoder decoder = Base64.getDecoder();
        return new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(decoder.decode(properties.getProperty(PUBLIC, "")))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(properties.getProperty(PRIVATE, "")))));
    }

    static byte[] written(Properties properties) throws IOException {
        StringWriter text = new StringWriter();
        properties.store(text, null);
        // Without the line that says when: a file is the same where nothing changed.
        return text.toString().replaceFirst("(?m)^#.*\\R", "").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }
}
