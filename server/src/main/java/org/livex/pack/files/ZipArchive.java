package org.livex.pack.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.PackLimits;

/**
 * A zip from an unknown hand, read from its central directory (PKWARE APPNOTE 6.3.10). The JDK's own readers hide what has
 * to be refused here: links, doubled names, encryption flags. Sizes are checked before a byte is inflated, and every file
 * is inflated once against its declared size and checksum before the archive is taken for sound.
 */
final class ZipArchive {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int DIRECTORY_SIGNATURE = 0x02014b50;
    private static final int FILE_SIGNATURE = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int CHUNK = 16 * 1024;

    private final ByteBuffer zip;
    private final SortedMap<String, ZipEntryHeader> entries = new TreeMap<>();

    private ZipArchive(ByteBuffer zip) {
        this.zip = zip.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    static ZipArchive open(ByteBuffer bytes) throws UnreadablePack {
        if (bytes.limit() > PackLimits.MOST_BYTES) {
            throw new UnreadablePack(FindingCode.PACK_TOO_LARGE, "", Map.of("limit", megabytes()));
        }
        ZipArchive archive = new ZipArchive(bytes);
        archive.readDirectory();
        archive.checkSizes();
        for (ZipEntryHeader entry : archive.entries.values()) {
            archive.inflate(entry, OutputStream.nullOutputStream());
        }
        return archive;
    }

    SortedMap<String, ZipEntryHeader> entries() {
        return entries;
    }

    byte[] read(ZipEntryHeader entry) throws UnreadablePack {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) entry.size());
        inflate(entry, bytes);
        return bytes.toByteArray();
    }

    private void readDirectory() throws UnreadablePack {
        int end = findEnd();
        int files = Short.toUnsignedInt(zip.getShort(end + 10));
        long size = Integer.toUnsignedLong(zip.getInt(end + 12));
        long offset = Integer.toUnsignedLong(zip.getInt(end + 16));
        if (files == 0xFFFF || offset == 0xFFFFFFFFL || zip.getInt(end + 4) != 0) {
            // ZIP64 or several disks: only far larger archives need them.
            throw new UnreadablePack(FindingCode.ZIP_UNSUPPORTED, "");
        }
        if (files > PackLimits.MOST_FILES) {
            throw new UnreadablePack(FindingCode.TOO_MANY_FILES, "", Map.of("limit", PackLimits.MOST_FILES));
        }
        if (offset + size > end) {
            throw new UnreadablePack(FindingCode.ZIP_DAMAGED, "");
        }
        ByteBuffer directory = zip.slice((int) offset, (int) size).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < files; i++) {
            if (directory.remaining() < ZipEntryHeader.SIZE
                    || directory.getInt(directory.position()) != DIRECTORY_SIGNATURE) {
                throw new UnreadablePack(FindingCode.ZIP_DAMAGED, "");
            }
            ZipEntryHeader entry = ZipEntryHeader.read(directory);
            if (entry.isFolder()) {
                continue;
            }
            if (entries.put(entry.path(), entry) != null) {
                throw new UnreadablePack(FindingCode.DUPLICATE_PATH, entry.path());
            }
        }
    }

    private int findEnd() throws UnreadablePack {
        int last = zip.limit() - END_SIZE;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END_SIGNATURE && Short.toUnsignedInt(zip.getShort(at + 20)) == last - at) {
                return at;
            }
        }
        boolean startsLikeOne = zip.limit() >= 4 && zip.getInt(0) == FILE_SIGNATURE;
        throw new UnreadablePack(startsLikeOne ? FindingCode.ZIP_DAMAGED : FindingCode.NOT_A_ZIP, "");
    }

    private void checkSizes() throws UnreadablePack {
        long total = entries.values().stream().mapToLong(ZipEntryHeader::size).sum();
        if (total > PackLimits.HARMLESS_BYTES && total / PackLimits.MOST_EXPANSION > zip.limit()) {
            throw new UnreadablePack(FindingCode.ZIP_EXPANDS_TOO_MUCH, "", Map.of("limit", PackLimits.MOST_EXPANSION));
        }
        if (total > PackLimits.MOST_BYTES) {
            throw new UnreadablePack(FindingCode.PACK_TOO_LARGE, "", Map.of("limit", megabytes()));
        }
    }

    private void inflate(ZipEntryHeader entry, OutputStream to) throws UnreadablePack {
        ByteBuffer packed = packedBytes(entry);
        CRC32 checksum = new CRC32();
        byte[] chunk = new byte[CHUNK];
        long written = 0;
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed);
            while (true) {
                int length = entry.isDeflated() ? inflater.inflate(chunk) : copy(packed, chunk);
                if (length == 0) {
                    break;
                }
                written += length;
                if (written > entry.size()) {
                    throw new UnreadablePack(FindingCode.ZIP_DAMAGED, entry.path());
                }
                checksum.update(chunk, 0, length);
                to.write(chunk, 0, length);
            }
        } catch (DataFormatException | IOException broken) {
            throw new UnreadablePack(FindingCode.ZIP_DAMAGED, entry.path());
        }
        if (written != entry.size() || checksum.getValue() != entry.checksum()) {
            throw new UnreadablePack(FindingCode.ZIP_DAMAGED, entry.path());
        }
    }

    private ByteBuffer packedBytes(ZipEntryHeader entry) throws UnreadablePack {
        long header = entry.offset();
        if (header + 30 > zip.limit() || zip.getInt((int) header) != FILE_SIGNATURE) {
            throw new UnreadablePack(FindingCode.ZIP_DAMAGED, entry.path());
        }
        int nameAndExtra = Short.toUnsignedInt(zip.getShort((int) header + 26))
                + Short.toUnsignedInt(zip.getShort((int) header + 28));
        long start = header + 30 + nameAndExtra;
        if (start + entry.packedSize() > zip.limit()) {
            throw new UnreadablePack(FindingCode.ZIP_DAMAGED, entry.path());
        }
        return zip.slice((int) start, (int) entry.packedSize());
    }

    private static int copy(ByteBuffer from, byte[] chunk) {
        int length = Math.min(from.remaining(), chunk.length);
        from.get(chunk, 0, length);
        return length;
    }

    private static int megabytes() {
        return (int) (PackLimits.MOST_BYTES / (1024 * 1024));
    }
}
