package org.livex.phone.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.app.AlarmManager;
import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.content.Intent;
import android.media.AudioAttributes;
import android.media.AudioManager;
import android.os.SystemClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.alarm.AlarmActivity;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowAlarmManager;

/** A red stop, and what control wants to be confirmed, ring until somebody answers. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class AlarmTest {
    private final Phone phone = Phone.get();

    @Before
    public void exact_alarms_are_allowed_and_turned_up() {
        phone.system(AudioManager.class).setStreamVolume(AudioManager.STREAM_ALARM, 5, 0);
        ShadowAlarmManager.setCanScheduleExactAlarms(true);
    }

    @Test
    public void a_red_stop_rings_with_the_sound_of_alarms_and_fills_the_screen() {
        phone.participation.redStop(true, false);
        phone.lives();

        Notification alarm = phone.shown(Notices.ALARM);
        NotificationChannel channel =
                phone.system(NotificationManager.class).getNotificationChannel(alarm.getChannelId());
        assertThat(channel.getAudioAttributes().getUsage()).isEqualTo(AudioAttributes.USAGE_ALARM);
        assertThat(channel.getImportance()).isEqualTo(NotificationManager.IMPORTANCE_HIGH);
        assertThat(channel.shouldVibrate()).isTrue();
        assertThat(channel.canBypassDnd()).isTrue();
        assertThat(alarm.flags & Notification.FLAG_INSISTENT).isNotZero();
        assertThat(shadowOf(alarm.fullScreenIntent)
                        .getSavedIntent()
                        .getComponent()
                        .getClassName())
                .isEqualTo(AlarmActivity.class.getName());
    }

    @Test
    public void an_alarm_says_nothing_of_play_in_russian() {
        phone.participation.inject("ex-01", true).redStop(true, false);
        phone.lives();

        String stop = Phone.readable(phone.shown(Notices.ALARM));
        assertThat(stop)
                .contains("РЕАЛЬНАЯ ТРЕВОГА")
                .contains("СТОП")
                .doesNotContain("ранен")
                .doesNotContain("Fox");
        phone.participation.redStop(true, true);
        phone.tells();
        assertThat(phone.titleOf(Notices.ALARM)).isEqualTo("УЧЕНИЯ");
        assertThat(Phone.readable(phone.shown(Notices.ALARM)))
                .doesNotContain("Доброе утро")
                .doesNotContain("Штаб")
                .doesNotContain("Арел");
    }

    @Test
    public void a_comms_check_rings_like_an_alarm_until_it_is_answered_and_says_once_that_it_rang() {
        phone.participation.check(true, "2026-11-24T23:00:00.000Z");
        phone.lives();

        Notification alarm = phone.shown(Notices.ALARM);
        assertThat(alarm.getChannelId()).isEqualTo(Notices.ALARM_CHANNEL);
        assertThat(alarm.fullScreenIntent).isNotNull();
        assertThat(phone.textOf(Notices.ALARM)).isEqualTo("Проверка связи");
        phone.tells();
        nextRing();
        assertThat(phone.participation.acts).hasSize(1);
        assertThat(phone.participation.acts.get(0).optString("check")).isEqualTo("check-1");
        assertThat(phone.participation.acts.get(0).optString("language")).isEqualTo("ru");

        phone.participation.has("{'kind':'comms-check','id':'check-1','open':true,'until':'2026-11-24T23:00:00.000Z',"
                + "'rangAt':'2026-11-24T09:29:30.000Z','acknowledgedAt':'2026-11-24T09:29:40.000Z'}");
        phone.tells();

        assertThat(phone.notification(Notices.ALARM)).isNull();
        assertThat(scheduled()).isNull();
    }

    @Test
    public void a_comms_check_that_control_ends_or_that_is_over_rings_no_more() {
        phone.participation.check(true, "2026-11-24T23:00:00.000Z");
        phone.lives();
        phone.participation.check(false, "2026-11-24T23:00:00.000Z");
        phone.tells();
        assertThat(phone.notification(Notices.ALARM)).isNull();

        phone.participation.check(true, "2026-11-24T08:00:00.000Z");
        phone.tells();
        assertThat(phone.notification(Notices.ALARM)).isNull();
    }

    @Test
    public void a_call_rings_at_a_mediator_until_it_is_answered_or_somebody_else_goes() {
        for (String answer : new String[] {"accept-mediation", "decline-mediation", "taken"}) {
            phone.participation.has(TestApp.golden("mediation-called"));
            phone.lives().tells();
            assertThat(phone.textOf(Notices.ALARM)).as(answer).isEqualTo("Нужен медиатор");
            assertThat(Phone.readable(phone.shown(Notices.ALARM)))
                    .as("nothing of play")
                    .doesNotContain("car wash");
            nextRing();
            assertThat(phone.notification(Notices.ALARM)).as(answer).isNotNull();

            if (answer.equals("taken")) {
                phone.participation.has(TestApp.golden("mediation-taken"));
            } else {
                phone.participation.hasDone(answer, "mediation", "019a1b2c-3d4e-7f50-8a61-0000000000a1");
            }
            phone.tells();

            assertThat(phone.notification(Notices.ALARM)).as(answer).isNull();
            phone.participation.isTold();
        }
    }

    @Test
    public void a_phone_that_must_not_ring_does_not_say_that_it_rang() {
        shadowOf(phone.system(NotificationManager.class)).setNotificationsEnabled(false);
        phone.participation.check(true, "2026-11-24T23:00:00.000Z");
        phone.lives();

        assertThat(phone.participation.acts).isEmpty();
    }

    @Test
    public void a_phone_whose_alarms_are_turned_down_to_nothing_says_only_that_it_was_seen() {
        phone.system(AudioManager.class).setStreamVolume(AudioManager.STREAM_ALARM, 0, 0);
        phone.participation.check(true, "2026-11-24T23:00:00.000Z");
        phone.lives();
        assertThat(phone.participation.acts).isEmpty();

        Robolectric.buildActivity(Activity.class).setup();
        assertThat(answers()).containsExactly("shown");

        phone.system(AudioManager.class).setStreamVolume(AudioManager.STREAM_ALARM, 5, 0);
        phone.tells();
        assertThat(answers()).containsExactly("shown", "rang");
    }

    @Test
    public void a_phone_in_total_silence_does_not_say_that_it_rang() {
        NotificationManager notices = phone.system(NotificationManager.class);
        shadowOf(notices).setNotificationPolicyAccessGranted(true);
        notices.setInterruptionFilter(NotificationManager.INTERRUPTION_FILTER_NONE);
        phone.participation.check(true, "2026-11-24T23:00:00.000Z");
        phone.lives();
        assertThat(phone.participation.acts).isEmpty();

        notices.setInterruptionFilter(NotificationManager.INTERRUPTION_FILTER_ALARMS);
        phone.tells();
        assertThat(answers()).containsExactly("rang");
    }

    private List<String> answers() {
        return phone.participation.acts.stream()
                .map(act -> act.optString("answer"))
                .toList();
    }

    @Test
    public void it_rings_again_and_again_until_the_stop_is_confirmed() {
        phone.participation.redStop(true, false);
        phone.lives();

        for (int i = 0; i < 5; i++) {
            phone.system(NotificationManager.class).cancel(Notices.ALARM);
            nextRing();
            assertThat(phone.notification(Notices.ALARM)).as("ring " + i).isNotNull();
        }
        phone.participation.redStop(true, true);
        phone.tells();

        assertThat(phone.notification(Notices.ALARM)).isNull();
        assertThat(scheduled()).isNull();
    }

    @Test
    public void a_stop_rings_every_twenty_seconds_for_as_long_as_it_takes_and_in_deep_sleep_too() {
        phone.participation.redStop(true, false);
        phone.lives();

        for (int i = 0; i < 15; i++) {
            assertNextRingIn(Duration.ofSeconds(20));
            nextRing();
        }
    }

    @Test
    public void a_message_rings_every_minute_and_after_ten_times_every_five() {
        phone.participation.inject("x-1", true);
        phone.lives();

        for (int i = 0; i < 10; i++) {
            assertNextRingIn(Duration.ofMinutes(1));
            nextRing();
        }
        for (int i = 0; i < 3; i++) {
            assertNextRingIn(Duration.ofMinutes(5));
            nextRing();
        }
        phone.participation.inject("x-2", true);
        phone.tells();
        assertNextRingIn(Duration.ofMinutes(1));
    }

    @Test
    public void a_confirmation_that_is_not_sent_yet_silences_it() {
        phone.participation.redStop(true, false);
        phone.lives();

        phone.participation.hasDone("confirm-red-stop", "x", "");
        phone.tells();

        assertThat(phone.notification(Notices.ALARM)).isNull();
    }

    @Test
    public void an_all_clear_silences_it() {
        phone.participation.redStop(true, false);
        phone.lives();

        phone.participation.redStop(false, false);
        phone.tells();

        assertThat(phone.notification(Notices.ALARM)).isNull();
    }

    @Test
    public void a_message_to_confirm_rings_until_it_is_confirmed_or_taken_back() {
        for (String answer : new String[] {"receipt", "outbox", "recalled"}) {
            String id = "x-" + answer;
            phone.participation.inject(id, true);
            phone.lives().tells();
            assertThat(phone.textOf(Notices.ALARM)).as(answer).contains("1");
            nextRing();
            assertThat(phone.notification(Notices.ALARM)).as(answer).isNotNull();

            switch (answer) {
                case "receipt" -> phone.participation.receipt(id, "acknowledgedAt");
                case "outbox" -> phone.participation.hasDone("acknowledge-inject", "inject", id);
                default ->
                    phone.participation.has(TestApp.golden("inject-recalled").replace("\"x-1\"", "\"" + id + "\""));
            }
            phone.tells();

            assertThat(phone.notification(Notices.ALARM)).as(answer).isNull();
        }
    }

    @Test
    public void a_message_that_was_only_read_rings_on() {
        phone.participation.inject("x-1", true);
        phone.lives();

        phone.participation.receipt("x-1", "readAt");
        phone.tells();

        assertThat(phone.notification(Notices.ALARM)).isNotNull();
    }

    @Test
    public void without_leave_for_exact_alarms_it_still_rings_again() {
        ShadowAlarmManager.setCanScheduleExactAlarms(false);
        phone.participation.redStop(true, false);
        phone.lives();

        nextRing();

        assertThat(phone.notification(Notices.ALARM)).isNotNull();
        assertThat(scheduled()).isNotNull();
    }

    @Test
    public void it_rings_in_a_process_that_began_anew() {
        phone.participation.inject("x-1", true);
        phone.lives();
        phone.app.dies();
        phone.system(NotificationManager.class).cancelAll();

        new AlarmReceiver().onReceive(phone.app, new Intent());
        phone.settles();

        assertThat(phone.notification(Notices.ALARM)).isNotNull();
    }

    @Test
    public void it_rings_again_after_the_phone_was_off() {
        phone.participation.redStop(true, false);
        phone.lives();
        phone.app.dies();
        phone.system(NotificationManager.class).cancelAll();
        phone.system(AlarmManager.class).cancelAll();
        assertThat(scheduled()).isNull();

        new RestartReceiver().onReceive(phone.app, new Intent(Intent.ACTION_BOOT_COMPLETED));
        phone.settles();

        assertThat(phone.notification(Notices.ALARM)).isNotNull();
        assertNextRingIn(Duration.ofSeconds(20));
    }

    private void assertNextRingIn(Duration time) {
        ShadowAlarmManager.ScheduledAlarm next = Objects.requireNonNull(scheduled());
        assertThat(next.getTriggerAtMs() - SystemClock.elapsedRealtime()).isEqualTo(time.toMillis());
        assertThat(next.isAllowWhileIdle()).isTrue();
        assertThat(next.getType()).isEqualTo(AlarmManager.ELAPSED_REALTIME_WAKEUP);
    }

    private void nextRing() {
        assertThat(scheduled()).as("a next ring").isNotNull();
        new AlarmReceiver().onReceive(phone.app, new Intent());
        phone.settles();
    }

    private ShadowAlarmManager.@Nullable ScheduledAlarm scheduled() {
        return phone.alarm(null);
    }
}
