package org.livex.phone.screen.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written can be read on what it is written on: WCAG 2.2, 4.5 to 1. */
class PaletteTest {
    @Test
    void texts_stand_out_by_day_and_by_night() {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            for (int ground : new int[] {palette.paper(), palette.raised()}) {
                for (int ink : new int[] {
                    palette.ink(), palette.inkQuiet(), palette.accent(), palette.ok(), palette.warn(), palette.danger()
                }) {
                    assertReadable(ink, ground);
                }
            }
            assertReadable(palette.accentInk(), palette.accent());
            assertReadable(palette.dangerInk(), palette.danger());
            assertReadable(palette.ink(), palette.accentWash());
            assertReadable(palette.accent(), palette.accentWash());
            assertReadable(palette.ink(), palette.warnWash());
            assertReadable(palette.warn(), palette.warnWash());
            assertReadable(palette.ink(), palette.dangerWash());
            assertReadable(palette.danger(), palette.dangerWash());
            assertReadable(palette.paper(), palette.ink());
        }
    }

    @Test
    void the_band_and_a_real_emergency_are_read_in_sunlight() {
        assertReadable(Palette.BAND_INK, Palette.BAND);
        assertReadable(Palette.EMERGENCY_INK, Palette.EMERGENCY);
        assertReadable(Palette.EMERGENCY, Palette.EMERGENCY_INK);
    }

    private static void assertReadable(int ink, int ground) {
        double one = luminance(ink) + 0.05;
        double other = luminance(ground) + 0.05;
        assertThat(Math.max(one, other) / Math.min(one, other))
                .as("%06x on %06x", ink & 0xFFFFFF, ground & 0xFFFFFF)
                .isGreaterThanOrEqualTo(4.5);
    }

    private static double luminance(int color) {
        return 0.2126 * linear(color >> 16) + 0.7152 * linear(color >> 8) + 0.0722 * linear(color);
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
