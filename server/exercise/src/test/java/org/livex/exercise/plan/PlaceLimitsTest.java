package org.livex.exercise.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.livex.exercise.Scenarios.*;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.place.Place;
import org.livex.exercise.words.Area;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.Position;
import org.livex.exercise.words.PositionSource;

/** Where something can be, and how far apart. */
class PlaceLimitsTest {
    @Test
    void a_point_is_on_earth() {
        assertThat(new GeoPoint(90, -180).latitude()).isEqualTo(90);
        for (double bad : new double[] {180.1, -180.1, Double.NaN}) {
            refused("is not a point on Earth", () -> new GeoPoint(bad, 0));
            refused("is not a point on Earth", () -> new GeoPoint(0, bad));
        }
        refused("is not a point on Earth", () -> new GeoPoint(-90.01, 0));
    }

    @Test
    void distances_are_along_the_great_circle() {
        assertThat(new GeoPoint(52.52, 13.405).metresTo(new GeoPoint(41.9, 12.5)))
                .isCloseTo(1_182_800, within(2_000d));
        assertThat(new GeoPoint(0, 0).metresTo(new GeoPoint(0, 180))).isCloseTo(20_015_114, within(100d));
        assertThat(BARRACKS.metresTo(BARRACKS)).isZero();
        assertThat(new GeoPoint(0, 0).metresTo(new GeoPoint(1, 0))).isCloseTo(111_195, within(1d));
    }

    @Test
    void an_area_ends_at_its_radius() {
        assertThat(AREA.contains(BARRACKS)).isTrue();
        assertThat(AREA.contains(new GeoPoint(45.5739, 11.546))).isTrue();
        assertThat(AREA.contains(new GeoPoint(45.5741, 11.546))).isFalse();
        GeoPoint edge = new GeoPoint(45.56, 11.546);
        assertThat(new Area(BARRACKS, BARRACKS.metresTo(edge)).contains(edge)).isTrue();
        for (double bad : new double[] {0, -1, Area.WIDEST_METRES + 1, Double.NaN}) {
            refused("has no believable radius", () -> new Area(BARRACKS, bad));
        }
        assertThat(new Area(BARRACKS, Area.WIDEST_METRES).contains(BARRACKS)).isTrue();
    }

    @Test
    void a_place_may_be_a_point_but_not_a_country() {
        assertThat(place(0).radiusMetres()).isZero();
        assertThat(place(Place.WIDEST_METRES).radiusMetres()).isEqualTo(100_000);
        for (double bad : new double[] {-1, Place.WIDEST_METRES + 1, Double.NaN}) {
            refused("has no believable radius", () -> place(bad));
        }
    }

    @Test
    void a_position_has_a_believable_accuracy() {
        assertThat(position(0).accuracyMetres()).isZero();
        assertThat(position(10_000_000).accuracyMetres()).isEqualTo(10_000_000);
        for (double bad : new double[] {-0.1, 10_000_001, Double.NaN}) {
            refused("has no believable accuracy", () -> position(bad));
        }
    }

    private static void refused(String words, ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessage(words);
    }

    private static Place place(double radiusMetres) {
        return new Place(CAR_WASH, text("Car wash"), BARRACKS, radiusMetres, Audience.EVERYONE);
    }

    private static Position position(double accuracyMetres) {
        return new Position(BARRACKS, accuracyMetres, STARTEX, PositionSource.DEVICE);
    }
}
