package org.livex.phone.device;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.app.Notification;
import android.app.NotificationManager;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;

/** The phone says that there is something new, and never what. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class MessageNoticeTest {
    private final Phone phone = Phone.get();

    @Test
    public void a_new_message_is_told_without_a_word_of_it_in_russian() {
        phone.participation.inject("ex-01", false);

        phone.lives();

        assertThat(phone.titleOf(Notices.MESSAGES)).isEqualTo("УЧЕНИЯ");
        assertThat(phone.textOf(Notices.MESSAGES)).contains("1");
        Notification notice = phone.shown(Notices.MESSAGES);
        assertThat(Phone.readable(notice))
                .doesNotContain("Доброе утро")
                .doesNotContain("Учения начались")
                .doesNotContain("Штаб")
                .doesNotContain("Good morning");
    }

    @Test
    public void it_is_told_once_also_by_a_process_that_began_anew() {
        phone.participation.inject("x-1", false);
        phone.lives();
        phone.system(NotificationManager.class).cancel(Notices.MESSAGES);

        phone.tells();
        phone.app.dies();
        phone.lives();
        assertThat(phone.notification(Notices.MESSAGES)).isNull();

        phone.participation.inject("x-2", false);
        phone.tells();
        assertThat(phone.textOf(Notices.MESSAGES)).contains("2");
    }

    @Test
    public void it_goes_away_when_the_message_was_read_on_whatever_device() {
        phone.participation.inject("x-1", false);
        phone.lives();

        phone.participation.receipt("x-1", "readAt");
        phone.tells();

        assertThat(phone.notification(Notices.MESSAGES)).isNull();
    }

    @Test
    public void who_looks_at_the_app_is_not_told_but_a_red_stop_rings() {
        try (ActivityController<Activity> looking = Robolectric.buildActivity(Activity.class)) {
            looking.setup();
            phone.participation.inject("x-1", false).inject("x-2", true);
            phone.lives().tells();
            assertThat(phone.notification(Notices.MESSAGES)).isNull();
            assertThat(phone.notification(Notices.ALARM)).isNull();

            phone.participation.redStop(true, false);
            phone.tells();
            assertThat(phone.notification(Notices.ALARM)).isNotNull();

            phone.participation.redStop(false, false);
            phone.tells();
            looking.pause().stop();
            phone.settles();
            assertThat(phone.textOf(Notices.ALARM)).contains("1");
        }
    }
}
