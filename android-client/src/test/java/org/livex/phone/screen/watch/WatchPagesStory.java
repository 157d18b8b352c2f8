package org.livex.phone.screen.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.json.JSONObject;
import org.junit.Before;
import org.junit.runner.RunWith;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.Stager;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** An evaluator opens the app. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public abstract class WatchPagesStory {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    static Stager open() {
        return Stager.open("en", WatchItems.watching("en").snapshot());
    }

    static JSONObject onlyAct(String type) {
        assertThat(Stager.acts(type)).hasSize(1);
        return Stager.acts(type).get(0);
    }

    static void choose(Stager stager, String field, String choice) {
        stager.shown(view -> view.getContentDescription() != null
                        && view.getContentDescription().toString().startsWith(field + " "))
                .get(0)
                .performClick();
        stager.settle();
        stager.button(choice).performClick();
        stager.settle();
    }
}
