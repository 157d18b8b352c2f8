package org.livex.exercise.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.plan.SitePlan.Corners;
import org.livex.exercise.plan.SitePlan.Pin;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;

class SitePlanTest {
    private static final Enclosure PICTURE = picture(MediaType.PNG);
    /** A metre, north and east, in degrees on the equator. */
    private static final double METRE = 1 / (Math.toRadians(1) * 6_371_008.8);

    @Test
    void two_points_turn_and_scale_a_picture() {
        // Its top is in the east: 100 pixels up are 200 metres to the right.
        Corners at = laid(pin(0, 100, 0, 0), pin(0, 0, 200, 0)).corners();

        isAt(at.bottomLeft(), 0, 0);
        isAt(at.topLeft(), 200, 0);
        isAt(at.topRight(), 200, -400);
    }

    @Test
    void three_points_may_also_shear_it() {
        Corners at = laid(pin(0, 100, 0, 0), pin(200, 100, 200, 20), pin(0, 0, 10, 100))
                .corners();

        isAt(at.bottomLeft(), 0, 0);
        isAt(at.topLeft(), 10, 100);
        isAt(at.topRight(), 210, 120);
    }

    @Test
    void of_four_points_none_is_believed_more_than_another() {
        Corners at = laid(pin(0, 100, 0, 0), pin(200, 100, 208, 0), pin(200, 0, 200, 100), pin(0, 0, 0, 100))
                .corners();

        // Eight metres too far at one of four: two metres at each.
        isAt(at.bottomLeft(), 2, 0);
        isAt(at.topLeft(), -2, 100);
        isAt(at.topRight(), 202, 100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 100 0 0, 1 100 100 0 | too close",
                "0 100 0 0, 200 100 0.5 0 | too close",
                "0 100 0 0, 100 100 100 0, 200 100 200 0 | one line",
                "0 100 0 0, 200 100 -200 0, 0 0 0 100 | mirrored",
                "0 100 0 0, 200 100 1000 0, 0 0 0 100 | stretched",
                "0 100 0 0, 200 100 100000 0 | wider",
                "0 100 0 0, 200 101 200 0 | outside the picture",
                "0 100 0 0 | two to four",
            })
    void points_that_lay_nothing_on_are_refused_with_a_sentence(String pins, String sentence) {
        Pin[] written = Pattern.compile(",\\s")
                .splitAsStream(pins)
                .map(SitePlanTest::pin)
                .toArray(Pin[]::new);

        assertThatThrownBy(() -> laid(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void what_is_no_picture_or_is_larger_than_a_phone_can_draw_is_no_plan() {
        List<Pin> pins = List.of(pin(0, 100, 0, 0), pin(200, 100, 200, 0));

        assertThatThrownBy(() -> new SitePlan(picture(MediaType.PDF), 200, 100, pins))
                .hasMessageContaining("no picture");
        assertThatThrownBy(() -> new SitePlan(PICTURE, 2_049, 100, pins)).hasMessageContaining("2048 pixels");
        assertThatThrownBy(() -> new SitePlan(PICTURE, 0, 100, pins)).hasMessageContaining("2048 pixels");
    }

    private static SitePlan laid(Pin... pins) {
        return new SitePlan(PICTURE, 200, 100, List.of(pins));
    }

    private static Pin pin(double x, double y, double east, double north) {
        return new Pin(x, y, new GeoPoint(north * METRE, east * METRE));
    }

    private static Pin pin(String written) {
        double[] four = Pattern.compile("\\s")
                .splitAsStream(written)
                .mapToDouble(Double::parseDouble)
                .toArray();
        return pin(four[0], four[1], four[2], four[3]);
    }

    private static void isAt(GeoPoint point, double east, double north) {
        assertThat(point.longitude() / METRE).isCloseTo(east, within(0.01));
        assertThat(point.latitude() / METRE).isCloseTo(north, within(0.01));
    }

    private static Enclosure picture(MediaType type) {
        return new Enclosure(new MediaHash("0".repeat(64)), type, 1, null, null, null);
    }
}
