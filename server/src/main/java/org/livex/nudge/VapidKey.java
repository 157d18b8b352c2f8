package org.livex.nudge;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * This installation's identity towards push services (VAPID, RFC 8292). Browsers subscribe for it, so a new one makes all
 * subscriptions worthless.
 */
public final class VapidKey {
    private final byte[] publicBytes;
    private final ECPrivateKey privateKey;

    private VapidKey(byte[] publicBytes, ECPrivateKey privateKey) {
        this.publicBytes = publicBytes;
        this.privateKey = privateKey;
    }

    /** This installation's key, made now if there is none yet. */
    public static Future<VapidKey> of(PushAddresses addresses) {
        return addresses.key(random());
    }

    static VapidKey random() {
        KeyPair pair = P256.random();
        return new VapidKey(P256.bytes((ECPublicKey) pair.getPublic()), (ECPrivateKey) pair.getPrivate());
    }

    static VapidKey read(byte[] written) {
        byte[] scalar = Arrays.copyOf(written, P256.PRIVATE_BYTES);
        byte[] point = Arrays.copyOfRange(written, P256.PRIVATE_BYTES, written.length);
        return new VapidKey(P256.bytes(P256.publicKey(point).orElseThrow()), P256.privateKey(scalar));
    }

    byte[] written() {
        return ByteBuffer.allocate(P256.PRIVATE_BYTES + P256.PUBLIC_BYTES)
                .put(P256.bytes(privateKey))
                .put(publicBytes)
                .array();
    }

    /** What a browser needs to subscribe: {@code applicationServerKey}, base64url. */
    public String publicKey() {
        return base64(publicBytes);
    }

    /** The value of an {@code Authorization} header for one push service; the RFC allows at most 24 hours. */
    String authorization(URI endpoint, String subject, Instant expiresAt) {
        String header = new JsonObject().put("typ", "JWT").put("alg", "ES256").encode();
        String claims = new JsonObject()
                .put("aud", origin(endpoint))
                .put("exp", expiresAt.getEpochSecond())
                .put("sub", subject)
                .encode();
        String signed =
                base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        return "vapid t=" + signed + "." + base64(signature(signed)) + ", k=" + publicKey();
    }

    static String origin(URI endpoint) {
        String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
        return endpoint.getScheme() + "://" + endpoint.getHost() + port;
    }

    private byte[] signature(String signed) {
        try {
            // JWS wants r and s bare, not the ASN.1 that Java writes by default.
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(privateKey);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw P256.missing(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
