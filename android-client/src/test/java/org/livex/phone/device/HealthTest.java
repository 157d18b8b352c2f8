package org.livex.phone.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.app.Application;
import android.app.NotificationManager;
import android.content.Intent;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.media.AudioManager;
import android.os.BatteryManager;
import android.os.PowerManager;
import android.provider.Settings;
import android.view.View;
import android.widget.Button;
import android.widget.TextView;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.alarm.AlarmActivity;
import org.livex.phone.screen.health.HealthActivity;
import org.livex.phone.sync.PhoneHealth;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowAlarmManager;

/** The phone knows what stands in the way of messages, tells control, and helps its person to change it. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class, qualifiers = "w360dp-h740dp-xhdpi")
public class HealthTest {
    private final Phone phone = Phone.get();

    @Test
    public void control_hears_how_the_phone_is() {
        isWell();
        phone.lives();

        PhoneHealth told = Objects.requireNonNull(phone.participation.health);
        assertThat(told.battery()).isEqualTo(0.63);
        assertThat(told.charging()).isTrue();
        assertThat(told.unrestricted()).isTrue();
        assertThat(told.system()).startsWith("Android ");
        assertThat(told.app()).startsWith("android ");
        assertThat(told.allowed())
                .isEqualTo(new PhoneHealth.Allowed(true, true, false, PhoneHealth.Precision.PRECISE, true, true));
        assertThat(phone.app.backgroundDuties().troubles()).containsExactly(HealthTrouble.FULL_SCREEN);
    }

    @Test
    public void each_thing_that_is_missing_is_named_the_worst_first() {
        phone.participation.agreesToPosition();
        isWell();
        phone.lives();
        shadowOf(phone.system(NotificationManager.class)).setNotificationsEnabled(false);
        ShadowAlarmManager.setCanScheduleExactAlarms(false);
        shadowOf(phone.system(PowerManager.class)).setIsPowerSaveMode(true);
        shadowOf(phone.system(PowerManager.class)).setIgnoringBatteryOptimizations(phone.app.getPackageName(), false);
        shadowOf((Application) phone.app)
                .denyPermissions(Manifest.permission.ACCESS_FINE_LOCATION, Manifest.permission.CAMERA);

        assertThat(phone.app.backgroundDuties().troubles())
                .containsExactly(
                        HealthTrouble.NOTIFICATIONS,
                        HealthTrouble.BACKGROUND,
                        HealthTrouble.ALARMS,
                        HealthTrouble.FULL_SCREEN,
                        HealthTrouble.POWER_SAVING,
                        HealthTrouble.POSITION_APPROXIMATE,
                        HealthTrouble.CAMERA);
    }

    @Test
    public void who_does_not_share_the_position_has_no_trouble_with_it() {
        isWell();
        phone.lives();
        shadowOf((Application) phone.app)
                .denyPermissions(Manifest.permission.ACCESS_FINE_LOCATION, Manifest.permission.ACCESS_COARSE_LOCATION);

        assertThat(phone.app.backgroundDuties().troubles()).containsExactly(HealthTrouble.FULL_SCREEN);
    }

    @Test
    public void a_tap_opens_the_setting_that_helps() {
        isWell();
        phone.lives();
        shadowOf(phone.system(PowerManager.class)).setIgnoringBatteryOptimizations(phone.app.getPackageName(), false);
        try (ActivityController<HealthActivity> health = Robolectric.buildActivity(HealthActivity.class)) {
            health.setup();
            ArrayList<View> found = new ArrayList<>();
            health.get()
                    .getWindow()
                    .getDecorView()
                    .findViewsWithText(found, "Изменить в настройках телефона", View.FIND_VIEWS_WITH_TEXT);
            assertThat(found).hasSize(2).allMatch(view -> view instanceof Button);

            found.get(0).performClick();

            Intent opened = shadowOf(health.get()).getNextStartedActivity();
            assertThat(opened.getAction()).isEqualTo(Settings.ACTION_REQUEST_IGNORE_BATTERY_OPTIMIZATIONS);
            assertThat(String.valueOf(opened.getData())).isEqualTo("package:" + phone.app.getPackageName());
        }
    }

    /** Also pictures to look at, in the build folder. */
    @Test
    public void every_word_of_it_is_there_in_languages_of_both_directions() throws IOException {
        phone.participation.agreesToPosition().inject("x-1", true);
        phone.lives();
        for (String language : new String[] {"en", "ru", "ar"}) {
            phone.app.language = language;
            try (ActivityController<HealthActivity> health = Robolectric.buildActivity(HealthActivity.class)) {
                View decor = health.setup().get().getWindow().getDecorView();
                picture(decor, "health-" + language);
                assertThat(isShown(decor, "common.exercise")).as(language).isTrue();
                assertThat(isShown(decor, "common.real")).as(language).isFalse();
            }
            for (boolean redStop : new boolean[] {false, true}) {
                try (ActivityController<AlarmActivity> alarm =
                        Robolectric.buildActivity(AlarmActivity.class, AlarmActivity.intent(phone.app, redStop))) {
                    View decor = alarm.setup().get().getWindow().getDecorView();
                    picture(decor, (redStop ? "alarm-stop-" : "alarm-message-") + language);
                    assertThat(isShown(decor, "common.exercise")).isEqualTo(!redStop);
                    assertThat(isShown(decor, "common.real")).isEqualTo(redStop);
                }
            }
        }
    }

    @Test
    public void a_red_stop_is_no_exercise_there_either() {
        phone.lives();
        try (ActivityController<HealthActivity> health = Robolectric.buildActivity(HealthActivity.class)) {
            View decor = health.setup().get().getWindow().getDecorView();
            assertThat(isShown(decor, "common.exercise")).isTrue();

            phone.participation.redStop(true, false);
            phone.tells();

            assertThat(isShown(decor, "common.real")).isTrue();
            assertThat(isShown(decor, "common.exercise")).isFalse();
        }
    }

    private boolean isShown(View root, String key) {
        ArrayList<View> found = new ArrayList<>();
        root.findViewsWithText(found, phone.app.words().text(key), View.FIND_VIEWS_WITH_TEXT);
        return found.stream()
                .anyMatch(view -> ((TextView) view)
                        .getText()
                        .toString()
                        .equals(phone.app.words().text(key)));
    }

    private static void picture(View view, String name) throws IOException {
        assertThat(view.getWidth()).isPositive();
        Bitmap picture = Bitmap.createBitmap(view.getWidth(), view.getHeight(), Bitmap.Config.ARGB_8888);
        view.draw(new Canvas(picture));
        Path folder = Files.createDirectories(Path.of(System.getProperty("pictures", "target/pictures"), "device"));
        try (OutputStream file = Files.newOutputStream(folder.resolve(name + ".png"))) {
            assertThat(picture.compress(Bitmap.CompressFormat.PNG, 100, file)).isTrue();
        }
    }

    /** But for the one thing that Android on a JVM never allows: to fill the screen. */
    @SuppressWarnings("deprecation") // Only Android itself may send it, and here nobody else is there to.
    private void isWell() {
        shadowOf((Application) phone.app)
                .grantPermissions(
                        Manifest.permission.ACCESS_FINE_LOCATION,
                        Manifest.permission.ACCESS_COARSE_LOCATION,
                        Manifest.permission.CAMERA,
                        Manifest.permission.RECORD_AUDIO);
        ShadowAlarmManager.setCanScheduleExactAlarms(true);
        phone.system(AudioManager.class).setStreamVolume(AudioManager.STREAM_ALARM, 5, 0);
        shadowOf(phone.system(PowerManager.class)).setIgnoringBatteryOptimizations(phone.app.getPackageName(), true);
        phone.app.sendStickyBroadcast(new Intent(Intent.ACTION_BATTERY_CHANGED)
                .putExtra(BatteryManager.EXTRA_LEVEL, 63)
                .putExtra(BatteryManager.EXTRA_SCALE, 100)
                .putExtra(BatteryManager.EXTRA_PLUGGED, BatteryManager.BATTERY_PLUGGED_USB));
    }
}
