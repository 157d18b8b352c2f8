package org.livex.phone.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.view.View;
import android.widget.TextView;
import java.util.ArrayList;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.alarm.AlarmActivity;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowAlarmManager;

/** What fills the screen while something rings. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class AlarmScreenTest {
    private final Phone phone = Phone.get();

    @Before
    public void exact_alarms_are_allowed() {
        ShadowAlarmManager.setCanScheduleExactAlarms(true);
    }

    @Test
    public void what_fills_the_screen_shows_over_the_lock_and_turns_the_screen_on() {
        phone.participation.redStop(true, false);
        phone.lives();
        try (var alarm = Robolectric.buildActivity(AlarmActivity.class, AlarmActivity.intent(phone.app, true))) {
            alarm.setup();

            assertThat(shadowOf(alarm.get()).getShowWhenLocked()).isTrue();
            assertThat(shadowOf(alarm.get()).getTurnScreenOn()).isTrue();
        }
    }

    @Test
    public void a_stop_takes_the_place_of_a_message_that_fills_the_screen_and_gives_it_back() {
        phone.participation.inject("ex-01", true);
        phone.lives();
        try (var alarm = Robolectric.buildActivity(AlarmActivity.class, AlarmActivity.intent(phone.app, false))) {
            alarm.setup();
            assertThat(isShown(alarm.get(), "УЧЕНИЯ")).isTrue();

            phone.participation.redStop(true, false);
            phone.tells();

            assertThat(isShown(alarm.get(), "РЕАЛЬНАЯ ТРЕВОГА")).isTrue();
            assertThat(isShown(alarm.get(), "УЧЕНИЯ")).isFalse();
            phone.participation.redStop(true, true);
            phone.tells();
            assertThat(isShown(alarm.get(), "УЧЕНИЯ")).isTrue();
            assertThat(alarm.get().isFinishing()).isFalse();
        }
    }

    @Test
    public void what_fills_the_screen_goes_away_once_it_is_answered_and_does_not_count_as_looking() {
        phone.participation.inject("ex-01", true);
        phone.lives();
        try (var alarm = Robolectric.buildActivity(AlarmActivity.class, AlarmActivity.intent(phone.app, false))) {
            alarm.setup();
            phone.settles();
            assertThat(phone.notification(Notices.ALARM)).isNotNull();
            assertThat(alarm.get().isFinishing()).isFalse();

            phone.participation.receipt("ex-01", "acknowledgedAt");
            phone.tells();

            assertThat(alarm.get().isFinishing()).isTrue();
        }
    }

    private static boolean isShown(Activity activity, String text) {
        ArrayList<View> found = new ArrayList<>();
        activity.getWindow().getDecorView().findViewsWithText(found, text, View.FIND_VIEWS_WITH_TEXT);
        return found.stream()
                .anyMatch(view -> ((TextView) view).getText().toString().equals(text));
    }
}
