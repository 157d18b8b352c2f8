package org.livex.web;

import io.netty.buffer.ByteBuf;

/** Where a body of HTTP/1 ends, as far as it must be known to see where the next head begins (RFC 9112, 6.3 and 7.1). */
final class BodyEnd {
    /** Of a body that comes in pieces. */
    static final long IN_PIECES = -1;

    private static final int AFTER_A_PIECE = 2;
    private static final int MOST_DIGITS = 15;

    private boolean isInPieces;
    private long left;
    private long size;
    private boolean isSizeOver;
    private boolean isLast;

    /** {@code length} in bytes. */
    void begins(long length) {
        isInPieces = length == IN_PIECES;
        left = Math.max(0, length);
        size = 0;
        isSizeOver = false;
        isLast = false;
    }

    /** How many of {@code bytes} are of it and of what is in it; at least one. */
    int next(ByteBuf bytes) {
        if (left > 0) {
            int length = (int) Math.min(left, bytes.readableBytes());
            left -= length;
            return length;
        }
        return isInPieces ? line(bytes) : bytes.readableBytes();
    }

    private int line(ByteBuf bytes) {
        for (int at = bytes.readerIndex(); at < bytes.writerIndex(); at++) {
            byte next = bytes.getByte(at);
            if (next == '\n') {
                lineEnds();
                return at + 1 - bytes.readerIndex();
            }
            int digit = Character.digit(next, 16);
            isSizeOver |= digit < 0 || size >= 1L << (4 * MOST_DIGITS - 4);
            size = isSizeOver ? size : size << 4 | digit;
        }
        return bytes.readableBytes();
    }

    /** Behind the last piece there are lines, and no sizes. */
    private void lineEnds() {
        isLast |= size == 0;
        left = isLast ? 0 : size + AFTER_A_PIECE;
        size = 0;
        isSizeOver = false;
    }
}
