package org.livex.phone.device;

import android.app.job.JobInfo;
import android.app.job.JobParameters;
import android.app.job.JobScheduler;
import android.app.job.JobService;
import android.content.ComponentName;
import android.content.Context;
import android.os.Build;
import android.os.Handler;
import android.os.Looper;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.livex.phone.NewerAndroid;
import org.livex.phone.sync.Participation;
import org.livex.phone.sync.Snapshot;

/** Looks for news once and stops: for when Android has taken the connection away, and after a hint. */
public final class CatchUpJob extends JobService implements Participation.Listener {
    static final int REGULAR = 1;
    static final int AT_ONCE = 2;
    private static final long OFTEN_MILLIS = Duration.ofMinutes(15).toMillis();
    private static final long DAILY_MILLIS = Duration.ofDays(1).toMillis();
    private static final long LONGEST_MILLIS = Duration.ofSeconds(45).toMillis();

    private final Handler handler = new Handler(Looper.getMainLooper());
    private @Nullable JobParameters job;

    /**
     * Survives a restart of the phone. Asking for the same again does not begin its time anew. What is kept of an exercise
     * that is over must be wiped without a network too: the job that sees to it does not wait for one.
     */
    static void schedule(Context context, Duty.CatchUp catchUp) {
        JobScheduler scheduler = context.getSystemService(JobScheduler.class);
        boolean isOver = catchUp == Duty.CatchUp.DAILY;
        long every = isOver ? DAILY_MILLIS : OFTEN_MILLIS;
        int network = isOver ? JobInfo.NETWORK_TYPE_NONE : JobInfo.NETWORK_TYPE_ANY;
        JobInfo known = scheduler.getPendingJob(REGULAR);
        if (catchUp == Duty.CatchUp.NEVER) {
            scheduler.cancelAll();
        } else if (known == null || known.getIntervalMillis() != every || networkOf(known) != network) {
            scheduler.schedule(builder(context, REGULAR, network)
                    .setPeriodic(every)
                    .setPersisted(true)
                    .build());
        }
    }

    static void now(Context context) {
        JobInfo.Builder wanted = builder(context, AT_ONCE, JobInfo.NETWORK_TYPE_ANY);
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            expedite(wanted);
        }
        context.getSystemService(JobScheduler.class).schedule(wanted.build());
    }

    private static JobInfo.Builder builder(Context context, int id, int network) {
        return new JobInfo.Builder(id, new ComponentName(context, CatchUpJob.class)).setRequiredNetworkType(network);
    }

    @SuppressWarnings("deprecation") // The newer way of asking is not in Android 8.
    private static int networkOf(JobInfo job) {
        return job.getNetworkType();
    }

    @NewerAndroid(31)
    private static void expedite(JobInfo.Builder wanted) {
        wanted.setExpedited(true);
    }

    @Override
    public boolean onStartJob(JobParameters parameters) {
        Attendant attendant = Attendant.of(this);
        attendant.look();
        if (attendant.participation().joined() == null) {
            return false;
        }
        job = parameters;
        attendant.participation().add(this);
        handler.postDelayed(this::finish, LONGEST_MILLIS);
        attendant.participation().syncNow();
        return true;
    }

    /** Whatever changed first after the question is the answer to it, or as good. */
    @Override
    public void changed(Snapshot snapshot) {
        finish();
    }

    /** Android wants it to end: the next one will do. */
    @Override
    public boolean onStopJob(JobParameters parameters) {
        stopListening();
        return false;
    }

    private void finish() {
        JobParameters running = job;
        stopListening();
        if (running != null) {
            jobFinished(running, false);
        }
    }

    private void stopListening() {
        job = null;
        handler.removeCallbacksAndMessages(null);
        Attendant.of(this).participation().remove(this);
    }
}
