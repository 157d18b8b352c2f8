package org.livex.basemap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PMTiles of pictures as a map. */
class PmTilesTest {
    private static final int PICTURES = 2;
    private static final int VECTORS = 1;

    @TempDir
    Path folder;

    @Test
    void a_tile_is_found_in_the_root_and_in_a_leaf() throws Exception {
        TileFile file = TileFile.open(MapFiles.writePmTiles(path(), "{}", PICTURES, MapFiles.png()));

        for (int[] at : new int[][] {{0, 0, 0}, {3, 4, 2}}) {
            assertThat(file.tile(at[0], at[1], at[2])).hasValueSatisfying(tile -> {
                assertThat(tile.type()).isEqualTo("image/png");
                assertThat(tile.bytes().getBytes()).isEqualTo(MapFiles.png());
            });
        }
        assertThat(file.tile(3, 4, 5)).isEmpty();
        assertThat(file.tile(3, 5, 2)).isEmpty();
        assertThat(file.tile(1, 0, 0)).isEmpty();
        assertThat(file.tile(22, 1, 1)).isEmpty();
        file.close();
    }

    /** By the reference implementation of the format. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "1, 0, 0, 1",
        "1, 0, 1, 2",
        "1, 1, 1, 3",
        "1, 1, 0, 4",
        "3, 4, 2, 75",
        "12, 3423, 1763, 19078479",
        "14, 8765, 5678, 317192444",
        "22, 0, 4194303, 11728124029610",
        "22, 4194303, 0, 23456248059220"
    })
    void a_tile_has_the_id_that_the_format_gives_it(int zoom, int column, int row, long id) {
        assertThat(TileDirectory.idOf(zoom, column, row)).isEqualTo(id);
        assertThat(TileDirectory.zoomOf(id)).isEqualTo(zoom);
    }

    @Test
    void it_says_whom_to_thank_and_how_far_it_goes() throws Exception {
        String metadata = """
                {"name": "Ground", "attribution": "<a href='https://example.org'>&copy; Somebody</a>", "type": "baselayer"}""";
        About about = TileFile.open(MapFiles.writePmTiles(path(), metadata, PICTURES, MapFiles.png()))
                .about();

        assertThat(about.name()).isEqualTo("Ground");
        assertThat(about.attribution()).isEqualTo("© Somebody");
        assertThat(about.bounds()).isEqualTo(new About.Bounds(11.5, 45.5, 11.75, 45.7));
        assertThat(about.minZoom()).isZero();
        assertThat(about.maxZoom()).isEqualTo(3);
    }

    @Test
    void metadata_need_not_say_anything() throws Exception {
        for (String metadata : new String[] {"", "null", "[]", "{\"name\": 7}"}) {
            About about = TileFile.open(MapFiles.writePmTiles(path(), metadata, PICTURES, MapFiles.png()))
                    .about();

            assertThat(about.attribution()).as(metadata).isEmpty();
        }
    }

    @Test
    void vectors_are_refused_whatever_the_header_says() throws IOException {
        byte[] gzip = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0};

        refused(MapFiles.writePmTiles(path(), "{}", VECTORS, MapFiles.png()), "its tiles are vectors");
        refused(MapFiles.writePmTiles(path(), "{}", PICTURES, gzip), "its tiles are vectors");
        refused(
                MapFiles.writePmTiles(path(), "{}", PICTURES, "<svg onload=x />".getBytes(UTF_8)),
                "its tiles are no pictures");
    }

    @Test
    void an_older_version_and_a_file_that_was_cut_off_are_refused_with_a_reason() throws IOException {
        byte[] sound = Files.readAllBytes(MapFiles.writePmTiles(path(), "{}", PICTURES, MapFiles.png()));
        byte[] older = sound.clone();
        older["PMTiles".length()] = 2;

        refused(Files.write(folder.resolve("older.pmtiles"), older), "PMTiles of version 2; version 3 is needed");
        refused(Files.write(folder.resolve("cut.pmtiles"), Arrays.copyOf(sound, sound.length - 1)), "it is damaged");
        refused(Files.write(folder.resolve("head.pmtiles"), Arrays.copyOf(sound, 90)), "no tiles that can be read");
    }

    @Test
    void what_is_too_large_is_not_there() throws Exception {
        byte[] large = Arrays.copyOf(MapFiles.png(), TileFile.LARGEST_TILE + 1);

        refused(MapFiles.writePmTiles(path(), "{}", PICTURES, large), "its tiles are no pictures");
    }

    private Path path() {
        return folder.resolve("map.pmtiles");
    }

    private static void refused(Path file, String reason) {
        assertThatThrownBy(() -> TileFile.open(file))
                .isInstanceOf(UnusableMap.class)
                .hasMessageContaining(reason);
    }
}
