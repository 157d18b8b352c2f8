package org.livex.pack;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.MediaHash;
import org.livex.exercise.MediaType;

/** A file of a pack that injects refer to, checked. What has the same hash is the same. */
public final class PackedFile {
    private final MediaHash sha256;
    private final MediaType type;
    private final byte[] bytes;

    PackedFile(MediaHash sha256, MediaType type, byte[] bytes) {
        this.sha256 = sha256;
        this.type = type;
        this.bytes = bytes;
    }

    public MediaHash sha256() {
        return sha256;
    }

    public MediaType type() {
        return type;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PackedFile file && file.sha256.equals(sha256) && file.type == type;
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    /** Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }
}
