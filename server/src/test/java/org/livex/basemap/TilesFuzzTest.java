package org.livex.basemap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.fuzz.Fuzz;

/** Files of tiles, damaged at random: a reason, or tiles, or none. */
class TilesFuzzTest {
    @TempDir
    Path folder;

    @Test
    void a_damaged_map_is_refused_or_shown() throws Exception {
        Path sound = MapFiles.write(
                folder.resolve("sound.mbtiles"),
                Map.of("name", "Ground", "format", "png", "bounds", "11.5,45.5,11.75,45.7", "minzoom", "0"),
                MapFiles.png());

        // A tile that cannot be read is answered as one that failed, and the next one is asked for all the same.
        Fuzz.of("mbtiles", 800, UnusableMap.class, SQLException.class)
                .bytes(
                        List.of(Files.readAllBytes(sound)),
                        List.of("SQLite format 3\0", "create view tiles"),
                        this::opened);
    }

    @Test
    void damaged_pmtiles_are_refused_or_shown() throws Exception {
        Path sound = MapFiles.writePmTiles(
                folder.resolve("sound.pmtiles"), "{\"name\": \"Ground\"}", /* type= */ 2, MapFiles.png());

        Fuzz.of("pmtiles", 4_000, UnusableMap.class, IOException.class)
                .bytes(List.of(Files.readAllBytes(sound)), List.of("PMTiles\3"), this::opened);
    }

    private void opened(byte[] input) throws Exception {
        Path damaged = folder.resolve("damaged");
        Files.write(damaged, input);
        TileFile file = TileFile.open(damaged);
        try {
            file.tile(3, 4, 2);
            file.tile(0, 0, 0);
        } finally {
            file.close();
        }
    }
}
