package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Where somebody talks, on the smallest phone and with the largest letters. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class VoicePicturesTest {
    @Test
    public void whoever_talks_can_read_and_hit_everything_on_the_smallest_phone() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String language : List.of("en", "ru", "ar", "de")) {
            for (Gallery.Phone phone : List.of(Gallery.SMALL, Gallery.TIGHTEST)) {
                faults.addAll(Gallery.faults(
                        language, phone, VoiceScreens.all(language).keySet()));
            }
        }
        assertThat(faults).isEmpty();
    }
}
