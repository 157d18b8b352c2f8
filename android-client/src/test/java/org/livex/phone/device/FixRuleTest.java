package org.livex.phone.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.livex.phone.model.Exercise;
import org.livex.phone.model.read.GeoPoint;
import org.livex.phone.sync.Fix;

class FixRuleTest {
    private static final double METRE = 1 / 111_195.0;
    private final FixRule rule = new FixRule(new Exercise.Area(new GeoPoint(45.59, 11.6), 3_000));

    @Test
    void whoever_stands_still_is_told_every_twenty_seconds_at_most() {
        int told = 0;
        for (int second = 0; second <= 60; second++) {
            told += rule.isToBeTold(fix(0, second)) ? 1 : 0;
        }

        assertThat(told).isEqualTo(4);
    }

    @Test
    void whoever_moves_is_told_every_five_seconds_at_most() {
        int told = 0;
        for (int second = 0; second <= 60; second++) {
            told += rule.isToBeTold(fix(10 * second, second)) ? 1 : 0;
        }

        assertThat(told).isEqualTo(13);
    }

    @Test
    void what_is_outside_the_area_is_never_told() {
        assertThat(rule.isToBeTold(fix(2_999, 0))).isTrue();
        assertThat(rule.isToBeTold(fix(3_001, 60))).isFalse();
        assertThat(rule.isFar()).isFalse();
        assertThat(rule.isToBeTold(fix(4_100, 120))).isFalse();
        assertThat(rule.isFar()).isTrue();
    }

    private static Fix fix(int metresNorth, int second) {
        return new Fix(
                45.59 + metresNorth * METRE,
                11.6,
                12,
                Instant.parse("2026-11-24T09:00:00Z").plusSeconds(second));
    }
}
