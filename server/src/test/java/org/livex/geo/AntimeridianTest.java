package org.livex.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.livex.exercise.words.GeoPoint;

/** Nothing is drawn once around the Earth. */
class AntimeridianTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void a_circle_is_one_closed_ring_as_far_from_its_centre_everywhere() {
        GeoPoint centre = new GeoPoint(45.59, 11.6);

        List<List<GeoPoint>> rings = Antimeridian.rings(centre, 5_000);

        assertThat(rings).hasSize(1);
        List<GeoPoint> ring = rings.getFirst();
        assertThat(ring.getFirst()).isEqualTo(ring.getLast());
        assertThat(ring)
                .allSatisfy(corner -> assertThat(centre.metresTo(corner)).isCloseTo(5_000, within(0.01)));
    }

    @Test
    void a_circle_over_the_edge_is_two_rings_that_meet_at_it() {
        List<List<GeoPoint>> rings = Antimeridian.rings(new GeoPoint(-17, 179.99), 5_000);

        assertThat(rings).hasSize(2);
        assertThat(rings.getFirst()).allMatch(corner -> corner.longitude() < -179 && corner.longitude() >= -180);
        assertThat(rings.getLast()).allMatch(corner -> corner.longitude() > 179 && corner.longitude() <= 180);
        assertThat(rings).allSatisfy(ring -> assertThat(ring.getFirst()).isEqualTo(ring.getLast()));
    }

    @Test
    void a_circle_around_a_pole_has_no_ring() {
        assertThat(Antimeridian.rings(new GeoPoint(89.99, 0), 5_000)).isEmpty();
    }

    @Test
    void a_line_over_the_edge_ends_there_and_goes_on_at_the_other_side() {
        List<List<Feature.Moment>> lines =
                Antimeridian.lines(List.of(moment(10, 179), moment(12, -179), moment(13, -178)));

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().getLast().point()).isEqualTo(new GeoPoint(11, 180));
        assertThat(lines.getLast().getFirst().point()).isEqualTo(new GeoPoint(11, -180));
        assertThat(lines.getLast()).hasSize(3);
    }

    @Test
    void a_step_from_one_side_of_the_edge_to_the_other_is_survived() {
        assertThat(Antimeridian.lines(List.of(moment(10, 180), moment(10, -180))))
                .hasSize(2);
    }

    private static Feature.Moment moment(double latitude, double longitude) {
        return new Feature.Moment(new GeoPoint(latitude, longitude), NOON);
    }
}
