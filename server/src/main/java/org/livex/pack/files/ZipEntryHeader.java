package org.livex.pack.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.livex.pack.yaml.FindingCode;

/** One file as a zip's central directory declares it; refuses what has no business in a pack. */
record ZipEntryHeader(String path, boolean isDeflated, long checksum, long packedSize, long size, long offset) {
    /** Without name, extra field and comment. */
    static final int SIZE = 46;

    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int UNIX = 3;
    private static final int MACOS = 19;
    private static final int FILE_TYPE = 0xF000;
    private static final int REGULAR_FILE = 0x8000;
    private static final int FOLDER = 0x4000;

    boolean isFolder() {
        return path.endsWith("/");
    }

    /** Reads the header at the buffer's position and moves on to the next one. */
    static ZipEntryHeader read(ByteBuffer directory) throws UnreadablePack {
        int at = directory.position();
        int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
        int rest = Short.toUnsignedInt(directory.getShort(at + 30)) + Short.toUnsignedInt(directory.getShort(at + 32));
        if (directory.remaining() < SIZE + nameLength + rest) {
            throw new UnreadablePack(FindingCode.ZIP_DAMAGED, "");
        }
        String path = path(directory.slice(at + SIZE, nameLength));
        int method = Short.toUnsignedInt(directory.getShort(at + 10));
        ZipEntryHeader header = new ZipEntryHeader(
                path,
                method == DEFLATED,
                Integer.toUnsignedLong(directory.getInt(at + 16)),
                Integer.toUnsignedLong(directory.getInt(at + 20)),
                Integer.toUnsignedLong(directory.getInt(at + 24)),
                Integer.toUnsignedLong(directory.getInt(at + 42)));
        if ((directory.getShort(at + 8) & ENCRYPTED) != 0) {
            throw new UnreadablePack(FindingCode.ZIP_ENCRYPTED, path);
        }
        if (method != STORED && method != DEFLATED) {
            throw new UnreadablePack(FindingCode.ZIP_UNSUPPORTED, path);
        }
        if (isLinkOrDevice(directory.get(at + 5), directory.getInt(at + 38) >>> 16)) {
            throw new UnreadablePack(FindingCode.NOT_A_REGULAR_FILE, path);
        }
        directory.position(at + SIZE + nameLength + rest);
        return header;
    }

    private static String path(ByteBuffer name) throws UnreadablePack {
        String path;
        try {
            path = StandardCharsets.UTF_8.newDecoder().decode(name.duplicate()).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadablePack(
                    FindingCode.PATH_NOT_UTF_8,
                    StandardCharsets.US_ASCII.decode(name.duplicate()).toString());
        }
        PackPaths.check(path);
        return path;
    }

    private static boolean isLinkOrDevice(int madeOn, int unixMode) {
        int type = unixMode & FILE_TYPE;
        return (madeOn == UNIX || madeOn == MACOS) && type != 0 && type != REGULAR_FILE && type != FOLDER;
    }
}
