package org.livex.phone.device;

import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.media.AudioAttributes;
import android.media.AudioManager;
import android.media.RingtoneManager;
import java.util.List;
import java.util.function.Supplier;
import org.livex.phone.R;
import org.livex.phone.screen.alarm.AlarmActivity;
import org.livex.phone.screen.health.HealthActivity;
import org.livex.phone.sync.Connection;
import org.livex.phone.words.Words;

/**
 * Everything that this app puts among the phone's notifications, in the person's language. Nothing of play is in it, for
 * anybody may look at a locked screen.
 */
final class Notices {
    static final int CONNECTION = 1;
    static final int MESSAGES = 2;
    static final int ALARM = 3;
    static final int REOPEN = 4;
    static final int TALK = 5;
    static final int SURVEYS = 6;
    static final int UNLOCK = 7;

    static final String CONNECTION_CHANNEL = "connection";
    static final String MESSAGE_CHANNEL = "messages";
    static final String ALARM_CHANNEL = "alarms";

    /** Two short, one long: not what any phone does by itself. */
    private static final long[] SHAKES = {0, 400, 200, 400, 200, 1200};

    private static final int DANGER = 0xFFB3261E;
    private static final int ACCENT = 0xFF0B6E74;

    private final Context context;
    private final NotificationManager manager;
    private final Supplier<Words> words;
    private String channelsIn = "";

    Notices(Context context, Supplier<Words> words) {
        this.context = context;
        this.manager = context.getSystemService(NotificationManager.class);
        this.words = words;
    }

    /** What stands while the phone keeps its connection. It says so if the position is measured. */
    Notification connection(Connection.Way way, PositionState position) {
        Words now = words.get();
        String state =
                now.text(way == Connection.Way.OFFLINE ? "common.connection.offline" : "common.connection.online");
        Notification.Builder notice = builder(CONNECTION_CHANNEL, now)
                .setOngoing(true)
                .setContentText(state)
                .setCategory(Notification.CATEGORY_SERVICE)
                .setLocalOnly(true);
        String key = position.noticeKey();
        if (key != null) {
            String whereabouts = now.text(key);
            if (position.isForSettings()) {
                notice.setContentIntent(activity(new Intent(context, HealthActivity.class)));
            }
            notice.setContentText(whereabouts)
                    .setStyle(new Notification.InboxStyle().addLine(whereabouts).addLine(state));
        }
        return notice.build();
    }

    void messages(int count) {
        Words now = words.get();
        manager.notify(MESSAGES, news(now, now.text("phone.inbox.unread", "count", count)));
    }

    void talk(int count) {
        Words now = words.get();
        String fresh = now.text("common.chat.unread", "count", count);
        manager.notify(TALK, news(now, now.text("common.chat.title") + " · " + fresh));
    }

    void surveys(int count) {
        Words now = words.get();
        manager.notify(SURVEYS, news(now, now.text("phone.surveys.open", "count", count)));
    }

    private Notification news(Words now, String text) {
        return builder(MESSAGE_CHANNEL, now)
                .setContentText(text)
                .setCategory(Notification.CATEGORY_MESSAGE)
                .setAutoCancel(true)
                .build();
    }

    /** Rings each time that it is called. */
    void alarm(Ringing ringing) {
        Words now = words.get();
        Notification.Builder notice = builder(ALARM_CHANNEL, now)
                .setCategory(Notification.CATEGORY_ALARM)
                .setOngoing(true)
                .setFullScreenIntent(activity(AlarmActivity.intent(context, ringing.redStop())), true);
        if (ringing.redStop()) {
            notice.setColor(DANGER)
                    .setContentTitle(now.text("common.real"))
                    .setContentText(now.text("phone.stop.active.title"));
        } else if (!ringing.brakes().isEmpty()) {
            // The pocket that it rings in may be in the scene.
            notice.setContentText(now.text("phone.push.notification"));
        } else if (ringing.check() != null) {
            notice.setContentText(now.text("common.comms.title"));
        } else if (!ringing.calls().isEmpty()) {
            notice.setContentText(now.text("common.mediation.ringing"));
        } else {
            notice.setContentText(now.text(
                    "phone.inbox.insist-count", "count", ringing.messages().size()));
        }
        Notification alarm = notice.build();
        // Goes on sounding until somebody touches it.
        alarm.flags |= ringing.isUrgent() ? Notification.FLAG_INSISTENT : 0;
        manager.cancel(ALARM);
        manager.notify(ALARM, alarm);
    }

