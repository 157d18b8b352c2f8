package org.livex.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceLabelTest {
    @Test
    void is_one_line_of_at_most_60_characters() {
        assertThat(DeviceLabel.of("  Chrome\r\n on\t Android ")).isEqualTo("Chrome on Android");
        assertThat(DeviceLabel.of("x".repeat(5000))).hasSize(60);
    }

    @Test
    void has_nothing_invisible_in_it() {
        assertThat(DeviceLabel.of("Fire\u202efox\u0000\u200b")).isEqualTo("Firefox");
    }

    @Test
    void does_not_cut_a_character_in_two() {
        assertThat(DeviceLabel.of("x".repeat(59) + "📱")).isEqualTo("x".repeat(59));
    }
}
