package org.livex.phone.screen.join;

import static org.assertj.core.api.Assertions.assertThat;

import android.Manifest;
import android.content.Intent;
import android.content.pm.PackageManager;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONException;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.health.HealthActivity;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;

/** A person is asked once for the position, and can change their mind. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class ConsentTest {
    private static final String NO_CONSENTS =
            "{'kind':'me','id':'inv-01','callName':'Investigator Alfa-1','function':'player','languages':['en'],"
                    + "'consents':[]}";
    private static final String WITHOUT_AREA =
            "{'kind':'exercise','id':'exercise','name':{'text':'Roads to Arelle','language':'en'},'languages':['en'],"
                    + "'days':[{'from':'D1 09:00:00','to':'D1 18:00:00'}],'nights':'stop'}";
    private static final String ENDED =
            "{'kind':'clock','id':'clock','phase':'ended','speed':1,'exerciseTime':'D2 09:30:00',"
                    + "'at':'2026-11-24T09:30:00.000Z','startedAt':'2026-11-24T09:00:00.000Z',"
                    + "'endedAt':'2026-11-24T09:30:00.000Z'}";
    private static final String QUESTION = "May control see where you are?";

    @Before
    public void a_phone_on_which_nothing_is_allowed_yet() {
        Stager.phone(412, 915, false, 1);
        Shadows.shadowOf(DemoApp.current())
                .denyPermissions(
                        Manifest.permission.ACCESS_FINE_LOCATION,
                        Manifest.permission.ACCESS_COARSE_LOCATION,
                        Manifest.permission.POST_NOTIFICATIONS);
    }

    @Test
    public void a_yes_is_told_and_android_is_asked_for_the_position_and_then_to_ring() throws JSONException {
        try (Stager stager = open()) {
            assertThat(stager.texts()).contains(QUESTION);
            assertThat(DemoApp.current().isMeasuring).isFalse();

            stager.activity().findViewById(R.id.primary).performClick();
            stager.settle();

            assertThat(Stager.acts("give-consent")).hasSize(1);
            assertThat(Stager.acts("give-consent").get(0).getString("to")).isEqualTo("position");
            assertThat(asked(stager)).containsExactly(Manifest.permission.ACCESS_FINE_LOCATION);
            stager.activity()
                    .onRequestPermissionsResult(
                            ConsentPage.POSITION_PERMISSION,
                            new String[] {Manifest.permission.ACCESS_FINE_LOCATION},
                            new int[] {PackageManager.PERMISSION_GRANTED});
            assertThat(asked(stager)).containsExactly(Manifest.permission.POST_NOTIFICATIONS);
        }
    }

    @Test
    public void a_no_is_told_to_nobody_and_asked_about_never_again() {
        try (Stager stager = open()) {
            stager.button("No").performClick();
            stager.settle();

            assertThat(stager.app.fake.acts).isEmpty();
            assertThat(asked(stager)).containsExactly(Manifest.permission.POST_NOTIFICATIONS);
            assertThat(stager.texts()).doesNotContain(QUESTION);
        }
        try (Stager stager = open()) {
            assertThat(stager.texts()).doesNotContain(QUESTION);
        }
    }

    @Test
    public void what_could_not_be_kept_is_no_consent_and_is_asked_again() {
        try (Stager stager = open()) {
            stager.app.fake.isFull = true;

            stager.activity().findViewById(R.id.primary).performClick();
            stager.settle();

            assertThat(stager.texts()).contains(QUESTION);
            assertThat(Shadows.shadowOf(stager.activity()).getLastRequestedPermission())
                    .isNull();
        }
    }

    @Test
    public void in_the_settings_it_is_withdrawn_and_given_again() throws JSONException {
        DemoApp.current().preferences().consentAnswered("inv-01");
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            stager.go(Route.to(Route.Screen.SETTINGS));
            stager.button("Stop sharing").performClick();

            assertThat(Stager.acts("withdraw-consent")).hasSize(1);
            assertThat(Stager.acts("withdraw-consent").get(0).getString("to")).isEqualTo("position");
            assertThat(Shadows.shadowOf(stager.activity()).getLastRequestedPermission())
                    .isNull();

            stager.show(new DemoItems("en").put(NO_CONSENTS));
            stager.button("Yes, share my position").performClick();

            assertThat(Stager.acts("give-consent")).hasSize(1);
            assertThat(asked(stager)).containsExactly(Manifest.permission.ACCESS_FINE_LOCATION);
        }
    }

    @Test
    public void an_exercise_without_an_area_asks_for_no_position_and_still_to_ring() {
        DemoItems items = new DemoItems("en").put(NO_CONSENTS).put(WITHOUT_AREA);
        try (Stager stager = Stager.open("en", items.snapshot())) {
            assertThat(stager.texts()).doesNotContain(QUESTION);
            assertThat(asked(stager)).containsExactly(Manifest.permission.POST_NOTIFICATIONS);
        }
    }

    @Test
    public void a_phone_that_joins_after_endex_is_asked_for_no_position_and_still_to_ring() {
        DemoItems items = new DemoItems("en").put(NO_CONSENTS).put(ENDED);
        try (Stager stager = Stager.open("en", items.snapshot())) {
            assertThat(stager.texts()).doesNotContain(QUESTION);
            assertThat(asked(stager)).containsExactly(Manifest.permission.POST_NOTIFICATIONS);
        }
    }

    @Test
    public void whoever_answered_is_led_once_to_what_their_phone_would_keep_from_a_pocket() {
        DemoApp.current().isHardToReach = true;
        try (Stager stager = open()) {
            stager.button("No").performClick();
            assertThat(ledTo(stager)).as("Android asks first").isEmpty();

            ringAnswered(stager);
            assertThat(ledTo(stager)).containsExactly(HealthActivity.class.getName());

            ringAnswered(stager);
            assertThat(ledTo(stager)).as("once").isEmpty();
        }
    }

    @Test
    public void a_phone_that_keeps_nothing_back_leads_nowhere() {
        try (Stager stager = open()) {
            stager.button("No").performClick();
            ringAnswered(stager);
            assertThat(ledTo(stager)).isEmpty();
        }
    }

    /** Screens of this app; Android asks for its permissions by screens of its own. */
    private static List<String> ledTo(Stager stager) {
        List<String> led = new ArrayList<>();
        Intent next = Shadows.shadowOf(stager.activity()).getNextStartedActivity();
        while (next != null) {
            if (next.getComponent() != null) {
                led.add(next.getComponent().getClassName());
            }
            next = Shadows.shadowOf(stager.activity()).getNextStartedActivity();
        }
        return led;
    }

    private static void ringAnswered(Stager stager) {
        stager.activity()
                .onRequestPermissionsResult(
                        ConsentPage.RING_PERMISSION,
                        new String[] {Manifest.permission.POST_NOTIFICATIONS},
                        new int[] {PackageManager.PERMISSION_DENIED});
    }

    private static Stager open() {
        return Stager.open("en", new DemoItems("en").put(NO_CONSENTS).snapshot());
    }

    private static String[] asked(Stager stager) {
        return Shadows.shadowOf(stager.activity()).getLastRequestedPermission().requestedPermissions;
    }
}
