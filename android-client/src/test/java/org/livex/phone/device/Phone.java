package org.livex.phone.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.AlarmManager;
import android.app.Application;
import android.app.Notification;
import android.app.NotificationManager;
import android.content.Context;
import android.content.Intent;
import android.os.Looper;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.robolectric.Robolectric;
import org.robolectric.shadows.ShadowAlarmManager;

/** What a test sees of the phone, and does to it. */
final class Phone {
    final TestApp app = TestApp.get();
    final FakeParticipation participation = app.participation;
    private @Nullable ConnectionService service;

    static Phone get() {
        return new Phone();
    }

    /** Somebody opens the app, or Android wakes it. */
    Phone lives() {
        app.backgroundDuties();
        return settles();
    }

    Phone settles() {
        shadowOf(Looper.getMainLooper()).idle();
        Intent started = shadowOf((Application) app).getNextStartedService();
        if (started != null) {
            assertThat(started.getComponent().getClassName()).isEqualTo(ConnectionService.class.getName());
            service = Robolectric.buildService(ConnectionService.class, started)
                    .create()
                    .startCommand(0, 1)
                    .get();
        }
        shadowOf(Looper.getMainLooper()).idle();
        return this;
    }

    Phone tells() {
        participation.tell();
        return settles();
    }

    boolean isServiceInFront() {
        ConnectionService running = service;
        return running != null
                && !shadowOf(running).isStoppedBySelf()
                && shadowOf(running).getLastForegroundNotification() != null;
    }

    ConnectionService service() {
        return Objects.requireNonNull(service, "no service was started");
    }

    @Nullable Notification notification(int id) {
        return shadowOf(app.getSystemService(NotificationManager.class)).getNotification(id);
    }

    Notification shown(int id) {
        return Objects.requireNonNull(notification(id), () -> "no notification " + id);
    }

    String titleOf(int id) {
        return extra(id, Notification.EXTRA_TITLE);
    }

    String textOf(int id) {
        return extra(id, Notification.EXTRA_TEXT);
    }

    /** The one with that action that is set; null: none is. */
    @SuppressWarnings("deprecation") // What it starts is to be had in no other way.
    ShadowAlarmManager.@Nullable ScheduledAlarm alarm(@Nullable String action) {
        return shadowOf(system(AlarmManager.class)).getScheduledAlarms().stream()
                .filter(alarm -> Objects.equals(
                        shadowOf(alarm.operation).getSavedIntent().getAction(), action))
                .findFirst()
                .orElse(null);
    }

    /** Everything in it that anybody could read. */
    @SuppressWarnings("deprecation") // Whatever its type: what is not a text has no words either.
    static String readable(Notification notification) {
        StringBuilder all = new StringBuilder(String.valueOf(notification.tickerText));
        for (String key : notification.extras.keySet()) {
            all.append('\n').append(notification.extras.get(key));
        }
        return all.toString();
    }

    <T> T system(Class<T> type) {
        return ((Context) app).getSystemService(type);
    }

    private String extra(int id, String name) {
        return String.valueOf(shown(id).extras.getCharSequence(name));
    }
}
