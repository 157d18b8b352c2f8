package org.livex.phone.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.app.Application;
import android.app.NotificationManager;
import android.content.ComponentName;
import android.content.Intent;
import android.content.IntentFilter;
import android.content.pm.PackageManager;
import android.media.AudioManager;
import android.os.PowerManager;
import android.provider.Settings;
import android.view.View;
import android.widget.Button;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.health.HealthActivity;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowAlarmManager;
import org.robolectric.shadows.ShadowBuild;

/** What would keep a message from a pocket is said at joining, and each maker's own setting is led to. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class, qualifiers = "w360dp-h740dp-xhdpi")
public class PocketTest {
    private static final String SETTINGS = "com.android.settings/com.android.settings.applications.InstalledAppDetails";

    private final Phone phone = Phone.get();

    @Before
    public void a_phone_that_lets_the_app_ring() {
        phone.app.language = "en";
        phone.system(AudioManager.class).setStreamVolume(AudioManager.STREAM_ALARM, 5, 0);
        ShadowAlarmManager.setCanScheduleExactAlarms(true);
        shadowOf(phone.system(PowerManager.class)).setIgnoringBatteryOptimizations(phone.app.getPackageName(), true);
        shadowOf((Application) phone.app).denyPermissions(Manifest.permission.CAMERA);
        shadowOf((Application) phone.app).grantPermissions(Manifest.permission.RECORD_AUDIO);
        phone.lives();
    }

    @After
    public void nobodys() {
        ShadowBuild.reset();
    }

    @Test
    public void total_silence_and_alarms_turned_down_to_nothing_are_told_to_the_person() {
        assertThat(phone.app.backgroundDuties().troubles())
                .containsExactly(HealthTrouble.FULL_SCREEN, HealthTrouble.CAMERA);

        phone.system(AudioManager.class).setStreamVolume(AudioManager.STREAM_ALARM, 0, 0);
        shadowOf(phone.system(NotificationManager.class)).setNotificationPolicyAccessGranted(true);
        phone.system(NotificationManager.class).setInterruptionFilter(NotificationManager.INTERRUPTION_FILTER_NONE);

        assertThat(phone.app.backgroundDuties().troubles())
                .containsExactly(
                        HealthTrouble.SILENCE,
                        HealthTrouble.ALARM_VOLUME,
                        HealthTrouble.FULL_SCREEN,
                        HealthTrouble.CAMERA);
        assertThat(HealthTrouble.SILENCE.settings(phone.app).getAction()).isEqualTo(Settings.ACTION_SOUND_SETTINGS);
        try (ActivityController<HealthActivity> health = health(false)) {
            assertThat(texts(health))
                    .contains(
                            "⚠ Total silence is on",
                            "In Do Not Disturb, let alarms through. Else a red stop makes no sound.",
                            "⚠ The alarm volume is at zero");
        }
    }

    @Test
    public void whoever_has_just_joined_sees_what_keeps_messages_from_a_pocket_and_goes_on() {
        shadowOf(phone.system(PowerManager.class)).setIgnoringBatteryOptimizations(phone.app.getPackageName(), false);
        try (ActivityController<HealthActivity> health = health(true)) {
            assertThat(texts(health))
                    .contains(
                            "These settings of your phone decide whether messages reach you in your pocket.",
                            "⚠ The phone may stop the app",
                            "Let Livex run without limits. Else the connection breaks while the phone is in your pocket.")
                    .doesNotContain("⚠ The camera is not allowed");

            lastButton(health, "Next").performClick();

            assertThat(health.get().isFinishing()).isTrue();
        }
        try (ActivityController<HealthActivity> health = health(false)) {
            assertThat(texts(health)).contains("⚠ The camera is not allowed").doesNotContain("Next");
        }
    }

    @Test
    public void the_makers_own_page_is_opened_where_it_is_and_the_apps_page_where_it_is_not() {
        shadowOf((Application) phone.app).checkActivities(true);
        PackageManager packages = phone.app.getPackageManager();
        ComponentName details = ComponentName.unflattenFromString(SETTINGS);
        IntentFilter filter = new IntentFilter(Settings.ACTION_APPLICATION_DETAILS_SETTINGS);
        filter.addDataScheme("package");
        filter.addCategory(Intent.CATEGORY_DEFAULT);
        shadowOf(packages).addActivityIfNotPresent(details);
        shadowOf(packages).addIntentFilterForActivity(details, filter);
        for (String maker : List.of("Xiaomi", "HUAWEI", "samsung")) {
            ShadowBuild.setManufacturer(maker);
            Maker known = Objects.requireNonNull(Maker.ofThisPhone());
            try (ActivityController<HealthActivity> health = health(true)) {
                assertThat(texts(health)).contains(known.brand() + " has one more setting");
                lastButton(health, "Change in the phone’s settings").performClick();
                assertThat(shadowOf(health.get()).getNextStartedActivity().getAction())
                        .as("%s without its page", maker)
                        .isEqualTo(Settings.ACTION_APPLICATION_DETAILS_SETTINGS);

                ComponentName own = known.ways("x").get(0).getComponent();
                shadowOf(packages).addActivityIfNotPresent(own);
                lastButton(health, "Change in the phone’s settings").performClick();
                assertThat(shadowOf(health.get()).getNextStartedActivity().getComponent())
                        .isEqualTo(own);
            }
        }
    }

    @Test
    public void a_phone_of_somebody_else_is_told_of_no_such_setting() {
        ShadowBuild.setManufacturer("Fairphone");
        try (ActivityController<HealthActivity> health = health(true)) {
            assertThat(texts(health)).noneMatch(text -> text.endsWith("has one more setting"));
        }
    }

    private ActivityController<HealthActivity> health(boolean isJoining) {
        Intent intent = isJoining ? HealthActivity.joining(phone.app) : new Intent(phone.app, HealthActivity.class);
        return Robolectric.buildActivity(HealthActivity.class, intent).setup();
    }

    private static List<String> texts(ActivityController<HealthActivity> health) {
        return views(health).stream()
                .map(view -> ((TextView) view).getText().toString().replaceAll("[\u2068\u2069]", ""))
                .toList();
    }

    private static View lastButton(ActivityController<HealthActivity> health, String label) {
        return views(health).stream()
                .filter(view -> view instanceof Button button
                        && button.getText().toString().equals(label))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static List<View> views(ActivityController<HealthActivity> health) {
        ArrayList<View> found = new ArrayList<>();
        collect(health.get().getWindow().getDecorView(), found);
        return found;
    }

    private static void collect(View view, List<View> found) {
        if (view instanceof TextView && view.isShown()) {
            found.add(view);
        }
        if (view instanceof android.view.ViewGroup group) {
            for (int i = 0; i < group.getChildCount(); i++) {
                collect(group.getChildAt(i), found);
            }
        }
    }
}
