package org.livex.phone.screen;

import java.time.Clock;
import org.livex.phone.screen.paper.Paper;
import org.livex.phone.sync.Attachments;
import org.livex.phone.sync.Participation;
import org.livex.phone.words.LanguageChoice;

/** What the screens need of the app behind them. The Application is one. */
public interface Desk {
    Participation participation();

    Attachments attachments();

    /** What is being written and is not said yet. */
    Unfinished unfinished();

    LanguageChoice languages();

    Preferences preferences();

    Whereabouts whereabouts();

    /** Android lets the app not ring: whoever does not look learns of nothing. */
    boolean isSilenced();

    Paper.Opener papers();

    /** The phone's. */
    Clock clock();
}
