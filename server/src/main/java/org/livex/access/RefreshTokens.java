package org.livex.access;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.livex.exercise.words.ids.DeviceId;

/**
 * Opaque refresh tokens: device, generation and a 256-bit MAC over both. The store keeps a counter and no token, so a
 * lost answer can be said again word by word, and any token ever issued is told from a guess.
 */
final class RefreshTokens {
    private static final int SIGNED = Long.BYTES * 2 + Integer.BYTES;
    private static final int LENGTH = SIGNED + 32;
    private final Secret secret;

    RefreshTokens(Secret secret) {
        this.secret = secret;
    }

    record Content(DeviceId device, int generation) {}

    String write(DeviceId device, int generation) {
        UUID id = UUID.fromString(device.value());
        byte[] signed = ByteBuffer.allocate(SIGNED)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(generation)
                .array();
        byte[] token =
                ByteBuffer.allocate(LENGTH).put(signed).put(secret.sign(signed)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    Optional<Content> read(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (bytes.length != LENGTH) {
            return Optional.empty();
        }
        byte[] signed = Arrays.copyOf(bytes, SIGNED);
        byte[] mac = Arrays.copyOfRange(bytes, SIGNED, LENGTH);
        if (!MessageDigest.isEqual(mac, secret.sign(signed))) {
            return Optional.empty();
        }
        ByteBuffer content = ByteBuffer.wrap(signed);
        UUID id = new UUID(content.getLong(), content.getLong());
        return Optional.of(new Content(new DeviceId(id.toString()), content.getInt()));
    }
}
