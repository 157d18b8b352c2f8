package org.livex.phone.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.ForegroundServiceStartNotAllowedException;
import android.app.Notification;
import android.app.job.JobScheduler;
import android.content.Intent;
import android.content.pm.ServiceInfo;
import java.time.Duration;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.sync.Connection;
import org.livex.phone.sync.Trouble;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** The phone keeps a connection of its own while play goes on, visibly, and no longer. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class ConnectionServiceTest {
    private final Phone phone = Phone.get();

    @Test
    public void it_runs_while_the_exercise_runs_and_says_so_in_the_persons_language() {
        phone.lives();

        assertThat(phone.isServiceInFront()).isTrue();
        assertThat(phone.titleOf(Notices.CONNECTION)).isEqualTo("УЧЕНИЯ");
        assertThat(phone.textOf(Notices.CONNECTION)).isEqualTo("На связи");
    }

    @Test
    public void it_is_of_the_kind_that_android_does_not_end_after_six_hours() {
        phone.lives();

        assertThat(phone.service().getForegroundServiceType())
                .isEqualTo(ServiceInfo.FOREGROUND_SERVICE_TYPE_SPECIAL_USE);
    }

    @Test
    public void its_notice_follows_the_connection_and_the_language() {
        phone.lives();
        phone.participation.reached(Connection.Way.OFFLINE);
        phone.tells();
        assertThat(phone.textOf(Notices.CONNECTION)).isEqualTo("Нет связи");

        phone.app.language = "ar";
        phone.tells();
        assertThat(phone.textOf(Notices.CONNECTION)).isEqualTo("لا يوجد اتصال");
    }

    @Test
    public void it_does_not_run_before_the_start() {
        phone.participation.clock("planned", "D1 09:00:00", "2026-11-24T09:00:00.000Z");

        phone.lives();

        assertThat(phone.isServiceInFront()).isFalse();
    }

    @Test
    public void it_goes_on_through_a_pause() {
        phone.participation.clock("paused", "D1 09:20:00", "2026-11-24T09:20:00.000Z");

        phone.lives();

        assertThat(phone.isServiceInFront()).isTrue();
    }

    @Test
    public void it_stops_by_itself_when_the_exercise_has_ended() {
        phone.lives();
        phone.participation.clock("ended", "D1 09:30:00", "2026-11-24T09:30:00.000Z");

        phone.tells();

        assertThat(phone.isServiceInFront()).isFalse();
        assertThat(phone.participation.staysConnected).isFalse();
    }

    @Test
    public void it_stops_by_itself_when_the_day_of_play_is_over() {
        phone.lives();
        assertThat(phone.isServiceInFront()).isTrue();
        phone.app.passes(Duration.ofHours(9));

        shadowOf(android.os.Looper.getMainLooper()).idleFor(Duration.ofMinutes(1));

        assertThat(phone.isServiceInFront()).isFalse();
    }

    @Test
    public void at_night_it_runs_all_the_same_as_long_as_there_is_a_red_stop() {
        phone.app.passes(Duration.ofHours(9));
        phone.participation.redStop(true, true);

        phone.lives();

        assertThat(phone.isServiceInFront()).isTrue();
    }

    @Test
    public void it_stops_and_nothing_stays_when_the_person_leaves() {
        phone.participation.inject("x-1", false).inject("x-2", true);
        phone.lives();
        assertThat(phone.notification(Notices.ALARM)).isNotNull();

        phone.participation.leave();
        phone.settles();

        assertThat(phone.isServiceInFront()).isFalse();
        assertThat(phone.system(JobScheduler.class).getAllPendingJobs()).isEmpty();
        assertThat(phone.notification(Notices.ALARM)).isNull();
        assertThat(phone.notification(Notices.MESSAGES)).isNull();
        assertThat(phone.notification(Notices.CONNECTION)).isNull();
    }

    @Test
    public void it_stops_and_nothing_stays_when_the_role_is_taken_away() {
        phone.participation.inject("x-1", true);
        phone.lives();
        phone.participation.over("device-revoked");

        phone.tells();

        assertThat(phone.isServiceInFront()).isFalse();
        assertThat(phone.system(JobScheduler.class).getAllPendingJobs()).isEmpty();
        assertThat(phone.notification(Notices.ALARM)).isNull();
    }

    @Test
    public void while_it_cannot_be_read_who_takes_part_nothing_is_given_up_and_it_is_tried_again() {
        phone.participation.inject("x-1", true);
        phone.lives();
        var joined = phone.participation.joined;
        phone.app.dies();
        phone.participation.joined = null;
        phone.participation.troubles = Set.of(Trouble.NOT_READ);

        new RestartReceiver().onReceive(phone.app, new Intent(Intent.ACTION_BOOT_COMPLETED));
        phone.settles();

        assertThat(phone.system(JobScheduler.class).getPendingJob(CatchUpJob.REGULAR))
                .isNotNull();
        assertThat(phone.system(JobScheduler.class).getPendingJob(CatchUpJob.AT_ONCE))
                .as("soon")
                .isNotNull();
        assertThat(phone.notification(Notices.ALARM)).isNotNull();
        int before = phone.participation.syncs;
        shadowOf(android.os.Looper.getMainLooper()).idleFor(Duration.ofMinutes(1));
        assertThat(phone.participation.syncs).isGreaterThan(before);

        phone.participation.joined = joined;
        phone.participation.troubles = Set.of();
        phone.tells();
        assertThat(phone.isServiceInFront()).isTrue();
    }

    @Test
    public void it_begins_after_a_restart_of_the_phone_and_after_a_new_version() {
        for (String action : new String[] {Intent.ACTION_BOOT_COMPLETED, Intent.ACTION_MY_PACKAGE_REPLACED}) {
            phone.app.dies();
            int before = phone.participation.syncs;

            new RestartReceiver().onReceive(phone.app, new Intent(action));
            phone.settles();

            assertThat(phone.isServiceInFront()).as(action).isTrue();
            assertThat(phone.participation.syncs).as(action).isGreaterThan(before);
        }
    }

    @Test
    public void any_other_broadcast_restarts_nothing() {
        new RestartReceiver().onReceive(phone.app, new Intent("org.example.ANYTHING"));
        phone.settles();

        assertThat(phone.isServiceInFront()).isFalse();
    }

    @Test
    public void where_android_does_not_let_it_begin_the_person_is_asked_to_open_the_app_once() {
        phone.app.isHeldBack = true;

        phone.lives();

        assertThat(phone.textOf(Notices.REOPEN)).isEqualTo("Откройте Livex один раз, чтобы сообщения доходили до вас.");
    }

    @Test
    public void one_that_android_begins_again_and_lets_not_show_itself_ends_and_asks_to_open_the_app() {
        phone.app.isHeldBack = true;
        ConnectionService again =
                Robolectric.buildService(ConnectionService.class).create().get();
        shadowOf(again)
                .setThrowInStartForeground(new ForegroundServiceStartNotAllowedException("Service.startForeground()"));

        again.onStartCommand(null, 0, 1);
        phone.settles();

        assertThat(shadowOf(again).isStoppedBySelf()).isTrue();
        assertThat(phone.textOf(Notices.REOPEN)).isEqualTo("Откройте Livex один раз, чтобы сообщения доходили до вас.");

        phone.app.isHeldBack = false;
        phone.app.backgroundDuties().cameOrWent();
        phone.settles();
        assertThat(phone.isServiceInFront()).as("once somebody opened the app").isTrue();
    }

    @Test
    public void its_notice_is_no_noise() {
        phone.lives();

        Notification notice = phone.shown(Notices.CONNECTION);
        assertThat(notice.flags & Notification.FLAG_ONGOING_EVENT).isNotZero();
        assertThat(phone.system(android.app.NotificationManager.class)
                        .getNotificationChannel(notice.getChannelId())
                        .getImportance())
                .isEqualTo(android.app.NotificationManager.IMPORTANCE_LOW);
    }
}
