package org.livex.phone.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.job.JobInfo;
import android.app.job.JobParameters;
import android.app.job.JobScheduler;
import android.content.ComponentName;
import android.net.NetworkCapabilities;
import android.net.NetworkRequest;
import android.os.Looper;
import java.time.Duration;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.sync.Connection;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadow.api.Shadow;

/** Where nothing else brings news, the phone looks every quarter of an hour, and stops again. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class CatchUpJobTest {
    private final Phone phone = Phone.get();

    @Test
    public void it_comes_every_quarter_of_an_hour_needs_a_network_and_survives_a_restart() {
        phone.lives();

        JobInfo regular = phone.system(JobScheduler.class).getPendingJob(CatchUpJob.REGULAR);
        assertThat(regular.getIntervalMillis()).isEqualTo(Duration.ofMinutes(15).toMillis());
        assertThat(regular.isPersisted()).isTrue();
        assertThat(regular.getRequiredNetwork()).isNotNull();
    }

    @Test
    public void the_wifi_of_a_server_that_leads_to_no_internet_is_network_enough() {
        leftByAnOlderApp(Duration.ofMinutes(15));

        phone.lives();
        CatchUpJob.now(phone.app);

        for (int job : new int[] {CatchUpJob.REGULAR, CatchUpJob.AT_ONCE}) {
            NetworkRequest network =
                    phone.system(JobScheduler.class).getPendingJob(job).getRequiredNetwork();
            assertThat(network.hasCapability(NetworkCapabilities.NET_CAPABILITY_INTERNET))
                    .isTrue();
            assertThat(network.hasCapability(NetworkCapabilities.NET_CAPABILITY_VALIDATED))
                    .as("tried out by Android")
                    .isFalse();
        }
    }

    @Test
    public void asking_for_the_same_again_does_not_begin_its_time_anew() {
        phone.lives();
        JobInfo regular = phone.system(JobScheduler.class).getPendingJob(CatchUpJob.REGULAR);

        phone.tells();

        assertThat(phone.system(JobScheduler.class).getPendingJob(CatchUpJob.REGULAR))
                .isSameAs(regular);
    }

    @Test
    public void it_comes_once_a_day_when_the_exercise_is_over_so_that_what_is_kept_is_wiped_in_time() {
        phone.participation.clock("ended", "D1 09:30:00", "2026-11-24T09:30:00.000Z");

        phone.lives();

        assertIsDailyAndNeedsNoNetwork();
    }

    @Test
    public void one_that_an_older_app_left_waiting_for_a_network_does_not_wait_any_more() {
        leftByAnOlderApp(Duration.ofDays(1));
        phone.participation.clock("ended", "D1 09:30:00", "2026-11-24T09:30:00.000Z");

        phone.lives();

        assertIsDailyAndNeedsNoNetwork();
    }

    @Test
    public void who_did_not_join_has_no_job() {
        phone.participation.joined = null;

        phone.lives();

        assertThat(phone.system(JobScheduler.class).getAllPendingJobs()).isEmpty();
    }

    @Test
    public void it_syncs_and_stops_with_the_answer() {
        phone.lives();
        int before = phone.participation.syncs;
        CatchUpJob job = Robolectric.setupService(CatchUpJob.class);

        assertThat(job.onStartJob(parameters())).isTrue();
        assertThat(phone.participation.syncs).isEqualTo(before + 1);
        assertThat(shadowOf(job).getIsJobFinished()).isFalse();
        phone.tells();

        assertThat(shadowOf(job).getIsJobFinished()).isTrue();
        assertThat(shadowOf(job).getIsRescheduleNeeded()).isFalse();
    }

    @Test
    public void that_a_dead_connection_is_noticed_is_no_answer_yet() {
        phone.lives();
        CatchUpJob job = Robolectric.setupService(CatchUpJob.class);
        job.onStartJob(parameters());

        phone.participation.reached(Connection.Way.OFFLINE);
        phone.tells();
        assertThat(shadowOf(job).getIsJobFinished())
                .as("the phone would sleep before it is reached again")
                .isFalse();

        phone.participation.reached(Connection.Way.LIVE);
        phone.tells();
        assertThat(shadowOf(job).getIsJobFinished()).isTrue();
    }

    @Test
    public void without_an_answer_it_stops_before_a_minute_is_over() {
        phone.lives();
        CatchUpJob job = Robolectric.setupService(CatchUpJob.class);
        job.onStartJob(parameters());

        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(50));

        assertThat(shadowOf(job).getIsJobFinished()).isTrue();
    }

    private void leftByAnOlderApp(Duration every) {
        phone.system(JobScheduler.class)
                .schedule(new JobInfo.Builder(CatchUpJob.REGULAR, new ComponentName(phone.app, CatchUpJob.class))
                        .setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY)
                        .setPeriodic(every.toMillis())
                        .build());
    }

    private void assertIsDailyAndNeedsNoNetwork() {
        JobInfo daily = phone.system(JobScheduler.class).getPendingJob(CatchUpJob.REGULAR);
        assertThat(daily.getIntervalMillis()).isEqualTo(Duration.ofDays(1).toMillis());
        assertThat(daily.isPersisted()).isTrue();
        assertThat(daily.getRequiredNetwork())
                .as("what is kept goes without a network too")
                .isNull();
    }

    private static JobParameters parameters() {
        return Shadow.newInstanceOf(JobParameters.class);
    }
}
