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
public class PicturesInKazakhTest {
    @Test
    public void in_kazakh_everything_can_be_read_and_hit() throws IOException {
        assertThat(Gallery.faults("kk")).isEmpty();
    }
}
