package org.livex.phone.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.AlarmManager;
import android.content.Intent;
import android.net.ConnectivityManager;
import android.os.PowerManager;
import android.os.SystemClock;
import java.time.Duration;
import java.util.Objects;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.sync.Connection;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowAlarmManager;
import org.robolectric.shadows.ShadowPowerManager;

/** In deep sleep no timer of the app runs: the phone wakes now and then to see whether its connection lives. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class KeepAliveTest {
    private final Phone phone = Phone.get();

    @Before
    public void exact_alarms_are_allowed() {
        ShadowAlarmManager.setCanScheduleExactAlarms(true);
    }

    @Test
    public void while_play_goes_on_it_asks_the_server_every_ten_minutes_and_sleeps_again_with_the_answer() {
        phone.lives();

        for (int i = 0; i < 3; i++) {
            assertNextIn(KeepAlive.LIVE_EVERY);
            int before = phone.participation.syncs;
            wakes();
            assertThat(phone.participation.syncs).isEqualTo(before + 1);
            assertThat(isAwake()).isTrue();
            phone.tells();
            assertThat(isAwake()).isFalse();
        }
    }

    @Test
    public void a_server_that_is_gone_is_looked_for_every_minute_and_after_ten_times_every_five() {
        phone.lives();
        phone.participation.reached(Connection.Way.OFFLINE);
        phone.tells();

        for (int i = 0; i < 10; i++) {
            assertNextIn(KeepAlive.LOST_EVERY);
            wakes();
        }
        assertNextIn(KeepAlive.LOST_SELDOM_EVERY);
    }

    @Test
    public void it_does_not_sleep_again_before_the_server_is_reached() {
        phone.lives();
        phone.participation.reached(Connection.Way.OFFLINE);
        phone.tells();
        wakes();
        phone.tells();
        assertThat(isAwake()).isTrue();

        phone.participation.reached(Connection.Way.LIVE);
        phone.tells();

        assertThat(isAwake()).isFalse();
    }

    @Test
    public void without_any_network_there_is_nothing_to_stay_awake_for() {
        shadowOf(phone.system(ConnectivityManager.class)).setActiveNetworkInfo(null);
        phone.participation.reached(Connection.Way.OFFLINE);
        phone.lives();

        assertNextIn(KeepAlive.LIVE_EVERY);
        wakes();

        assertThat(isAwake()).isFalse();
    }

    @Test
    public void it_wakes_nobody_outside_the_hours_of_play() {
        phone.lives();
        phone.app.passes(Duration.ofHours(9));

        phone.tells();

        assertThat(phone.alarm(KeepAlive.ACTION)).isNull();
    }

    @Test
    public void it_begins_a_process_that_android_ended() {
        phone.lives();
        phone.app.dies();
        int before = phone.participation.syncs;

        wakes();

        assertThat(phone.participation.syncs).isGreaterThan(before);
        assertThat(phone.isServiceInFront()).isTrue();
    }

    private void wakes() {
        new AlarmReceiver().onReceive(phone.app, new Intent(KeepAlive.ACTION));
        phone.settles();
    }

    private static boolean isAwake() {
        PowerManager.WakeLock latest = ShadowPowerManager.getLatestWakeLock();
        return latest != null && latest.isHeld();
    }

    private void assertNextIn(Duration time) {
        ShadowAlarmManager.ScheduledAlarm next = Objects.requireNonNull(phone.alarm(KeepAlive.ACTION));
        assertThat(next.getTriggerAtMs() - SystemClock.elapsedRealtime()).isEqualTo(time.toMillis());
        assertThat(next.isAllowWhileIdle()).isTrue();
        assertThat(next.getType()).isEqualTo(AlarmManager.ELAPSED_REALTIME_WAKEUP);
    }
}
