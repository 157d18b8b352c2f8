package org.livex.phone.screen.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.Gallery;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class PicturesOfLongWordsTest {
    @Test
    public void in_german_the_longest_words_fit_a_small_phone_with_large_letters() throws IOException {
        assertThat(Gallery.faults("de", Gallery.TIGHTEST)).isEmpty();
    }

    @Test
    public void in_persian_everything_fits_a_small_phone_with_large_letters() throws IOException {
        assertThat(Gallery.faults("fa", Gallery.TIGHTEST)).isEmpty();
    }
}
