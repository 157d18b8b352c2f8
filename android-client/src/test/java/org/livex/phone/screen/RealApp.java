package org.livex.phone.screen;

import android.app.Application;
import android.os.Handler;
import android.os.Looper;
import java.io.File;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.livex.phone.device.HealthTrouble;
import org.livex.phone.screen.paper.Paper;
import org.livex.phone.screen.paper.PdfPaper;
import org.livex.phone.store.GuardedStore;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.Attachments;
import org.livex.phone.sync.DeviceClock;
import org.livex.phone.sync.Engine;
import org.livex.phone.sync.Participation;
import org.livex.phone.sync.Phone;
import org.livex.phone.sync.Timing;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.network.Uplinks;
import org.livex.phone.words.Catalogs;
import org.livex.phone.words.LanguageChoice;
import org.robolectric.RuntimeEnvironment;

/** The app around the screens with the real engine, whose process can end and begin again on the same files. */
public final class RealApp extends Application implements ScreenServices {
    private final Workshop workshop = new OneWorker(new Handler(Looper.getMainLooper())::post);
    private @Nullable Engine engine;
    private @Nullable PhoneStore store;
    private @Nullable LanguageChoice languages;
    private @Nullable Whereabouts whereabouts;
    private @Nullable Unfinished unfinished;

    public static RealApp current() {
        return (RealApp) RuntimeEnvironment.getApplication();
    }

    void live(File files) {
        begin(files);
        Hand.await("what is kept is read", () -> !participation().snapshot().isBeingRead());
    }

    /** As a process begins: what is kept is still to be read. */
    void begin(File files) {
        PhoneStore kept = new GuardedStore(Stores.in(files));
        Handler main = new Handler(Looper.getMainLooper());
        store = kept;
        Engine opened = Engine.open(
                kept, new Phone("test", new RealClock(), new Random(), main::post, Timing.USUAL), Uplinks.OWN_CHOICE);
        engine = opened;
        unfinished = new Unfinished(opened, opened::joined);
        languages = new LanguageChoice(
                new Catalogs(file -> getAssets().open("catalogs/" + file)), preferences(), List.of("en"));
        whereabouts = new OwnPosition(this, clock());
    }

    void die() {
        if (engine != null && store != null) {
            engine.close();
            store.close();
        }
        engine = null;
        store = null;
        languages = null;
        whereabouts = null;
        unfinished = null;
    }

    @Override
    public Participation participation() {
        return Objects.requireNonNull(engine);
    }

    @Override
    public Attachments attachments() {
        return Objects.requireNonNull(engine);
    }

    @Override
    public Unfinished unfinished() {
        return Objects.requireNonNull(unfinished);
    }

    @Override
    public LanguageChoice languages() {
        return Objects.requireNonNull(languages);
    }

    @Override
    public Preferences preferences() {
        return new Preferences(this);
    }

    @Override
    public @Nullable HealthTrouble silence() {
        return null;
    }

    @Override
    public boolean isHardToReach() {
        return false;
    }

    @Override
    public Whereabouts whereabouts() {
        return Objects.requireNonNull(whereabouts);
    }

    @Override
    public Paper.Opener papers() {
        return document -> PdfPaper.open(document, getNoBackupFilesDir());
    }

    @Override
    public Workshop workshop() {
        return workshop;
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    public static final class RealClock implements DeviceClock {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long elapsedMillis() {
            return System.nanoTime() / 1_000_000;
        }
    }
}
