package org.livex.basemap;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** MBTiles as other programs write them. */
public final class MapFiles {
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
}
