package org.livex.phone.words;

import static org.assertj.core.api.Assertions.assertThat;

import android.icu.util.TimeZone;
import java.time.Instant;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

/** Wall times are those of where the phone is now. */
@RunWith(RobolectricTestRunner.class)
public class WallTimeTest {
    private static final Instant CALLED = Instant.parse("2026-11-24T21:30:00Z");
    private final TimeZone before = TimeZone.getDefault();

    @After
    public void back() {
        TimeZone.setDefault(before);
    }

    @Test
    public void who_crosses_a_border_reads_the_time_of_the_other_side() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Formats formats = new Formats("en");
        assertThat(formats.wall(CALLED, "")).isEqualTo("21:30");

        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Istanbul"));

        assertThat(formats.wall(CALLED, "")).isEqualTo("00:30");
        assertThat(formats.wallWithDate(CALLED)).contains("25");
        assertThat(formats.timeOfDay(3_600_000))
                .as("of the exercise, which has no zone")
                .isEqualTo("01:00");
    }
}
