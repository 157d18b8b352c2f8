package org.livex.phone.device;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.app.Notification;
import android.app.NotificationManager;
import android.content.Intent;
import android.media.AudioManager;
import android.os.SystemClock;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.alarm.AlarmActivity;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowAlarmManager;

/** A silent brake rings at whoever looks after somebody, and says on no locked screen what it is. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class BrakeAlarmTest {
    private static final String HEARD =
            TestApp.golden("brake-heard").replaceAll("\"answers\": \\[[^]]*]", "\"answers\": []");

    private final Phone phone = Phone.get();

    @Before
    public void exact_alarms_are_allowed_and_turned_up() {
        phone.system(AudioManager.class).setStreamVolume(AudioManager.STREAM_ALARM, 5, 0);
        ShadowAlarmManager.setCanScheduleExactAlarms(true);
    }

    @Test
    public void it_sounds_like_a_stop_every_twenty_seconds_until_it_is_answered() {
        phone.participation.has(HEARD);
        phone.lives();

        for (int i = 0; i < 12; i++) {
            Notification alarm = phone.shown(Notices.ALARM);
            assertThat(alarm.flags & Notification.FLAG_INSISTENT).isNotZero();
            ShadowAlarmManager.ScheduledAlarm next = Objects.requireNonNull(phone.alarm(null));
            assertThat(next.getTriggerAtMs() - SystemClock.elapsedRealtime()).isEqualTo(20_000);
            new AlarmReceiver().onReceive(phone.app, new Intent());
            phone.settles();
        }
        phone.participation.has(answered(HEARD));
        phone.tells();
        assertThat(phone.notification(Notices.ALARM)).isNull();
        assertThat(phone.alarm(null)).isNull();
    }

    @Test
    public void another_pull_rings_again() {
        phone.participation.has(answered(HEARD));
        phone.lives();
        assertThat(phone.notification(Notices.ALARM)).isNull();

        phone.participation.has(
                answered(HEARD).replace("10:42:30.120Z", "10:50:00.000Z").replace("\"pull\": 213", "\"pull\": 219"));
        phone.tells();
        assertThat(phone.notification(Notices.ALARM)).isNotNull();
    }

    @Test
    public void neither_the_notification_nor_the_locked_screen_says_who_where_or_what() {
        phone.participation.has(HEARD);
        phone.lives();

        Notification alarm = phone.shown(Notices.ALARM);
        assertThat(phone.titleOf(Notices.ALARM)).isEqualTo("УЧЕНИЯ");
        assertThat(phone.textOf(Notices.ALARM)).isEqualTo(phone.app.words().text("phone.push.notification"));
        assertSaysNothing(Phone.readable(alarm));
        try (var screen = Robolectric.buildActivity(AlarmActivity.class, AlarmActivity.intent(phone.app, false))) {
            screen.setup();
            assertThat(texts(screen.get()))
                    .containsExactly("УЧЕНИЯ", phone.app.words().text("phone.push.notification"));
        }
    }

    @Test
    public void it_rings_while_somebody_looks_too_and_in_a_process_that_began_anew() {
        phone.participation.has(HEARD);
        phone.lives();
        phone.app.dies();
        phone.system(NotificationManager.class).cancelAll();

        new AlarmReceiver().onReceive(phone.app, new Intent());
        phone.settles();
        assertThat(phone.notification(Notices.ALARM)).isNotNull();

        phone.system(NotificationManager.class).cancelAll();
        Robolectric.buildActivity(Activity.class).setup();
        new AlarmReceiver().onReceive(phone.app, new Intent());
        phone.settles();
        assertThat(phone.notification(Notices.ALARM)).isNotNull();
    }

    @Test
    public void once_it_is_answered_what_is_left_to_confirm_does_not_sound_on_like_it() {
        phone.participation.has(HEARD).inject("x-1", true);
        phone.lives();
        assertThat(phone.shown(Notices.ALARM).flags & Notification.FLAG_INSISTENT)
                .isNotZero();

        phone.participation.has(HEARD.replace("\"open\": true", "\"open\": false"));
        phone.tells();

        assertThat(phone.shown(Notices.ALARM).flags & Notification.FLAG_INSISTENT)
                .isZero();
        assertThat(phone.textOf(Notices.ALARM)).contains("1");
    }

    @Test
    public void my_own_rings_nowhere_and_tells_of_nothing() {
        phone.participation.has(TestApp.golden("brake"));
        phone.lives();

        assertThat(phone.notification(Notices.ALARM)).isNull();
        assertThat(phone.notification(Notices.MESSAGES)).isNull();
    }

    private static String answered(String brake) {
        return brake.replace(
                "\"answers\": []",
                "\"answers\": [{\"by\":\"inv-01\",\"callName\":\"Me\",\"answer\":\"coming\","
                        + "\"pull\":213,\"at\":\"2026-11-24T10:43:00.000Z\"}]");
    }

    private static void assertSaysNothing(String said) {
        assertThat(said)
                .doesNotContain("Marta")
                .doesNotContain("Car wash")
                .doesNotContain("Afraid")
                .doesNotContainIgnoringCase("тормоз")
                .doesNotContainIgnoringCase("помощ");
    }

    private static List<String> texts(Activity activity) {
        List<String> texts = new ArrayList<>();
        collect(activity.getWindow().getDecorView(), texts);
        return texts;
    }

    private static void collect(View view, List<String> texts) {
        if (view instanceof TextView text) {
            texts.add(text.getText().toString());
        } else if (view instanceof ViewGroup group) {
            for (int i = 0; i < group.getChildCount(); i++) {
                collect(group.getChildAt(i), texts);
            }
        }
    }
}
