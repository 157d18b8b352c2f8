package org.livex.basemap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** MBTiles and PMTiles as other programs write them. */
public final class MapFiles {
    private static final int HEADER = 127;
    /** By the reference implementation: zoom 3, column 4, row 2 from the north. */
    private static final long PLACE_AT_ZOOM_3 = 75;

    /** The head of one is enough for a server, which looks at no more. */
    public static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0, 0};
    }

    private MapFiles() {}

    /** With one tile each at zoom 0 and 3, the latter at column 4, row 2 from the north. */
    public static Path write(Path file, Map<String, String> metadata, byte[] tile) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute("create table metadata (name text, value text)");
            sql.execute(
                    "create table tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)");
            try (PreparedStatement row = connection.prepareStatement("insert into metadata values (?, ?)")) {
                for (Map.Entry<String, String> one : metadata.entrySet()) {
                    row.setString(1, one.getKey());
                    row.setString(2, one.getValue());
                    row.execute();
                }
            }
            try (PreparedStatement row = connection.prepareStatement("insert into tiles values (?, ?, ?, ?)")) {
                for (int[] at : new int[][] {{0, 0, 0}, {3, 4, 5}}) {
                    row.setInt(1, at[0]);
                    row.setInt(2, at[1]);
                    row.setInt(3, at[2]);
                    row.setBytes(4, tile);
                    row.execute();
                }
            }
        }
        return file;
    }

    /** The same two tiles as {@link #write}, those of zoom 3 in a leaf of their own. */
    public static Path writePmTiles(Path file, String metadata, int type, byte[] tile) throws IOException {
        byte[] about = zipped(metadata.getBytes(UTF_8));
        byte[] leaf = zipped(directory(new long[] {PLACE_AT_ZOOM_3, 1, tile.length, 1}));
        byte[] root =
                zipped(directory(new long[] {0, 1, tile.length, 1}, new long[] {PLACE_AT_ZOOM_3, 0, leaf.length, 1}));
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put("PMTiles".getBytes(UTF_8)).put((byte) 3);
        long offset = HEADER;
        for (long length : new long[] {root.length, about.length, leaf.length, tile.length}) {
            header.putLong(offset).putLong(length);
            offset += length;
        }
        header.putLong(2).putLong(2).putLong(1);
        header.put(new byte[] {1, 2, 1, (byte) type, 0, 9});
        header.putInt(115_000_000).putInt(455_000_000).putInt(117_500_000).putInt(457_000_000);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : new byte[][] {header.array(), root, about, leaf, tile}) {
            all.writeBytes(part);
        }
        return Files.write(file, all.toByteArray());
    }

    /** Column by column, of entries of an id, a run, a length and an offset. */
    private static byte[] directory(long[]... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        varint(bytes, entries.length);
        long before = 0;
        for (long[] entry : entries) {
            varint(bytes, entry[0] - before);
            before = entry[0];
        }
        for (int column = 1; column < 4; column++) {
            for (long[] entry : entries) {
                varint(bytes, entry[column]);
            }
        }
        return bytes.toByteArray();
    }

    private static void varint(ByteArrayOutputStream bytes, long number) {
        long rest = number;
        for (; rest > 0x7F; rest >>>= 7) {
            bytes.write((int) (rest & 0x7F) | 0x80);
        }
        bytes.write((int) rest);
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(bytes);
        }
        return packed.toByteArray();
    }
}
