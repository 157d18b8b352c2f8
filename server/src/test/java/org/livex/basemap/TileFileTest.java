package org.livex.basemap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator may give as a map. */
class TileFileTest {
    @TempDir
    Path folder;

    @Test
    void a_tile_is_found_by_its_row_from_the_north() throws Exception {
        TileFile file = TileFile.open(MapFiles.write(path(), Map.of(), MapFiles.png()));

        assertThat(file.tile(3, 4, 2)).hasValueSatisfying(tile -> {
            assertThat(tile.type()).isEqualTo("image/png");
            assertThat(tile.bytes().getBytes()).isEqualTo(MapFiles.png());
        });
        assertThat(file.tile(3, 4, 5)).isEmpty();
        file.close();
    }

    @Test
    void it_says_whom_to_thank_in_plain_words_and_how_far_it_goes() throws Exception {
        TileFile file = TileFile.open(MapFiles.write(
                path(),
                Map.of(
                        "name", "Training  ground",
                        "format", "png",
                        "bounds", "11.5,45.5,11.75,45.7",
                        "minzoom", "1",
                        "attribution", "<a href=\"https://www.openstreetmap.org/copyright\">&copy; OpenStreetMap</a>"),
                MapFiles.png()));

        assertThat(file.about().name()).isEqualTo("Training ground");
        assertThat(file.about().attribution()).isEqualTo("© OpenStreetMap");
        assertThat(file.about().bounds()).isEqualTo(new About.Bounds(11.5, 45.5, 11.75, 45.7));
        assertThat(file.about().minZoom()).isEqualTo(1);
        assertThat(file.about().maxZoom()).isEqualTo(3);
        file.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2,3", "1,2,3,x", "5,1,4,2", "-181,0,1,1", "NaN,0,1,1", "1e2,0,1,1"})
    void bounds_that_could_not_be_true_are_the_world(String written) {
        assertThat(About.Bounds.of(written).west()).isEqualTo(-180);
    }

    @Test
    void what_is_no_picture_or_too_large_is_not_there() throws Exception {
        byte[] large = Arrays.copyOf(MapFiles.png(), TileFile.LARGEST_TILE + 1);
        TileFile script = TileFile.open(MapFiles.write(path(), Map.of(), "<svg onload=x />".getBytes(UTF_8)));
        TileFile heavy = TileFile.open(MapFiles.write(folder.resolve("heavy.mbtiles"), Map.of(), large));

        assertThat(script.tile(0, 0, 0)).isEmpty();
        assertThat(heavy.tile(0, 0, 0)).isEmpty();
        script.close();
        heavy.close();
    }

    @Test
    void vectors_empty_files_and_other_files_are_refused_with_a_reason() throws SQLException, IOException {
        refused(folder.resolve("none.mbtiles"), "no such file");
        refused(folder, "no such file");
        refused(MapFiles.write(path(), Map.of("format", "pbf"), MapFiles.png()), "vectors");
        refused(
                Files.writeString(folder.resolve("words.mbtiles"), "Guten Tag".repeat(100)),
                "no tiles that can be read");
        Path empty = MapFiles.write(folder.resolve("empty.mbtiles"), Map.of(), MapFiles.png());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + empty);
                Statement sql = connection.createStatement()) {
            sql.execute("delete from tiles");
        }
        refused(empty, "it has no tile");
    }

    @Test
    void the_file_stays_as_it_was_and_nothing_lies_beside_it() throws Exception {
        Path file = MapFiles.write(path(), Map.of(), MapFiles.png());
        byte[] before = Files.readAllBytes(file);

        TileFile opened = TileFile.open(file);
        opened.tile(0, 0, 0);
        opened.close();

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactly("map.mbtiles");
    }

    private Path path() {
        return folder.resolve("map.mbtiles");
    }

    private static void refused(Path file, String reason) {
        assertThatThrownBy(() -> TileFile.open(file))
                .isInstanceOf(UnusableMap.class)
                .hasMessageContaining(reason);
    }
}
