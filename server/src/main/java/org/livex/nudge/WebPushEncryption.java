package org.livex.nudge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts one short message for one subscription: RFC 8291, with the content coding aes128gcm of RFC 8188. */
final class WebPushEncryption {
    private static final int SALT_BYTES = 16;
    private static final int RECORD_SIZE = 4096;
    private static final byte LAST_RECORD = 2;

    private WebPushEncryption() {}

    /** With fresh keys: neither key pair nor salt may serve twice. */
    static byte[] encrypt(byte[] message, SubscriptionKeys receiver) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return encrypt(message, receiver, P256.random(), salt);
    }

    static byte[] encrypt(byte[] message, SubscriptionKeys receiver, KeyPair sender, byte[] salt) {
        try {
            byte[] senderPublic = P256.bytes((ECPublicKey) sender.getPublic());
            byte[] keyInfo = concat(info("WebPush: info"), receiver.publicBytes(), senderPublic);
            byte[] ikm = hkdf(receiver.authBytes(), agreed(sender, receiver.publicKey()), keyInfo, 32);
            byte[] key = hkdf(salt, ikm, info("Content-Encoding: aes128gcm"), 16);
            byte[] nonce = hkdf(salt, ikm, info("Content-Encoding: nonce"), 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            byte[] header = ByteBuffer.allocate(SALT_BYTES + Integer.BYTES + 1 + P256.PUBLIC_BYTES)
                    .put(salt)
                    .putInt(RECORD_SIZE)
                    .put((byte) P256.PUBLIC_BYTES)
                    .put(senderPublic)
                    .array();
            return concat(header, cipher.doFinal(concat(message, new byte[] {LAST_RECORD})));
        } catch (GeneralSecurityException e) {
            throw P256.missing(e);
        }
    }

    private static byte[] agreed(KeyPair sender, ECPublicKey receiver) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(sender.getPrivate());
        agreement.doPhase(receiver, true);
        return agreement.generateSecret();
    }

    private static byte[] hkdf(byte[] salt, byte[] ikm, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(
                        HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(ikm).thenExpand(info, length));
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
}
