package org.livex.phone.device.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a push subscription's owner keeps (RFC 8291): only who was given {@link #p256dh} and {@link #auth} can make a
 * message that {@link #decrypt} reads. So nobody else can ring this phone, whoever learns its address.
 */
final class WebPushKeys {
    private static final int SALT_BYTES = 16;
    private static final int AUTH_BYTES = 16;
    private static final int HEADER_BYTES = SALT_BYTES + Integer.BYTES + 1 + P256.PUBLIC_BYTES;
    private static final int TAG_BYTES = 16;
    private static final byte LAST_RECORD = 2;

    private final ECPrivateKey own;
    private final byte[] ownPublic;
    private final byte[] auth;

    private WebPushKeys(ECPrivateKey own, byte[] ownPublic, byte[] auth) {
        this.own = own;
        this.ownPublic = ownPublic;
        this.auth = auth;
    }

    static WebPushKeys random() {
        try {
            KeyPair pair = P256.random();
            byte[] auth = new byte[AUTH_BYTES];
            new SecureRandom().nextBytes(auth);
            return new WebPushKeys((ECPrivateKey) pair.getPrivate(), P256.bytes((ECPublicKey) pair.getPublic()), auth);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this phone lacks a standard algorithm", e);
        }
    }

    /** As {@link #written} gave it; empty if somebody changed it. */
    static Optional<WebPushKeys> read(String written) {
        String[] parts = written.split("\\.", -1);
        try {
            if (parts.length != 3) {
                return Optional.empty();
            }
            byte[] point = bytes(parts[1]);
            P256.publicKey(point);
            return Optional.of(new WebPushKeys(P256.privateKey(bytes(parts[0])), point, bytes(parts[2])));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String written() {
        return base64(P256.bytes(own)) + "." + p256dh() + "." + auth();
    }

    String p256dh() {
        return base64(ownPublic);
    }

    String auth() {
        return base64(auth);
    }

    /** Of one record in the content coding aes128gcm (RFC 8188). Empty: it was not encrypted for these keys. */
    Optional<byte[]> decrypt(byte[] message) {
        if (message.length < HEADER_BYTES + TAG_BYTES + 1
                || message[HEADER_BYTES - P256.PUBLIC_BYTES - 1] != P256.PUBLIC_BYTES) {
            return Optional.empty();
        }
        byte[] salt = Arrays.copyOf(message, SALT_BYTES);
        byte[] sender = Arrays.copyOfRange(message, HEADER_BYTES - P256.PUBLIC_BYTES, HEADER_BYTES);
        try {
            byte[] keyInfo = concat(info("WebPush: info"), ownPublic, sender);
            byte[] ikm = hkdf(auth, agreed(P256.publicKey(sender)), keyInfo, 32);
            byte[] key = hkdf(salt, ikm, info("Content-Encoding: aes128gcm"), 16);
            byte[] nonce = hkdf(salt, ikm, info("Content-Encoding: nonce"), 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            return unpadded(cipher.doFinal(message, HEADER_BYTES, message.length - HEADER_BYTES));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private byte[] agreed(ECPublicKey sender) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own);
        agreement.doPhase(sender, true);
        return agreement.generateSecret();
    }

    private static Optional<byte[]> unpadded(byte[] record) {
        int end = record.length - 1;
        while (end >= 0 && record[end] == 0) {
            end--;
        }
        return end >= 0 && record[end] == LAST_RECORD ? Optional.of(Arrays.copyOf(record, end)) : Optional.empty();
    }

    /** RFC 5869, for at most one block of output. */
    private static byte[] hkdf(byte[] salt, byte[] ikm, byte[] info, int length) throws GeneralSecurityException {
        byte[] key = hmac(salt, ikm);
        return Arrays.copyOf(hmac(key, concat(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    /** The RFCs end each info string with a zero byte. */
    private static byte[] info(String text) {
        return (text + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] concat(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
