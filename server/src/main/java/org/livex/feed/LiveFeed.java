package org.livex.feed;

import java.util.List;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** One open socket of one device, as the feed sees it. */
public interface LiveFeed {
    PersonId person();

    List<Language> languages();

    /** The seq up to which this device was told everything, by page or by push. */
    long cursor();

    /** Ready only between syncs, and while it takes what it is sent: otherwise its next page will tell. */
    boolean isListening();

    /** Sends and moves the cursor. Must not block. */
    void push(Frame frame, long cursor);

    /** Its person's role is somebody else's now: nothing more goes to it. */
    void dismiss();

    /** Its person is welcome again at once; what was to be told to it here is told there. */
    void sendAway();

    /** Sends what no cursor counts, if it can be sent now; false where it takes nothing just then. */
    boolean hint(Frame frame);
}
