package org.livex.basemap;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/** One picture, of a kind that every browser draws; by what its bytes say, whatever the file says of them. */
public record Tile(String type, Buffer bytes) {
    private static final int LONGEST_HEAD = 12;

    static Optional<Tile> of(byte[] bytes) {
        if (bytes.length < LONGEST_HEAD) {
            return Optional.empty();
        }
        if (has(bytes, 0, 0x89, 'P', 'N', 'G')) {
            return Optional.of(new Tile("image/png", Buffer.buffer(bytes)));
        }
        if (has(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(new Tile("image/jpeg", Buffer.buffer(bytes)));
        }
        boolean isWebp = has(bytes, 0, 'R', 'I', 'F', 'F') && has(bytes, 8, 'W', 'E', 'B', 'P');
        return isWebp ? Optional.of(new Tile("image/webp", Buffer.buffer(bytes))) : Optional.empty();
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
