package org.livex.backup;

import java.io.IOException;
import java.io.InputStream;

/** Reads an age file. Gives nothing that was not sealed so, and its end only where it was finished. */
final class SealedInput extends InputStream {
    private static final int SEALED_CHUNK = ChunkCipher.CHUNK + ChunkCipher.TAG;

    private final InputStream in;
    private final byte[] key;
    private byte[] chunk = new byte[0];
    private int given;
    private byte[] next;
    private long number;
    private boolean isLast;

    /** From behind the head that made the lock. */
    SealedInput(InputStream in, Lock lock) throws IOException {
        this.in = in;
        byte[] nonce = in.readNBytes(SealedOutput.NONCE);
        if (nonce.length < SealedOutput.NONCE) {
            throw BackupProblem.notOne();
        }
        this.key = lock.keyOf(nonce);
        this.next = in.readNBytes(SEALED_CHUNK);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (given == chunk.length) {
            if (isLast) {
                return -1;
            }
            openNext();
        }
        int taken = Math.min(length, chunk.length - given);
        System.arraycopy(chunk, given, bytes, from, taken);
        given += taken;
        return taken;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void openNext() throws IOException {
        byte[] sealed = next;
        next = in.readNBytes(SEALED_CHUNK);
        isLast = next.length == 0;
        chunk = ChunkCipher.opened(key, ChunkCipher.nonce(number, isLast), sealed)
                .orElseThrow(() -> BackupProblem.broken("a part of it was changed, or its end is missing"));
        if (isLast && chunk.length == 0 && number > 0) {
            throw BackupProblem.broken("its end was changed");
        }
        given = 0;
        number++;
    }
}
