package org.livex.basemap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/** An MBTiles file, open for reading alone. One thread at a time. */
final class TileFile {
    static final int LARGEST_TILE = 1024 * 1024;
    private static final int MOST_METADATA = 200;
    private static final String VECTOR = "pbf";
    /** So many of the coarsest and of the finest: an empty one among them says nothing. */
    private static final int MOST_LOOKED_AT = 16;

    private final Connection connection;
    private final PreparedStatement tile;
    private final About about;

    private TileFile(Connection connection, About about) throws SQLException {
        this.connection = connection;
        this.about = about;
        this.tile = connection.prepareStatement("select tile_data from tiles where zoom_level = ? and tile_column = ?"
                + " and tile_row = ? and length(tile_data) <= " + LARGEST_TILE);
    }

    static TileFile open(Path file) throws UnusableMap {
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            throw new UnusableMap("there is no such file");
        }
        try {
            String version = version(file);
            Connection connection = connect(file);
            try {
                return new TileFile(connection, about(connection, version));
            } catch (SQLException | UnusableMap e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | IOException _) {
            throw new UnusableMap("it has no tiles that can be read");
        }
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement sql = connection.createStatement()) {
            // What a file calls a table may be a view of its own making.
            sql.execute("pragma trusted_schema = off");
            sql.execute("pragma query_only = on");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static String version(Path file) throws IOException {
        return Long.toHexString(Files.size(file)) + "-"
                + Long.toHexString(Files.getLastModifiedTime(file).toMillis());
    }

    private static About about(Connection connection, String version) throws SQLException, UnusableMap {
        Map<String, String> metadata = new HashMap<>();
        try (Statement sql = connection.createStatement()) {
            ResultSet rows = sql.executeQuery("select name, value from metadata limit " + MOST_METADATA);
            while (rows.next()) {
                String name = rows.getString(1);
                String value = rows.getString(2);
                if (name != null && value != null) {
                    metadata.put(name, value);
                }
            }
            if (VECTOR.equals(metadata.get("format"))) {
                throw vectors();
            }
            // Two questions that the index answers at once.
            ResultSet zooms =
                    sql.executeQuery("select (select min(zoom_level) from tiles), (select max(zoom_level) from tiles)");
            if (!zooms.next() || zooms.getObject(1) == null) {
                throw new UnusableMap("it has no tile");
            }
            int minZoom = zooms.getInt(1);
            int maxZoom = zooms.getInt(2);
            mustHavePictures(connection, minZoom, maxZoom);
            return About.of(metadata, minZoom, maxZoom, version);
        }
    }

    /** What the metadata say of the tiles need not be so. */
    private static void mustHavePictures(Connection connection, int minZoom, int maxZoom)
            throws SQLException, UnusableMap {
        boolean hasVectors = false;
        try (PreparedStatement heads = connection.prepareStatement("select substr(tile_data, 1, " + Tile.LONGEST_HEAD
                + ") from tiles where zoom_level = ? limit " + MOST_LOOKED_AT)) {
            for (int zoom : new int[] {minZoom, maxZoom}) {
                heads.setInt(1, zoom);
                try (ResultSet found = heads.executeQuery()) {
                    while (found.next()) {
                        byte[] head = found.getBytes(1);
                        if (head != null && Tile.typeOf(head).isPresent()) {
                            return;
                        }
                        hasVectors |= head != null && Tile.isVector(head);
                    }
                }
            }
        }
        throw hasVectors ? vectors() : new UnusableMap("its tiles are no pictures (PNG, JPEG or WebP)");
    }

    private static UnusableMap vectors() {
        return new UnusableMap("its tiles are vectors; tiles of pictures are needed (PNG, JPEG or WebP)");
    }

    About about() {
        return about;
    }

    /** Rows count from the north, as web maps have it; in the file they count from the south. */
    Optional<Tile> tile(int zoom, int column, int row) throws SQLException {
        tile.setInt(1, zoom);
        tile.setInt(2, column);
        tile.setInt(3, (1 << zoom) - 1 - row);
        try (ResultSet found = tile.executeQuery()) {
            byte[] bytes = found.next() ? found.getBytes(1) : null;
            return bytes == null ? Optional.empty() : Tile.of(bytes);
        }
    }

    void close() throws SQLException {
        connection.close();
    }
}
