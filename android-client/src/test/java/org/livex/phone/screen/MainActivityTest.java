package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
import java.util.ArrayList;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.android.controller.ActivityController;

@RunWith(RobolectricTestRunner.class)
public class MainActivityTest {
    @Test
    public void the_icon_leads_to_a_screen_with_the_name_of_the_app() {
        try (ActivityController<MainActivity> controller = Robolectric.buildActivity(MainActivity.class)) {
            var found = new ArrayList<View>();
            controller
                    .setup()
                    .get()
                    .getWindow()
                    .getDecorView()
                    .findViewsWithText(found, "Livex", View.FIND_VIEWS_WITH_TEXT);

            assertThat(found).hasSize(1);
        }
    }
}
