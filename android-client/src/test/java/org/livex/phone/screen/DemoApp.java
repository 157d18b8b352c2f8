package org.livex.phone.screen;

import android.app.Application;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livex.phone.HandClock;
import org.livex.phone.device.HealthTrouble;
import org.livex.phone.screen.paper.Paper;
import org.livex.phone.sync.Fix;
import org.livex.phone.words.Catalogs;
import org.livex.phone.words.LanguageChoice;
import org.robolectric.RuntimeEnvironment;

/** The app around the screens, with an engine that a test leads. */
public final class DemoApp extends Application implements ScreenServices, Whereabouts {
    public static final Instant NOW = Instant.parse("2026-11-24T09:31:05.000Z");

    public final FakeParticipation fake = new FakeParticipation();

    public final FakePapers papers = new FakePapers();

    private final Unfinished unfinished =
            new Unfinished(fake.notebook, () -> fake.snapshot().joined());

    @Nullable public Fix fix;
    /** Whether somebody wants to know where the phone is. */
    public boolean isMeasuring;

    @Nullable Trouble trouble;

    @Nullable HealthTrouble silence;

    public boolean isHardToReach;

    private final HandClock clock = new HandClock(NOW);

    Catalogs.@Nullable Source catalogs;
    private @Nullable LanguageChoice languages;

    public static DemoApp current() {
        return (DemoApp) RuntimeEnvironment.getApplication();
    }

    @Override
    public FakeParticipation participation() {
        return fake;
    }

    @Override
    public FakeAttachments attachments() {
        return fake.files;
    }

    @Override
    public Unfinished unfinished() {
        return unfinished;
    }

    @Override
    public LanguageChoice languages() {
        LanguageChoice known = languages;
        if (known == null) {
            Catalogs.Source source = catalogs == null ? file -> getAssets().open("catalogs/" + file) : catalogs;
            known = new LanguageChoice(new Catalogs(source), preferences(), List.of("en"));
            languages = known;
        }
        return known;
    }

    @Override
    public Preferences preferences() {
        return new Preferences(this);
    }

    @Override
    public Whereabouts whereabouts() {
        return this;
    }

    @Override
    public @Nullable HealthTrouble silence() {
        return silence;
    }

    @Override
    public boolean isHardToReach() {
        return isHardToReach;
    }

    @Override
    public Paper.Opener papers() {
        return papers;
    }

    /** Nobody has to wait in a test. */
    @Override
    public Workshop workshop() {
        return new Workshop() {
            @Override
            public <T> void make(Supplier<@Nullable T> work, Consumer<@Nullable T> then) {
                then.accept(work.get());
            }
        };
    }

    @Override
    public Clock clock() {
        return clock;
    }

    public void passes(Duration time) {
        clock.passes(time);
    }

    @Override
    public @Nullable Fix latest() {
        return fix;
    }

    @Override
    public @Nullable Trouble trouble() {
        return trouble;
    }

    @Override
    public void wanted() {
        isMeasuring = true;
    }

    @Override
    public void unwanted() {
        isMeasuring = false;
    }
}
