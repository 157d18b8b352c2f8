package org.livex.web;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Finds who signed an Android package: the first certificate of its first signer in the APK Signing Block, which lies
 * before the zip's central directory (APK Signature Scheme v2, source.android.com). Nothing is verified here.
 */
final class AppSignature {
    private static final int END_OF_ZIP = 0x06054b50;
    private static final int END_OF_ZIP_SIZE = 22;
    private static final int DIRECTORY_OFFSET = 16;
    private static final int FOOTER_SIZE = 24;
    private static final long MAGIC_LOW = 0x20676953204b5041L;
    private static final long MAGIC_HIGH = 0x3234206b636f6c42L;
    private static final int SCHEME_V2 = 0x7109871a;

    private AppSignature() {}

    static byte[] certificate(byte[] apk) throws IOException {
        try {
            return certificate(ByteBuffer.wrap(apk).order(ByteOrder.LITTLE_ENDIAN));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw notSigned();
        }
    }

    private static byte[] certificate(ByteBuffer apk) throws IOException {
        int directory = directory(apk);
        int footer = directory - FOOTER_SIZE;
        if (apk.getLong(footer + Long.BYTES) != MAGIC_LOW || apk.getLong(footer + 2 * Long.BYTES) != MAGIC_HIGH) {
            throw notSigned();
        }
        int start = directory - Math.toIntExact(apk.getLong(footer));
        ByteBuffer pairs = slice(apk, start, footer - start);
        while (pairs.hasRemaining()) {
            int length = Math.toIntExact(pairs.getLong());
            ByteBuffer pair = slice(pairs, pairs.position(), length);
            pairs.position(pairs.position() + length);
            if (pair.getInt() == SCHEME_V2) {
                ByteBuffer signedData = next(next(next(pair)));
                next(signedData);
                ByteBuffer certificate = next(next(signedData));
                byte[] encoded = new byte[certificate.remaining()];
                certificate.get(encoded);
                return encoded;
            }
        }
        throw notSigned();
    }

    private static int directory(ByteBuffer apk) throws IOException {
        for (int end = apk.limit() - END_OF_ZIP_SIZE; end >= 0; end--) {
            if (apk.getInt(end) == END_OF_ZIP) {
                return apk.getInt(end + DIRECTORY_OFFSET);
            }
        }
        throw notSigned();
    }

    /** What follows behind its length of 32 bits. */
    private static ByteBuffer next(ByteBuffer from) {
        int length = from.getInt();
        ByteBuffer part = slice(from, from.position(), length);
        from.position(from.position() + length);
        return part;
    }

    private static ByteBuffer slice(ByteBuffer of, int start, int length) {
        return of.slice(start, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static IOException notSigned() {
        return new IOException("it is not a signed Android package");
    }
}