    /** Neither the app nor its alarms are shut off in the phone's settings, nor turned down to nothing, nor all is silent. */
    boolean canRing() {
        NotificationChannel channel = manager.getNotificationChannel(ALARM_CHANNEL);
        AudioManager sounds = context.getSystemService(AudioManager.class);
        return manager.areNotificationsEnabled()
                && manager.getCurrentInterruptionFilter() != NotificationManager.INTERRUPTION_FILTER_NONE
                && sounds.getStreamVolume(AudioManager.STREAM_ALARM) > 0
                && (channel == null || channel.getImportance() != NotificationManager.IMPORTANCE_NONE);
    }

    /** Android did not let the app do something by itself. */
    void reopen() {
        Words now = words.get();
        String why = now.text("phone.notice.reopen");
        manager.notify(
                REOPEN,
                builder(MESSAGE_CHANNEL, now)
                        .setContentText(why)
                        .setStyle(new Notification.BigTextStyle().bigText(why))
                        .setAutoCancel(true)
                        .setOnlyAlertOnce(true)
                        .build());
    }

    /**
     * The phone was restarted, and nobody unlocked it since: nothing of the app works until then.
     *
     * @param isLoud play went on
     */
    void unlock(boolean isLoud) {
        Words now = words.get();
        String why = now.text("phone.notice.unlock");
        manager.notify(
                UNLOCK,
                builder(isLoud ? ALARM_CHANNEL : MESSAGE_CHANNEL, now)
                        .setContentText(why)
                        .setCategory(isLoud ? Notification.CATEGORY_ALARM : Notification.CATEGORY_REMINDER)
                        .build());
    }

    String language() {
        return words.get().language;
    }

    void show(int id, Notification notice) {
        manager.notify(id, notice);
    }

    void cancel(int id) {
        manager.cancel(id);
    }

    void cancelAll() {
        manager.cancelAll();
    }

    private Notification.Builder builder(String channel, Words now) {
        makeChannels(now);
        Intent open = context.getPackageManager().getLaunchIntentForPackage(context.getPackageName());
        Notification.Builder notice = new Notification.Builder(context, channel)
                .setSmallIcon(R.drawable.notice)
                .setColor(ACCENT)
                .setShowWhen(false)
                .setVisibility(Notification.VISIBILITY_PUBLIC)
                .setContentTitle(now.text("common.exercise"));
        return open == null ? notice : notice.setContentIntent(activity(open));
    }

    private PendingIntent activity(Intent intent) {
        return PendingIntent.getActivity(
                context,
                0,
                intent.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK),
                PendingIntent.FLAG_IMMUTABLE | PendingIntent.FLAG_UPDATE_CURRENT);
    }

    /** Their names are in the phone's settings, so they follow the person's language too. */
    private void makeChannels(Words now) {
        if (channelsIn.equals(now.language)) {
            return;
        }
        channelsIn = now.language;
        NotificationChannel connection = new NotificationChannel(
                CONNECTION_CHANNEL, now.text("phone.notice.connection"), NotificationManager.IMPORTANCE_LOW);
        connection.setShowBadge(false);
        NotificationChannel messages = new NotificationChannel(
                MESSAGE_CHANNEL, now.text("phone.notice.messages"), NotificationManager.IMPORTANCE_HIGH);
        NotificationChannel alarms = new NotificationChannel(
                ALARM_CHANNEL, now.text("phone.notice.alarms"), NotificationManager.IMPORTANCE_HIGH);
        alarms.setSound(
                RingtoneManager.getDefaultUri(RingtoneManager.TYPE_ALARM),
                new AudioAttributes.Builder()
                        // Sounds in silent mode, at the volume of alarms.
                        .setUsage(AudioAttributes.USAGE_ALARM)
                        .setContentType(AudioAttributes.CONTENT_TYPE_SONIFICATION)
                        .build());
        alarms.setVibrationPattern(SHAKES);
        alarms.enableLights(true);
        // Counts only where the person lets the app past Do Not Disturb; most phones let alarms past anyway.
        alarms.setBypassDnd(true);
        alarms.setLockscreenVisibility(Notification.VISIBILITY_PUBLIC);
        manager.createNotificationChannels(List.of(connection, messages, alarms));
    }
}
