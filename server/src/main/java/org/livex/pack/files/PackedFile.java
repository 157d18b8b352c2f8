package org.livex.pack.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;

/**
 * A file of a pack that injects refer to, checked. What has the same hash is the same. Its bytes stay where the pack is:
 * together they may be more than memory holds.
 */
public final class PackedFile {
    private final MediaHash sha256;
    private final MediaType type;
    private final long size;
    private final Content content;

    public interface Content {
        byte[] read() throws IOException;
    }

    public PackedFile(MediaHash sha256, MediaType type, long size, Content content) {
        this.sha256 = sha256;
        this.type = type;
        this.size = size;
        this.content = content;
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

    public long size() {
        return size;
    }

    /** Blocks. As they are now: whoever keeps them checks them against the hash. */
    public byte[] bytes() {
        try {
            return content.read();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
