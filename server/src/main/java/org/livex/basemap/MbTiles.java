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

/** An MBTiles file, open for reading alone. */
final class MbTiles implements TileFile {
    private static final int MOST_METADATA = 200;
    private static final String VECTOR = "pbf";
    /** So many of the coarsest and of the finest: an empty one among them says nothing. */
    private static final int MOST_LOOKED_AT = 16;
    /** In bytes: it is read from its beginning to its end, and nobody waits for that with a whole country. */
    private static final long LARGEST_CHECKED = 512L * 1024 * 1024;

    private final Connection connection;
    private final PreparedStatement tile;
    private final About about;

    private MbTiles(Connection connection, About about) throws SQLException {
        this.connection = connection;
        this.about = about;
        this.tile = connection.prepareStatement("select tile_data from tiles where zoom_level = ? and tile_column = ?"
                + " and tile_row = ? and length(tile_data) <= " + LARGEST_TILE);
    }

    static MbTiles open(Path file, String version) throws SQLException, IOException, UnusableMap {
        Connection connection = connect(file);
        try {
            if (Files.size(file) <= LARGEST_CHECKED) {
                mustBeSound(connection);
            }
            return new MbTiles(connection, about(connection, version));
        } catch (SQLException | IOException | UnusableMap e) {
            connection.close();
            throw e;
        }
    }

    private static void mustBeSound(Connection connection) throws SQLException, UnusableMap {
        try (Statement sql = connection.createStatement();
                ResultSet found = sql.executeQuery("pragma quick_check(1)")) {
            if (!found.next() || !"ok".equals(found.getString(1))) {
                throw UnusableMap.damaged();
            }
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
            // Two questions that the index answers at once.
            ResultSet zooms =
                    sql.executeQuery("select (select min(zoom_level) from tiles), (select max(zoom_level) from tiles)");
            if (!zooms.next() || zooms.getObject(1) == null) {
                throw UnusableMap.noTile();
            }
            int minZoom = zooms.getInt(1);
            int maxZoom = zooms.getInt(2);
            mustHavePictures(connection, minZoom, maxZoom, VECTOR.equals(metadata.get("format")));
            return About.of(metadata, minZoom, maxZoom, bounds(connection, maxZoom), version);
        }
    }

    private static About.Bounds bounds(Connection connection, int zoom) throws SQLException {
        try (PreparedStatement grid = connection.prepareStatement("select min(tile_column), max(tile_column),"
                + " min(tile_row), max(tile_row) from tiles where zoom_level = ?")) {
            grid.setInt(1, zoom);
            try (ResultSet found = grid.executeQuery()) {
                return found.next()
                        ? About.Bounds.ofTiles(zoom, found.getInt(1), found.getInt(2), found.getInt(3), found.getInt(4))
                        : About.Bounds.WORLD;
            }
        }
    }

    /** What the metadata say of the tiles need not be so. */
    private static void mustHavePictures(Connection connection, int minZoom, int maxZoom, boolean saysVectors)
            throws SQLException, UnusableMap {
        boolean hasVectors = saysVectors;
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
        throw hasVectors ? UnusableMap.vectors() : UnusableMap.noPictures();
    }

    @Override
    public About about() {
        return about;
    }

    /** In the file rows count from the south. */
    @Override
    public Optional<Tile> tile(int zoom, int column, int row) throws SQLException {
        tile.setInt(1, zoom);
        tile.setInt(2, column);
        tile.setInt(3, (1 << zoom) - 1 - row);
        try (ResultSet found = tile.executeQuery()) {
            byte[] bytes = found.next() ? found.getBytes(1) : null;
            return bytes == null ? Optional.empty() : Tile.of(bytes);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
