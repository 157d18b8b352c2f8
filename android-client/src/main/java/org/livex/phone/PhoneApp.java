package org.livex.phone;

import android.app.Application;
import android.content.Context;
import android.os.Build;
import android.os.Handler;
import android.os.Looper;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.phone.device.Attendant;
import org.livex.phone.device.Front;
import org.livex.phone.store.SqliteStore;
import org.livex.phone.sync.Engine;
import org.livex.phone.sync.Participation;
import org.livex.phone.sync.Phone;
import org.livex.phone.sync.Timing;
import org.livex.phone.words.Catalogs;
import org.livex.phone.words.Words;

/** What lives as long as the process: made here, by hand, and asked for by whatever Android starts. */
public final class PhoneApp extends Application implements Attendant.Host {
    private final Front front = new Front(() -> attendant().cameOrWent());
    private final Catalogs catalogs = new Catalogs(file -> getAssets().open("catalogs/" + file));
    private @Nullable Participation participation;
    private @Nullable Attendant attendant;

    @Override
    public void onCreate() {
        super.onCreate();
        registerActivityLifecycleCallbacks(front);
    }

    /** Of the process that {@code context} lives in. */
    public static PhoneApp of(Context context) {
        return (PhoneApp) context.getApplicationContext();
    }

    /** Opened when it is first asked for; from then on it keeps in step with the server by itself. */
    public synchronized Participation participation() {
        Participation open = participation;
        if (open == null) {
            Handler main = new Handler(Looper.getMainLooper());
            Phone phone = new Phone(Build.MODEL, new AndroidClock(), new SecureRandom(), main::post, Timing.USUAL);
            open = Engine.open(SqliteStore.of(this), phone);
            participation = open;
        }
        return open;
    }

    /** Begins with the first screen, receiver, job or service that Android starts. */
    @Override
    public synchronized Attendant attendant() {
        Attendant attentive = attendant;
        if (attentive == null) {
            attentive = new Attendant(this, participation(), front, this::words, Clock.systemUTC());
            attendant = attentive;
            attentive.start();
        }
        return attentive;
    }

    private Words words() {
        return catalogs.wordsFor(List.of(
                getResources().getConfiguration().getLocales().toLanguageTags().split(",")));
    }

    /** Another one, before the first is asked for. */
    public synchronized void use(Participation other) {
        participation = other;
    }
}
