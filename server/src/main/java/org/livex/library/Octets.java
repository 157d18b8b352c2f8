package org.livex.library;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A file's bytes. Reading past the end is an {@link IndexOutOfBoundsException}: the file is torn or lies. */
final class Octets {
    private final byte[] all;

    Octets(byte[] all) {
        this.all = all;
    }

    int size() {
        return all.length;
    }

    int u8(int at) {
        return all[Objects.checkIndex(at, all.length)] & 0xff;
    }

    int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    int u16Little(int at) {
        return u8(at) | u8(at + 1) << 8;
    }

    int u24Little(int at) {
        return u16Little(at) | u8(at + 2) << 16;
    }

    long u32Little(int at) {
        return u16Little(at) | (long) u16Little(at + 2) << 16;
    }

    /** ISO 8859-1, so that any byte is one character. */
    String text(int at, int length) {
        Objects.checkFromIndexSize(at, length, all.length);
        return new String(all, at, length, StandardCharsets.ISO_8859_1);
    }

    boolean has(int at, String text) {
        return at + text.length() <= all.length && text(at, text.length()).equals(text);
    }

    ByteBuffer buffer() {
        return ByteBuffer.wrap(all).asReadOnlyBuffer();
    }

    void copyTo(ByteArrayOutputStream out, int at, int length) {
        Objects.checkFromIndexSize(at, length, all.length);
        out.write(all, at, length);
    }

    /** An end that must lie in the file. */
    int end(long at, long length) {
        long end = at + length;
        if (length < 0 || end > all.length) {
            throw new IndexOutOfBoundsException("a part is longer than the file");
        }
        return (int) end;
    }
}
