package org.livex.phone.device;

import android.app.Application;
import android.content.ComponentName;
import android.content.Intent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.phone.HandClock;
import org.livex.phone.words.Catalogs;
import org.livex.phone.words.Words;
import org.robolectric.RuntimeEnvironment;

/** The app with a participation that does what a test says, and a clock that stands. */
public final class TestApp extends Application implements BackgroundDuties.Host {
    /** The demo exercise's first day has been running for half an hour. */
    static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    public final FakeParticipation participation = new FakeParticipation();
    public final Front front = new Front(() -> backgroundDuties().cameOrWent());
    public Catalogs catalogs = new Catalogs(file -> getAssets().open("catalogs/" + file));
    public String language = "ru";
    /** As Android is to an app that nobody looks at. */
    public boolean isHeldBack;

    private final HandClock clock = new HandClock(NOW);
    private @Nullable BackgroundDuties backgroundDuties;

    static TestApp get() {
        return (TestApp) RuntimeEnvironment.getApplication();
    }

    @Override
    public void onCreate() {
        super.onCreate();
        registerActivityLifecycleCallbacks(front);
    }

    @Override
    public @Nullable ComponentName startForegroundService(Intent service) {
        if (isHeldBack) {
            throw new IllegalStateException("not from the background");
        }
        return super.startForegroundService(service);
    }

    @Override
    public BackgroundDuties backgroundDuties() {
        BackgroundDuties known = backgroundDuties;
        if (known == null) {
            known = new BackgroundDuties(this, participation, front, this::words, clock());
            backgroundDuties = known;
            known.start();
        }
        return known;
    }

    /** As when Android ended the process: what is not on disk is gone. */
    void dies() {
        if (backgroundDuties != null) {
            backgroundDuties.stop();
            backgroundDuties = null;
        }
    }

    void passes(Duration time) {
        clock.passes(time);
    }

    public Words words() {
        return catalogs.wordsFor(List.of(language));
    }

    Clock clock() {
        return clock;
    }

    static String golden(String item) {
        try {
            return Files.readString(Path.of("..", "docs", "protocol", "messages", "items", item + ".json"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
