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
public class PicturesOnATabletTest {
    @Test
    public void upright_everything_can_be_read_and_hit() throws IOException {
        assertThat(Gallery.faults("en", Gallery.TABLET)).isEmpty();
    }

    @Test
    public void on_its_side_everything_can_be_read_and_hit() throws IOException {
        assertThat(Gallery.faults("ar", Gallery.TABLET_ON_ITS_SIDE)).isEmpty();
    }
}
