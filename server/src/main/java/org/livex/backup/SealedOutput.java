package org.livex.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** Writes an age file. Whole only after {@link #finish}: one that is closed without it is refused by whoever reads it. */
final class SealedOutput extends OutputStream {
    static final int NONCE = 16;

    private final OutputStream out;
    private final byte[] key;
    private final byte[] chunk = new byte[ChunkCipher.CHUNK];
    private int filled;
    private long number;

    SealedOutput(OutputStream out, Lock lock, SecureRandom random) throws IOException {
        this.out = out;
        byte[] nonce = Lock.chance(random, NONCE);
        this.key = lock.keyOf(nonce);
        out.write(lock.head().getBytes(StandardCharsets.US_ASCII));
        out.write(nonce);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int written = 0;
        while (written < length) {
            if (filled == chunk.length) {
                seal(false);
            }
            int taken = Math.min(length - written, chunk.length - filled);
            System.arraycopy(bytes, from + written, chunk, filled, taken);
            filled += taken;
            written += taken;
        }
    }

    void finish() throws IOException {
        seal(true);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void seal(boolean last) throws IOException {
        out.write(ChunkCipher.sealed(key, ChunkCipher.nonce(number, last), chunk, filled));
        number++;
        filled = 0;
    }
}
