package org.livex.basemap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** A file of tiles, open for reading alone. One thread at a time. */
sealed interface TileFile permits MbTiles, PmTiles {
    int LARGEST_TILE = 1024 * 1024;

    About about();

    /** Rows count from the north, as web maps have it. */
    Optional<Tile> tile(int zoom, int column, int row) throws SQLException, IOException;

    void close() throws SQLException, IOException;

    /** What it is its first bytes say, whatever it is called. */
    static TileFile open(Path file) throws UnusableMap {
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            throw new UnusableMap("there is no such file");
        }
        try {
            String version = version(file);
            return PmTiles.isOne(head(file)) ? PmTiles.open(file, version) : MbTiles.open(file, version);
        } catch (SQLException | IOException _) {
            throw new UnusableMap("it has no tiles that can be read");
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(PmTiles.MAGIC.length());
        }
    }

    private static String version(Path file) throws IOException {
        return Long.toHexString(Files.size(file)) + "-"
                + Long.toHexString(Files.getLastModifiedTime(file).toMillis());
    }
}
