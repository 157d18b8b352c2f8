package org.livex.phone.device.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.json.JSONObject;

/** The server's end of a push subscription (RFC 8291). */
final class Sender {
    private Sender() {}

    static byte[] encrypt(String text, JSONObject keys) throws Exception {
        byte[] receiver = bytes(keys.getString("p256dh"));
        byte[] auth = bytes(keys.getString("auth"));
        byte[] salt = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        KeyPair own = P256.random();
        byte[] ownPublic = P256.bytes((ECPublicKey) own.getPublic());
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(P256.publicKey(receiver), true);
        byte[] ikm = hkdf(auth, agreement.generateSecret(), join(ascii("WebPush: info\0"), receiver, ownPublic), 32);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(hkdf(salt, ikm, ascii("Content-Encoding: aes128gcm\0"), 16), "AES"),
                new GCMParameterSpec(128, hkdf(salt, ikm, ascii("Content-Encoding: nonce\0"), 12)));
        byte[] header = ByteBuffer.allocate(86)
                .put(salt)
                .putInt(4096)
                .put((byte) 65)
                .put(ownPublic)
                .array();
        return join(header, cipher.doFinal(join(ascii(text), new byte[] {2})));
    }

    private static byte[] hkdf(byte[] salt, byte[] ikm, byte[] info, int length) throws Exception {
        return Arrays.copyOf(hmac(hmac(salt, ikm), join(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
