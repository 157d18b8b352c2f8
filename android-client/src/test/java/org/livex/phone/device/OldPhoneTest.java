package org.livex.phone.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.app.Activity;
import android.app.Application;
import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.Intent;
import android.location.LocationManager;
import android.location.LocationRequest;
import android.os.Build;
import android.view.WindowManager;
import java.util.Objects;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.alarm.AlarmActivity;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowAlarmManager;
import org.robolectric.shadows.ShadowLocationManager;
import org.robolectric.util.ReflectionHelpers;

/** The ways that the app goes on Android 8.0: this Android says that it is one, and is newer in all else. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class OldPhoneTest {
    private final int now = Build.VERSION.SDK_INT;
    private final Phone phone = Phone.get();

    @Before
    public void it_says_that_it_is_android_8() {
        says(Build.VERSION_CODES.O);
    }

    @After
    public void it_says_what_it_is() {
        says(now);
    }

    @Test
    public void a_red_stop_rings_exactly_without_leave_that_nobody_could_give() {
        ShadowAlarmManager.setCanScheduleExactAlarms(false);
        phone.participation.redStop(true, false);
        phone.lives();

        ShadowAlarmManager.ScheduledAlarm next = Objects.requireNonNull(phone.alarm(null));
        assertThat(phone.notification(Notices.ALARM)).isNotNull();
        assertThat(next.getWindowLengthMs()).as("exact").isZero();
        assertThat(next.isAllowWhileIdle()).isTrue();
    }

    @Test
    @SuppressWarnings("deprecation") // Android 8.0 knows nothing else.
    public void what_fills_the_screen_shows_over_the_lock_and_turns_the_screen_on() {
        phone.participation.redStop(true, false);
        phone.lives();
        try (var alarm = Robolectric.buildActivity(AlarmActivity.class, AlarmActivity.intent(phone.app, true))) {
            int flags = alarm.setup().get().getWindow().getAttributes().flags;

            assertThat(flags & WindowManager.LayoutParams.FLAG_SHOW_WHEN_LOCKED).isNotZero();
            assertThat(flags & WindowManager.LayoutParams.FLAG_TURN_SCREEN_ON).isNotZero();
        }
    }

    @Test
    public void the_position_is_measured_by_satellites_and_networks_one_by_one() {
        phone.participation.agreesToPosition();
        shadowOf((Application) phone.app)
                .grantPermissions(Manifest.permission.ACCESS_FINE_LOCATION, Manifest.permission.ACCESS_COARSE_LOCATION);
        for (String provider : new String[] {LocationManager.GPS_PROVIDER, LocationManager.NETWORK_PROVIDER}) {
            locations().setProviderEnabled(provider, true);
        }
        phone.lives();
        try (var app = Robolectric.buildActivity(Activity.class)) {
            app.setup();
            phone.settles().tells();

            for (String provider : new String[] {LocationManager.GPS_PROVIDER, LocationManager.NETWORK_PROVIDER}) {
                LocationRequest request =
                        locations().getLocationRequests(provider).get(0);
                assertThat(request.getIntervalMillis()).as(provider).isEqualTo(30_000);
                assertThat(request.getMinUpdateDistanceMeters()).as(provider).isEqualTo(15);
            }
            assertThat(phone.app.backgroundDuties().position()).isEqualTo(PositionState.WAITING);
        }
    }

    @Test
    public void it_looks_for_news_every_quarter_of_an_hour_and_at_once_without_hurrying_the_system() {
        phone.lives();
        new RestartReceiver().onReceive(phone.app, new Intent(Intent.ACTION_BOOT_COMPLETED));
        phone.settles();

        JobScheduler jobs = phone.system(JobScheduler.class);
        JobInfo regular = jobs.getPendingJob(CatchUpJob.REGULAR);
        assertThat(regular.getIntervalMillis()).isEqualTo(900_000);
        assertThat(regular.getRequiredNetwork())
                .as("whatever the network, it could only wait for the Internet")
                .isNull();
        assertThat(jobs.getPendingJob(CatchUpJob.AT_ONCE).isExpedited()).isFalse();
        says(now);
        CatchUpJob.now(phone.app);
        assertThat(jobs.getPendingJob(CatchUpJob.AT_ONCE).isExpedited()).isTrue();
    }

    private ShadowLocationManager locations() {
        return shadowOf(phone.system(LocationManager.class));
    }

    private static void says(int version) {
        ReflectionHelpers.setStaticField(Build.VERSION.class, "SDK_INT", version);
    }
}
