package org.livex.phone;

import android.app.Application;
import android.content.Context;
import android.content.pm.ApplicationInfo;
import android.os.Build;
import android.os.Handler;
import android.os.Looper;
import android.os.UserManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.phone.device.AndroidUplinks;
import org.livex.phone.device.BackgroundDuties;
import org.livex.phone.device.Front;
import org.livex.phone.device.HealthTrouble;
import org.livex.phone.device.Maker;
import org.livex.phone.screen.OneWorker;
import org.livex.phone.screen.OwnPosition;
import org.livex.phone.screen.Preferences;
import org.livex.phone.screen.ScreenServices;
import org.livex.phone.screen.Unfinished;
import org.livex.phone.screen.Whereabouts;
import org.livex.phone.screen.Workshop;
import org.livex.phone.screen.paper.Paper;
import org.livex.phone.screen.paper.PdfPaper;
import org.livex.phone.store.GuardedStore;
import org.livex.phone.store.SqliteStore;
import org.livex.phone.sync.Attachments;
import org.livex.phone.sync.Engine;
import org.livex.phone.sync.Participation;
import org.livex.phone.sync.Phone;
import org.livex.phone.sync.Timing;
import org.livex.phone.sync.kept.Notebook;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.words.Catalogs;
import org.livex.phone.words.LanguageChoice;

/** What lives as long as the process: made here, by hand, and asked for by whatever Android starts. */
public final class PhoneApp extends Application implements BackgroundDuties.Host, ScreenServices {
    private final Workshop workshop = new OneWorker(new Handler(Looper.getMainLooper())::post);
    private final Front front = new Front(() -> backgroundDuties().cameOrWent());
    private @Nullable Participation participation;
    private @Nullable Attachments attachments;
    private @Nullable Notebook notebook;
    private @Nullable Unfinished unfinished;
    private @Nullable BackgroundDuties backgroundDuties;
    private @Nullable LanguageChoice languages;
    private @Nullable Whereabouts whereabouts;

    @Override
    public void onCreate() {
        super.onCreate();
        registerActivityLifecycleCallbacks(front);
        if (getSystemService(UserManager.class).isUserUnlocked()) {
            // Android reads them on a thread of its own from here on, and the first screen finds them there.
            preferences();
        }
    }

    /** Of the process that {@code context} lives in. */
    public static PhoneApp of(Context context) {
        return (PhoneApp) context.getApplicationContext();
    }

    /** Opened when it is first asked for; from then on it keeps in step with the server by itself. */
    @Override
    public synchronized Participation participation() {
        Participation open = participation;
        if (open == null) {
            Handler main = new Handler(Looper.getMainLooper());
            Phone phone = new Phone(Build.MODEL, new AndroidClock(), new SecureRandom(), main::post, Timing.USUAL);
            Engine engine = Engine.open(store(), phone, AndroidUplinks.of(this));
            open = engine;
            participation = open;
            attachments = engine;
            notebook = engine;
        }
        return open;
    }

    private PhoneStore store() {
        PhoneStore store = SqliteStore.of(this);
        boolean isDebugged = (getApplicationInfo().flags & ApplicationInfo.FLAG_DEBUGGABLE) != 0;
        return isDebugged ? new GuardedStore(store) : store;
    }

    @Override
    public synchronized Attachments attachments() {
        participation();
        return Objects.requireNonNull(attachments);
    }

    @Override
    public synchronized Unfinished unfinished() {
        Unfinished known = unfinished;
        if (known == null) {
            Participation whose = participation();
            known = new Unfinished(Objects.requireNonNull(notebook), whose::joined);
            unfinished = known;
        }
        return known;
    }

    /** Begins with the first screen, receiver, job or service that Android starts. */
    @Override
    public synchronized BackgroundDuties backgroundDuties() {
        BackgroundDuties attentive = backgroundDuties;
        if (attentive == null) {
            attentive = new BackgroundDuties(
                    this, participation(), front, () -> languages().words(), clock());
            backgroundDuties = attentive;
            attentive.start();
        }
        return attentive;
    }

    /** The words of all that this app shows, screens and notifications. */
    @Override
    public synchronized LanguageChoice languages() {
        LanguageChoice known = languages;
        if (known == null) {
            Catalogs catalogs = new Catalogs(file -> getAssets().open("catalogs/" + file));
            known = new LanguageChoice(catalogs, preferences(), languagesOfThePhone());
            languages = known;
        }
        return known;
    }

    private List<String> languagesOfThePhone() {
        return List.of(
                getResources().getConfiguration().getLocales().toLanguageTags().split(","));
    }

    @Override
    public Preferences preferences() {
        return new Preferences(this);
    }

    @Override
    public synchronized Whereabouts whereabouts() {
        Whereabouts known = whereabouts;
        if (known == null) {
            known = new OwnPosition(this, clock());
            whereabouts = known;
        }
        return known;
    }

    @Override
    public @Nullable HealthTrouble silence() {
        return backgroundDuties().troubles().stream()
                .filter(HealthTrouble::silences)
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean isHardToReach() {
        return Maker.ofThisPhone() != null
                || backgroundDuties().troubles().stream().anyMatch(HealthTrouble::isInThePocket);
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

    /** Another one, before the first is asked for. */
    public synchronized <T extends Participation & Attachments & Notebook> void use(T other) {
        participation = other;
        attachments = other;
        notebook = other;
    }
}
