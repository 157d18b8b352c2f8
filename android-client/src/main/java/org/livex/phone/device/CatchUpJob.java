package org.livex.phone.device;

import android.app.job.JobInfo;
import android.app.job.JobParameters;
import android.app.job.JobScheduler;
import android.app.job.JobService;
import android.content.ComponentName;
import android.content.Context;
import android.net.NetworkCapabilities;
import android.net.NetworkRequest;
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
    private boolean hasAsked;

    /**
     * Survives a restart of the phone. Asking for the same again does not begin its time anew. What is kept of an exercise
     * that is over must be wiped without a network too: the job that sees to it does not wait for one.
     */
    static void schedule(Context context, Duty.CatchUp catchUp) {
        JobScheduler scheduler = context.getSystemService(JobScheduler.class);
        boolean isOver = catchUp == Duty.CatchUp.DAILY;
        long every = isOver ? DAILY_MILLIS : OFTEN_MILLIS;
        JobInfo known = scheduler.getPendingJob(REGULAR);
        if (catchUp == Duty.CatchUp.NEVER) {
            scheduler.cancelAll();
        } else if (known == null || known.getIntervalMillis() != every || !waitsAsWanted(known, !isOver)) {
            scheduler.schedule(builder(context, REGULAR, !isOver)
                    .setPeriodic(every)
                    .setPersisted(true)
                    .build());
        }
    }

    static void now(Context context) {
        JobInfo.Builder wanted = builder(context, AT_ONCE, true);
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            expedite(wanted);
        }
        context.getSystemService(JobScheduler.class).schedule(wanted.build());
    }

    private static JobInfo.Builder builder(Context context, int id, boolean waitsForNetwork) {
        JobInfo.Builder wanted = new JobInfo.Builder(id, new ComponentName(context, CatchUpJob.class));
        if (waitsForNetwork && Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
            waitForAnyNetwork(wanted);
        }
        return wanted;
    }

    /**
     * The kinds of networks that JobScheduler has names for all lead to the Internet, which Android tries out: a server in a
     * field has a Wi-Fi that leads nowhere else. Before Android 9 nothing else can be asked for, so the job does not wait.
     */
    @NewerAndroid(28)
    private static void waitForAnyNetwork(JobInfo.Builder wanted) {
        wanted.setRequiredNetwork(new NetworkRequest.Builder()
                .addCapability(NetworkCapabilities.NET_CAPABILITY_INTERNET)
                .removeCapability(NetworkCapabilities.NET_CAPABILITY_NOT_VPN)
                .build());
    }

    @SuppressWarnings("deprecation") // The newer way of asking is not in Android 8.
    private static boolean waitsAsWanted(JobInfo job, boolean forNetwork) {
        return Build.VERSION.SDK_INT >= Build.VERSION_CODES.P
                ? waitsAsWantedSince28(job, forNetwork)
                : job.getNetworkType() == JobInfo.NETWORK_TYPE_NONE;
    }

    @NewerAndroid(28)
    private static boolean waitsAsWantedSince28(JobInfo job, boolean forNetwork) {
        NetworkRequest network = job.getRequiredNetwork();
        return network == null
                ? !forNetwork
                : forNetwork && !network.hasCapability(NetworkCapabilities.NET_CAPABILITY_VALIDATED);
    }

    @NewerAndroid(31)
    private static void expedite(JobInfo.Builder wanted) {
        wanted.setExpedited(true);
    }

    @Override
    public boolean onStartJob(JobParameters parameters) {
        BackgroundDuties backgroundDuties = BackgroundDuties.of(this);
        backgroundDuties.look();
        if (backgroundDuties.participation().snapshot().isRead()
                && backgroundDuties.participation().joined() == null) {
            return false;
        }
        job = parameters;
        hasAsked = false;
        backgroundDuties.participation().add(this);
        handler.postDelayed(this::finish, LONGEST_MILLIS);
        goOn(backgroundDuties);
        return true;
    }

    /** True: the server is asked now. A process that has just begun does not know yet whether there is one. */
    private boolean goOn(BackgroundDuties backgroundDuties) {
        if (hasAsked || backgroundDuties.isBeingRead()) {
            return false;
        }
        hasAsked = true;
        backgroundDuties.participation().syncNow();
        return true;
    }

    /** Whatever changed first after the question is the answer to it, or as good: unless that the connection was lost. */
    @Override
    public void changed(Snapshot snapshot) {
        BackgroundDuties backgroundDuties = BackgroundDuties.of(this);
        if (backgroundDuties.isBeingRead()
                || (goOn(backgroundDuties) && backgroundDuties.participation().joined() != null)) {
            return;
        }
        if (!backgroundDuties.isCutOff()) {
            finish();
        }
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
        BackgroundDuties.of(this).participation().remove(this);
    }
}
