package org.livex.basemap;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A PMTiles file of version 3, open for reading alone. What it says of itself is believed only as far as the file goes. */
final class PmTiles implements TileFile {
    static final String MAGIC = "PMTiles";

    private static final int HEADER = 127;
    private static final int VERSION = 3;
    /** Of a directory or the metadata, packed and unpacked. */
    private static final int LARGEST_PART = 8 * 1024 * 1024;
    /** A root, and leaves below leaves; nobody writes more. */
    private static final int DEEPEST_LEAF = 4;

    /** Where in the header it stands. */
    private static final int ROOT = 8;

    private static final int LENGTH_OF_ROOT = 16;
    private static final int METADATA = 24;
    private static final int LENGTH_OF_METADATA = 32;
    private static final int LEAVES = 40;
    private static final int TILES = 56;
    private static final int LENGTH_OF_TILES = 64;
    private static final int PACKING = 97;
    private static final int TYPE = 99;
    private static final int WEST = 102;
    private static final int SOUTH = 106;
    private static final int EAST = 110;
    private static final int NORTH = 114;

    private static final int NONE = 1;
    private static final int GZIP = 2;
    private static final int VECTORS = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileChannel channel;
    private final ByteBuffer header;
    private final TileDirectory root;
    private final About about;

    private PmTiles(FileChannel channel, String version) throws IOException, UnusableMap {
        this.channel = channel;
        this.header = part(0, HEADER, HEADER);
        int written = header.get(MAGIC.length());
        if (written != VERSION) {
            throw new UnusableMap("it is PMTiles of version " + written + "; version 3 is needed");
        }
        if (header.get(TYPE) == VECTORS) {
            throw UnusableMap.vectors();
        }
        if (number(TILES) > channel.size() - number(LENGTH_OF_TILES)) {
            throw UnusableMap.damaged();
        }
        this.root = directory(number(ROOT), number(LENGTH_OF_ROOT));
        if (root.isEmpty()) {
            throw UnusableMap.noTile();
        }
        this.about = About.of(metadata(), zoomOf(true), zoomOf(false), About.Bounds.WORLD, version);
    }

    static boolean isOne(byte[] head) {
        return new String(head, US_ASCII).equals(MAGIC);
    }

    static PmTiles open(Path file, String version) throws IOException, UnusableMap {
        FileChannel channel = FileChannel.open(file);
        try {
            return new PmTiles(channel, version);
        } catch (IOException | UnusableMap | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public Optional<Tile> tile(int zoom, int column, int row) throws IOException {
        long id = TileDirectory.idOf(zoom, column, row);
        TileDirectory directory = root;
        for (int depth = 0; depth < DEEPEST_LEAF; depth++) {
            int entry = directory.find(id);
            if (entry < 0) {
                return Optional.empty();
            }
            if (!directory.isLeaf(entry)) {
                return directory.length(entry) > LARGEST_TILE ? Optional.empty() : Tile.of(bytes(directory, entry));
            }
            directory = leaf(directory, entry);
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Of its first tile or its last, which must be a picture. */
    private int zoomOf(boolean first) throws IOException, UnusableMap {
        TileDirectory directory = root;
        for (int depth = 0; depth < DEEPEST_LEAF && !directory.isEmpty(); depth++) {
            int entry = first ? 0 : directory.size() - 1;
            if (directory.isLeaf(entry)) {
                directory = leaf(directory, entry);
                continue;
            }
            byte[] tile = directory.length(entry) > LARGEST_TILE ? new byte[0] : bytes(directory, entry);
            if (Tile.typeOf(tile).isEmpty()) {
                throw Tile.isVector(tile) ? UnusableMap.vectors() : UnusableMap.noPictures();
            }
            return TileDirectory.zoomOf(first ? directory.firstId(entry) : directory.lastId(entry));
        }
        throw UnusableMap.noTile();
    }

    private Map<String, String> metadata() throws IOException {
        Map<String, String> said = new HashMap<>();
        long length = number(LENGTH_OF_METADATA);
        if (length > 0) {
            JsonNode json = JSON.readTree(unpacked(number(METADATA), length));
            for (String name : new String[] {"name", "attribution"}) {
                said.put(name, json.path(name).asText(""));
            }
        }
        said.put("bounds", degrees(WEST) + "," + degrees(SOUTH) + "," + degrees(EAST) + "," + degrees(NORTH));
        return said;
    }

    private String degrees(int at) {
        return BigDecimal.valueOf(header.getInt(at), 7).toPlainString();
    }

    private TileDirectory leaf(TileDirectory directory, int entry) throws IOException {
        return directory(number(LEAVES) + directory.offset(entry), directory.length(entry));
    }

    private TileDirectory directory(long offset, long length) throws IOException {
        return TileDirectory.read(unpacked(offset, length));
    }

    private byte[] bytes(TileDirectory directory, int entry) throws IOException {
        return part(number(TILES) + directory.offset(entry), directory.length(entry), LARGEST_TILE)
                .array();
    }

    private byte[] unpacked(long offset, long length) throws IOException {
        byte[] packed = part(offset, length, LARGEST_PART).array();
        return switch (header.get(PACKING)) {
            case NONE -> packed;
            case GZIP -> unzipped(packed);
            default -> throw new IOException("packed in a way that is not known here");
        };
    }

    private static byte[] unzipped(byte[] packed) throws IOException {
        try (InputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] unpacked = unpacking.readNBytes(LARGEST_PART + 1);
            if (unpacked.length > LARGEST_PART) {
                throw new IOException("a part of more than " + LARGEST_PART + " bytes");
            }
            return unpacked;
        }
    }

    private ByteBuffer part(long offset, long length, int most) throws IOException {
        if (offset < 0 || length < 0 || length > most || offset > channel.size() - length) {
            throw new EOFException("a part that the file has not");
        }
        ByteBuffer part = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
        while (part.hasRemaining() && channel.read(part, offset + part.position()) >= 0) {
            // Until it is full, or the file has become shorter meanwhile.
        }
        if (part.hasRemaining()) {
            throw new EOFException("a part that the file has not");
        }
        return part;
    }

    private long number(int at) {
        return header.getLong(at);
    }
}
