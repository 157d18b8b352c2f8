package org.livex.phone.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.KeyguardManager;
import android.content.Context;
import android.content.Intent;
import android.os.UserManager;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** A phone that was restarted in a pocket asks to be unlocked, and can say nothing else. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class BeforeUnlockTest {
    private final Phone phone = Phone.get();

    @Before
    public void a_phone_with_a_lock() {
        shadowOf(phone.system(KeyguardManager.class)).setIsDeviceSecure(true);
    }

    @Test
    public void after_a_restart_in_play_it_rings_like_an_alarm_until_it_is_unlocked() {
        phone.participation.inject("x-1", true);
        phone.lives();
        restarts();

        assertThat(phone.textOf(Notices.UNLOCK)).isEqualTo("Разблокируйте телефон: Livex ждёт.");
        assertThat(phone.shown(Notices.UNLOCK).getChannelId()).isEqualTo(Notices.ALARM_CHANNEL);

        unlocked(true);
        new RestartReceiver().onReceive(phone.app, new Intent(Intent.ACTION_BOOT_COMPLETED));
        phone.settles();
        assertThat(phone.notification(Notices.UNLOCK)).isNull();
    }

    @Test
    public void nothing_of_the_exercise_lies_where_it_can_be_read_before() {
        phone.participation.inject("x-1", true);
        phone.lives();

        assertThat(phone.app
                        .createDeviceProtectedStorageContext()
                        .getSharedPreferences("before-unlock", Context.MODE_PRIVATE)
                        .getAll())
                .isEqualTo(Map.of("language", "ru", "loud", true));
    }

    @Test
    public void at_night_it_asks_like_a_message() {
        phone.participation.clock("planned", "D1 09:00:00", "2026-11-24T09:00:00.000Z");
        phone.lives();
        restarts();

        assertThat(phone.shown(Notices.UNLOCK).getChannelId()).isEqualTo(Notices.MESSAGE_CHANNEL);
    }

    @Test
    public void nobody_is_asked_who_has_no_part_in_anything_or_whose_exercise_is_over() {
        phone.lives();
        phone.participation.over("device-revoked").tell();
        phone.settles();
        restarts();
        assertThat(phone.notification(Notices.UNLOCK)).as("signed out").isNull();
    }

    @Test
    public void after_endex_nobody_is_asked() {
        phone.participation.clock("ended", "D1 10:00:00", "2026-11-24T09:00:00.000Z");
        phone.lives();
        restarts();
        assertThat(phone.notification(Notices.UNLOCK)).isNull();
    }

    @Test
    public void a_phone_that_is_unlocked_or_has_no_lock_is_not_asked_to_be() {
        phone.lives();
        phone.app.dies();
        unlocked(true);
        locks();
        assertThat(phone.notification(Notices.UNLOCK)).as("unlocked").isNull();

        unlocked(false);
        shadowOf(phone.system(KeyguardManager.class)).setIsDeviceSecure(false);
        locks();
        assertThat(phone.notification(Notices.UNLOCK)).as("without a lock").isNull();
    }

    private void restarts() {
        phone.app.dies();
        unlocked(false);
        locks();
    }

    private void unlocked(boolean is) {
        shadowOf(phone.system(UserManager.class)).setUserUnlocked(is);
    }

    private void locks() {
        new LockedReceiver().onReceive(phone.app, new Intent(Intent.ACTION_LOCKED_BOOT_COMPLETED));
    }
}
