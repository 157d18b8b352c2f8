package org.livex.phone.screen;

import android.media.MediaDataSource;

/** A recording that is played from memory: it never lies open on the phone. */
public final class SoundInMemory extends MediaDataSource {
    private final byte[] bytes;

    public SoundInMemory(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int readAt(long position, byte[] buffer, int offset, int size) {
        if (position >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(size, bytes.length - position);
        System.arraycopy(bytes, (int) position, buffer, offset, count);
        return count;
    }

    @Override
    public long getSize() {
        return bytes.length;
    }

    @Override
    public void close() {}
}
