package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Intent;
import android.os.Build;
import android.os.Bundle;
import android.view.WindowManager;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.act.TakenPhoto;
import org.livex.phone.screen.stop.BrakeScreens;
import org.livex.phone.screen.welfare.WelfareScreens;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.util.ReflectionHelpers;

/** Pictures of the screen, and of the camera, do not lie where they do not belong. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class ShotsTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(412, 915, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void what_a_role_player_keeps_to_themselves_is_in_no_screenshot() {
        try (Stager stager = Stager.open("en", WelfareScreens.items("en").snapshot())) {
            assertThat(isSecret(stager)).as("the inbox").isFalse();
            for (Route route : new Route[] {
                Route.to(Route.Screen.ROLE), Route.to(Route.Screen.WELFARE), Route.to(Route.Screen.MESSAGE, "bs-02")
            }) {
                stager.go(route);
                assertThat(isSecret(stager)).as(route.written()).isTrue();
            }
            stager.go(Route.to(Route.Screen.SETTINGS));
            assertThat(isSecret(stager)).as("the settings after it").isFalse();
        }
    }

    @Test
    public void a_role_card_is_kept_back_where_something_must_not_be_said() {
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            stager.go(Route.to(Route.Screen.ROLE));
            assertThat(isSecret(stager)).isTrue();

            stager.show(new DemoItems("en")
                    .put("{'kind':'role-card','id':'lead','title':{'text':'Lead','language':'en'},"
                            + "'body':{'text':'You lead.','language':'en'}}"));
            assertThat(isSecret(stager)).as("nothing to keep back").isFalse();
        }
    }

    @Test
    public void a_chain_of_custody_and_a_silent_brake_that_was_heard_are_in_no_screenshot() {
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            stager.go(Route.to(Route.Screen.EVIDENCE));
            assertThat(isSecret(stager)).isTrue();
        }
        try (Stager stager = Stager.open("en", BrakeScreens.heard("en", "").snapshot())) {
            stager.go(Route.to(Route.Screen.SETTINGS));
            assertThat(isSecret(stager)).as("it lies over every screen").isTrue();
        }
    }

    @Test
    public void before_android_13_nothing_is_in_the_picture_that_the_list_of_apps_takes() {
        int now = Build.VERSION.SDK_INT;
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            ReflectionHelpers.setStaticField(Build.VERSION.class, "SDK_INT", Build.VERSION_CODES.O);
            stager.controller.pause();
            assertThat(isSecret(stager)).isTrue();
            stager.controller.resume();
            assertThat(isSecret(stager)).as("who comes back may take one").isFalse();
        } finally {
            ReflectionHelpers.setStaticField(Build.VERSION.class, "SDK_INT", now);
        }
    }

    @Test
    public void a_photo_that_was_taken_and_belongs_to_nothing_is_gone_at_the_next_start() throws IOException {
        Bundle state = new Bundle();
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            Files.write(TakenPhoto.file(stager.activity()).toPath(), new byte[] {1});
            stager.controller.pause().stop().saveInstanceState(state);
        }
        try (ActivityController<MainActivity> back =
                Robolectric.buildActivity(MainActivity.class, new Intent(Intent.ACTION_MAIN))) {
            back.setup(state);
            assertThat(TakenPhoto.file(back.get()))
                    .as("the camera may be about to answer")
                    .exists();
        }
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            assertThat(TakenPhoto.file(stager.activity())).doesNotExist();
        }
    }

    private static boolean isSecret(Stager stager) {
        return (stager.activity().getWindow().getAttributes().flags & WindowManager.LayoutParams.FLAG_SECURE) != 0;
    }
}
