package org.livex.access;

import io.vertx.core.Context;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** The installation's P-256 key pair for access tokens, written as a JSON Web Key (RFC 7517). */
record SigningKey(JsonObject jwk) {
    private static final int FIELD_BYTES = 32;

    /** Not on a thread that answers others: it takes a tenth of a second, the first time. */
    static SigningKey random() {
        if (Context.isOnEventLoopThread()) {
            throw new IllegalStateException("a key is not made where others wait");
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            ECPublicKey publicKey = (ECPublicKey) pair.getPublic();
            return new SigningKey(new JsonObject()
                    .put("kty", "EC")
                    .put("crv", "P-256")
                    .put("alg", "ES256")
                    .put("x", field(publicKey.getW().getAffineX()))
                    .put("y", field(publicKey.getW().getAffineY()))
                    .put("d", field(((ECPrivateKey) pair.getPrivate()).getS())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    static SigningKey read(byte[] written) {
        return new SigningKey(new JsonObject(new String(written, StandardCharsets.UTF_8)));
    }

    byte[] written() {
        return jwk.encode().getBytes(StandardCharsets.UTF_8);
    }

    /** Says nothing: the private key must not reach a log. */
    @Override
    public String toString() {
        return "SigningKey[secret]";
    }

    /** Fixed width: BigInteger adds a sign byte or drops leading zeros, which other readers refuse. */
    private static String field(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[FIELD_BYTES];
        int length = Math.min(bytes.length, FIELD_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, FIELD_BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }
}
