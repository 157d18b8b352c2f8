package org.livex.phone.screen;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.livex.phone.device.HealthTrouble;
import org.livex.phone.screen.paper.Paper;
import org.livex.phone.sync.Attachments;
import org.livex.phone.sync.Participation;
import org.livex.phone.words.LanguageChoice;

/** What the screens need of the app behind them. The Application is one. */
public interface ScreenServices {
    Participation participation();

    Attachments attachments();

    /** What is being written and is not said yet. */
    Unfinished unfinished();

    LanguageChoice languages();

    Preferences preferences();

    Whereabouts whereabouts();

    /** What keeps the app from ringing: whoever does not look learns of nothing. Null: it rings. */
    @Nullable HealthTrouble silence();

    /** Settings of the phone stand between a message and a pocket, as far as anybody can know. */
    boolean isHardToReach();

    Paper.Opener papers();

    Workshop workshop();

    /** The phone's. */
    Clock clock();
}
