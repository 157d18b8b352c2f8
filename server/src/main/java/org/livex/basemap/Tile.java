package org.livex.basemap;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/** One picture, of a kind that every browser draws; by what its bytes say, whatever the file says of them. */
public record Tile(String type, Buffer bytes) {
    static final int LONGEST_HEAD = 12;

    static Optional<Tile> of(byte[] bytes) {
        return typeOf(bytes).map(type -> new Tile(type, Buffer.buffer(bytes)));
    }

    /** {@code bytes} may be its first few alone. */
    static Optional<String> typeOf(byte[] bytes) {
        if (bytes.length < LONGEST_HEAD) {
            return Optional.empty();
        }
        if (has(bytes, 0, 0x89, 'P', 'N', 'G')) {
            return Optional.of("image/png");
        }
        if (has(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("image/jpeg");
        }
        boolean isWebp = has(bytes, 0, 'R', 'I', 'F', 'F') && has(bytes, 8, 'W', 'E', 'B', 'P');
        return isWebp ? Optional.of("image/webp") : Optional.empty();
    }

    /** A layer of the Mapbox Vector Tile specification, as it is or, as most write it, by gzip. */
    static boolean isVector(byte[] bytes) {
        return bytes.length >= 2 && (has(bytes, 0, 0x1F, 0x8B) || bytes[0] == 0x1A);
    }

    private static boolean has(byte[] bytes, int at, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[at + i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
