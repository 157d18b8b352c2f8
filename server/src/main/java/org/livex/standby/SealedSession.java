package org.livex.standby;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** The keys of one session: questions and answers have different ones, and nothing of another session fits. */
record SealedSession(String id, SealingKey questions, SealingKey answers) {
    static final int ID_BYTES = 16;

    /** {@code boot} is drawn by the first server at each start, {@code id} by the second for each session. */
    static SealedSession of(byte[] secret, byte[] boot, byte[] id) {
        byte[] salt =
                ByteBuffer.allocate(boot.length + id.length).put(boot).put(id).array();
        return new SealedSession(
                HexFormat.of().formatHex(id),
                SealingKey.of(secret, salt, "question"),
                SealingKey.of(secret, salt, "answer"));
    }
}
