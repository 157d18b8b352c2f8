package org.livex.phone.screen.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.Gallery;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** What somebody who stands outside cannot do without, in the languages in which not every screen is drawn at this size. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class PicturesInTheFieldTest {
    private static final List<String> LANGUAGES = List.of("de", "es", "fa", "fr", "it", "ro", "tr", "uk");
    private static final List<String> SCREENS =
            List.of("consent", "inbox", "message", "act", "stopped", "settings", "mediation-called", "ready");

    /** Before anybody has read a word in the app, and where there is nothing to be seen. */
    private static final List<String> AT_THE_DOOR =
            List.of("opening", "join", "join-where", "join-typed", "join-not-read", "library-nothing");

    private static final List<String> ALL =
            List.of("ar", "de", "en", "es", "fa", "fr", "it", "kk", "ro", "ru", "tr", "uk");

    @Test
    public void in_every_language_who_joins_can_read_and_hit_it_with_large_letters_on_a_small_phone()
            throws IOException {
        List<String> faults = new ArrayList<>();
        for (String language : ALL) {
            faults.addAll(Gallery.faults(language, Gallery.TIGHTEST, AT_THE_DOOR));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    public void in_every_language_the_screens_that_matter_outside_can_be_read_and_hit_on_a_small_phone()
            throws IOException {
        List<String> faults = new ArrayList<>();
        for (String language : LANGUAGES) {
            faults.addAll(Gallery.faults(language, Gallery.SMALL, SCREENS));
        }
        assertThat(faults).isEmpty();
    }
}
