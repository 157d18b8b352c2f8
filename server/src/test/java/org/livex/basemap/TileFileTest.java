package org.livex.basemap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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

    /** Latitude and longitude swapped, a copied file of metadata: else nothing would be drawn, and nobody would be told. */
    @ParameterizedTest
    @ValueSource(strings = {"-45,-90,-44,-80", "100,10,101,11"})
    void bounds_in_which_there_is_no_tile_are_those_of_the_tiles(String written) throws Exception {
        TileFile file = TileFile.open(MapFiles.write(path(), Map.of("bounds", written), MapFiles.png()));

        About.Bounds bounds = file.about().bounds();
        assertThat(bounds.west()).isZero();
        assertThat(bounds.east()).isEqualTo(45);
        assertThat(bounds.south()).isCloseTo(40.9799, within(0.0001));
        assertThat(bounds.north()).isCloseTo(66.5133, within(0.0001));
        file.close();
    }

    @Test
    void what_is_no_picture_or_too_large_is_not_there() throws Exception {
        byte[] large = Arrays.copyOf(MapFiles.png(), TileFile.LARGEST_TILE + 1);
        Path mixed = MapFiles.write(path(), Map.of(), MapFiles.png());
        change(mixed, "update tiles set tile_data = cast('<svg onload=x />' as blob) where zoom_level = 0");
        TileFile script = TileFile.open(mixed);
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
        refused(MapFiles.write(path(), Map.of("format", "pbf"), new byte[] {1, 2}), "vectors");
        refused(
                Files.writeString(folder.resolve("words.mbtiles"), "Guten Tag".repeat(100)),
                "no tiles that can be read");
        Path empty = MapFiles.write(folder.resolve("empty.mbtiles"), Map.of(), MapFiles.png());
        change(empty, "delete from tiles");
        refused(empty, "it has no tile");
    }

    @Test
    void tiles_that_are_no_pictures_are_refused_whatever_the_metadata_say() throws SQLException {
        Map<String, String> png = Map.of("format", "png");
        byte[] gzip = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0};
        byte[] layer = {0x1A, 40, 10, 5, 'r', 'o', 'a', 'd', 's', 18, 4, 0, 0};

        refused(MapFiles.write(folder.resolve("gzip.mbtiles"), png, gzip), "its tiles are vectors");
        refused(MapFiles.write(folder.resolve("layer.mbtiles"), png, layer), "its tiles are vectors");
        refused(
                MapFiles.write(folder.resolve("svg.mbtiles"), png, "<svg onload=x />".getBytes(UTF_8)),
                "its tiles are no pictures");
        refused(MapFiles.write(folder.resolve("junk.mbtiles"), png, new byte[] {1, 2}), "its tiles are no pictures");
        refused(MapFiles.write(folder.resolve("none.mbtiles"), png, new byte[0]), "its tiles are no pictures");
    }

    @Test
    void pictures_are_shown_whatever_the_metadata_say() throws Exception {
        TileFile file = TileFile.open(MapFiles.write(path(), Map.of("format", "pbf"), MapFiles.png()));

        assertThat(file.tile(0, 0, 0)).isPresent();
        file.close();
    }

    @Test
    void a_file_that_was_damaged_on_its_way_is_refused() throws Exception {
        byte[] large = Arrays.copyOf(MapFiles.png(), 200_000);
        Path sound = MapFiles.write(path(), Map.of(), large);
        byte[] bytes = Files.readAllBytes(sound);
        Arrays.fill(bytes, 100_000, 120_000, (byte) 0x55);

        refused(Files.write(folder.resolve("damaged.mbtiles"), bytes), "it is damaged");
    }

    @Test
    void it_goes_as_far_as_its_tiles_do_whatever_the_metadata_say() throws Exception {
        TileFile far = TileFile.open(MapFiles.write(path(), Map.of("minzoom", "0", "maxzoom", "16"), MapFiles.png()));
        TileFile near = TileFile.open(MapFiles.write(
                folder.resolve("near.mbtiles"), Map.of("minzoom", "12", "maxzoom", "1"), MapFiles.png()));

        assertThat(far.about().maxZoom()).isEqualTo(3);
        assertThat(near.about().minZoom()).isEqualTo(3);
        assertThat(near.about().maxZoom()).isEqualTo(3);
        far.close();
        near.close();
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

    private static void change(Path map, String how) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + map);
                Statement sql = connection.createStatement()) {
            sql.execute(how);
        }
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
