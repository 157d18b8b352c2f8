package org.livex.phone.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.NotificationManager;
import android.app.job.JobParameters;
import android.content.Intent;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.sync.Joined;
import org.livex.phone.sync.Trouble;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadow.api.Shadow;

/** Android starts the process for an alarm, a hint or a job, and what the phone keeps is still being read. */
@RunWith(RobolectricTestRunner.class)
@Config(application = TestApp.class)
public class FirstMomentTest {
    private final Phone phone = Phone.get();
    private final Joined joined = java.util.Objects.requireNonNull(phone.participation.joined);

    @Test
    public void an_alarm_rings_as_soon_as_it_is_known_for_what() {
        phone.participation.inject("x-1", true);
        begins();

        new AlarmReceiver().onReceive(phone.app, new Intent());
        phone.settles();
        assertThat(phone.notification(Notices.ALARM)).isNull();

        isRead();
        assertThat(phone.notification(Notices.ALARM)).isNotNull();
    }

    @Test
    public void the_look_at_the_connection_waits_too() {
        phone.participation.inject("x-1", true);
        begins();
        new AlarmReceiver().onReceive(phone.app, new Intent(KeepAlive.ACTION));
        phone.settles();
        int before = phone.participation.syncs;

        isRead();

        assertThat(phone.participation.syncs).isGreaterThan(before);
        assertThat(phone.isServiceInFront()).isTrue();
    }

    @Test
    public void a_job_asks_once_it_is_known_whom_and_ends_with_the_answer() {
        begins();
        CatchUpJob job = Robolectric.setupService(CatchUpJob.class);

        assertThat(job.onStartJob(Shadow.newInstanceOf(JobParameters.class))).isTrue();
        isRead();
        assertThat(shadowOf(job).getIsJobFinished()).as("nobody has answered").isFalse();

        phone.tells();
        assertThat(shadowOf(job).getIsJobFinished()).isTrue();
    }

    @Test
    public void a_job_of_nobody_ends_when_that_is_known() {
        begins();
        CatchUpJob job = Robolectric.setupService(CatchUpJob.class);
        job.onStartJob(Shadow.newInstanceOf(JobParameters.class));

        phone.participation.troubles = Set.of();
        phone.tells();

        assertThat(shadowOf(job).getIsJobFinished()).isTrue();
    }

    private void begins() {
        phone.system(NotificationManager.class).cancelAll();
        phone.participation.joined = null;
        phone.participation.troubles = Set.of(Trouble.BEING_READ);
        phone.lives();
    }

    private void isRead() {
        phone.participation.joined = joined;
        phone.participation.troubles = Set.of();
        phone.tells();
    }
}
