package org.livex.web;

import io.netty.buffer.ByteBuf;

/** The first thing that a client of TLS says (RFC 8446, 4.1.2 and 5.1), looked at before any work is done for it. */
enum Hello {
    INCOMPLETE,
    WHOLE,
    /** Not of TLS, or of a size that no client has. */
    NONE;

    /** Clients need one record of two kilobytes. */
    private static final int MOST_RECORDS = 8;

    private static final int LONGEST = 16 * 1024;

    private static final int HANDSHAKE_RECORD = 22;
    private static final int RECORD_HEAD = 5;
    private static final int CLIENT_HELLO = 1;
    private static final int HELLO_HEAD = 4;

    /** Reads nothing from {@code said}, which is all that has come. */
    static Hello in(ByteBuf said) {
        int[] head = new int[HELLO_HEAD];
        int heard = 0;
        int at = said.readerIndex();
        for (int record = 0; record < MOST_RECORDS; record++) {
            if (at < said.writerIndex() && said.getUnsignedByte(at) != HANDSHAKE_RECORD) {
                return NONE;
            }
            if (at + RECORD_HEAD > said.writerIndex()) {
                return INCOMPLETE;
            }
            int length = said.getUnsignedShort(at + RECORD_HEAD - 2);
            at += RECORD_HEAD;
            int there = Math.min(length, said.writerIndex() - at);
            for (int i = 0; i < there && heard + i < HELLO_HEAD; i++) {
                head[heard + i] = said.getUnsignedByte(at + i);
            }
            heard += there;
            at += length;
            int wanted = HELLO_HEAD + (head[1] << 16 | head[2] << 8 | head[3]);
            if (length == 0 || (heard > 0 && head[0] != CLIENT_HELLO) || (heard >= HELLO_HEAD && wanted > LONGEST)) {
                return NONE;
            }
            if (heard >= HELLO_HEAD && heard >= wanted) {
                return WHOLE;
            }
            if (there < length) {
                return INCOMPLETE;
            }
        }
        return NONE;
    }
}
