package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Test;
import org.livex.phone.model.read.GeoPoint;

/** As {@code shared/map/basemap.test.ts} has it: both draw the same map. */
public class BasemapTest {
    private static final GeoPoint BERLIN = new GeoPoint(52.5163, 13.3777);

    @Test
    public void the_tile_of_a_place_is_the_one_that_other_maps_have_for_it() {
        assertThat(keys(world(13, 13).between(BERLIN.movedBy(-1, -1), BERLIN.movedBy(1, 1), 1)))
                .containsExactly("13/4400/2686");
    }

    @Test
    public void a_tile_lies_between_its_corners() {
        Tile tile = new Tile(13, 4400, 2686);

        assertThat(BERLIN.latitude())
                .isBetween(tile.southEast().latitude(), tile.northWest().latitude());
        assertThat(BERLIN.longitude())
                .isBetween(tile.northWest().longitude(), tile.southEast().longitude());
    }

    @Test
    public void where_a_finer_one_is_missing_coarser_ones_come_before_it() {
        Tile fine = new Tile(13, 4400, 2686);
        List<Tile> all = world(11, 13).withCoarser(List.of(fine), tile -> tile.zoom() > 11);

        assertThat(keys(all)).containsExactly("11/1100/671", "12/2200/1343", "13/4400/2686");
    }

    @Test
    public void an_area_is_kept_as_deep_as_so_many_go() {
        List<Tile> some = world(0, 19).around(new Exercise.Area(BERLIN, 3_000), 400);

        assertThat(some.size()).isBetween(100, 400);
        assertThat(some.get(0)).isEqualTo(new Tile(0, 0, 0));
        assertThat(world(0, 19).around(new Exercise.Area(BERLIN, 3_000), 0)).isEmpty();
    }

    @Test
    public void near_the_edges_of_the_world_nothing_is_beyond_it() {
        GeoPoint corner = new GeoPoint(89.9, 179.9);

        assertThat(world(0, 10).between(corner.movedBy(-1e6, -1e6), corner.movedBy(1e6, 1e6), 1_000))
                .allMatch(tile -> tile.column() < 1 << tile.zoom() && tile.row() >= 0);
    }

    @Test
    public void what_was_not_given_is_no_map() throws JSONException {
        assertThat(Basemap.of(new JSONObject("{\"given\":false}"))).isNull();
    }

    private static Basemap world(int minZoom, int maxZoom) {
        return new Basemap("©", minZoom, maxZoom, "1", -180, -85.0511, 180, 85.0511);
    }

    private static List<String> keys(List<Tile> tiles) {
        return tiles.stream().map(Tile::key).collect(Collectors.toList());
    }
}
