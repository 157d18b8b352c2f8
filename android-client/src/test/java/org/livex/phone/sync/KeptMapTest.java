package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.model.Basemap;
import org.livex.phone.model.Exercise;
import org.livex.phone.model.Tile;
import org.livex.phone.model.read.GeoPoint;
import org.livex.phone.sync.map.FieldMap;
import org.robolectric.RobolectricTestRunner;

/** What a phone keeps of the operator's map. */
@RunWith(RobolectricTestRunner.class)
public class KeptMapTest {
    private static final Exercise.Area AREA = new Exercise.Area(new GeoPoint(45.59, 11.60), 1_000);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private PhoneOnDesk phone;

    @Before
    public void join() throws Exception {
        phone = new PhoneOnDesk(temporary);
        phone.joined();
        lookUp();
    }

    @After
    public void close() {
        phone.close();
    }

    @Test
    public void the_area_is_kept_from_the_coarsest_tiles_on_and_is_there_without_a_network() throws Exception {
        keep();

        Basemap about = Objects.requireNonNull(map().about());
        assertThat(phone.server.tiles.asked.get(0)).startsWith("13/");
        assertThat(map().standing().tiles())
                .isEqualTo(about.around(AREA, FieldMap.MOST_TILES).size())
                .isGreaterThan(20);
        assertThat(map().standing().bytes()).isEqualTo(100L * map().standing().tiles());

        phone.server.isReachable = false;
        assertThat(picture(about.around(AREA, FieldMap.MOST_TILES).get(0))).isEqualTo(100);
    }

    @Test
    public void no_more_is_kept_than_there_is_room_for() throws Exception {
        phone.server.tiles.bytes = 4 * 1024 * 1024;

        keep();

        assertThat(map().standing().tiles()).isEqualTo(6);
        assertThat(map().standing().bytes()).isEqualTo(FieldMap.MOST_BYTES);
    }

    @Test
    public void what_was_broken_off_says_so_and_goes_on_where_it_was() throws Exception {
        phone.server.tiles.breaksAfter = 5;
        keep();
        assertThat(map().standing().isBroken()).isTrue();
        assertThat(map().standing().tiles()).isEqualTo(5);

        phone.server.tiles.breaksAfter = Integer.MAX_VALUE;
        keep();

        assertThat(map().standing().isBroken()).isFalse();
        assertThat(phone.server.tiles.asked).doesNotHaveDuplicates();
    }

    @Test
    public void where_the_map_has_a_gap_nothing_is_kept_and_the_rest_comes() throws Exception {
        Tile gap = Objects.requireNonNull(map().about())
                .around(AREA, FieldMap.MOST_TILES)
                .get(1);
        phone.server.tiles.gaps.add(gap.key());

        keep();

        assertThat(map().standing().isBroken()).isFalse();
        assertThat(picture(gap)).isEqualTo(-1);
        assertThat(map().standing().tiles())
                .isEqualTo(phone.server.tiles.asked.stream().distinct().count() - 1);
    }

    @Test
    public void pictures_of_another_map_are_forgotten_and_so_are_all_when_somebody_leaves() throws Exception {
        keep();
        phone.server.tiles.version = "v2";
        lookUp();
        assertThat(map().standing().tiles()).isZero();

        keep();
        assertThat(map().standing().tiles()).isPositive();
        phone.engine().leave();

        assertThat(map().standing().bytes()).isZero();
        assertThat(map().about()).isNull();
    }

    @Test
    public void what_was_looked_at_stays() throws Exception {
        Tile seen = Objects.requireNonNull(map().about())
                .around(AREA, FieldMap.MOST_TILES)
                .get(0);
        assertThat(picture(seen)).isEqualTo(100);

        phone.server.isReachable = false;

        assertThat(picture(seen)).isEqualTo(100);
        assertThat(picture(new Tile(16, 0, 0))).isEqualTo(-1);
    }

    private FieldMap map() {
        return phone.engine().map();
    }

    private void lookUp() throws Exception {
        CompletableFuture<Boolean> told = new CompletableFuture<>();
        map().lookUp(() -> told.complete(true));
        told.get(20, TimeUnit.SECONDS);
    }

    private void keep() throws Exception {
        map().keep(AREA, () -> {});
        phone.await("it is kept", () -> !map().standing().isKeeping());
    }

    /** How long it is; -1: it is not to be had. */
    private int picture(Tile tile) throws Exception {
        CompletableFuture<Integer> length = new CompletableFuture<>();
        map().<Integer>picture(tile, bytes -> bytes.length, read -> length.complete(read == null ? -1 : read));
        return length.get(20, TimeUnit.SECONDS);
    }
}
