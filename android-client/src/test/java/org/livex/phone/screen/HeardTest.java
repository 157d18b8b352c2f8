package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.LinearLayout;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** For who hears the screen instead of seeing it; that everything to tap has a name, {@link Gallery} says. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class HeardTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void the_red_stop_is_reached_by_one_click_of_a_screen_reader_a_switch_or_a_voice() {
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            View stop = stager.activity().findViewById(R.id.red_stop);
            AccessibilityNodeInfo heard = stop.createAccessibilityNodeInfo();
            assertThat(heard.isClickable()).isTrue();
            assertThat(String.valueOf(heard.getContentDescription())).startsWith("Red stop. ");

            assertThat(stop.performAccessibilityAction(AccessibilityNodeInfo.ACTION_CLICK, null))
                    .isTrue();
            stager.settle();

            assertThat(stager.texts()).contains("Stop the exercise?");
            assertThat(Stager.acts("call-red-stop")).as("it still asks").isEmpty();
        }
    }

    @Test
    public void what_has_no_name_is_found() {
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            View nameless = new View(stager.activity());
            nameless.setOnClickListener(view -> {});
            LinearLayout page =
                    stager.activity().findViewById(R.id.clock).getRootView().findViewById(R.id.tabs);
            page.addView(nameless, 0, new LinearLayout.LayoutParams(60, 60));
            stager.settle();

            assertThat(Views.faults(stager.root())).anyMatch(fault -> fault.startsWith("without a name"));
        }
    }
}
