package org.livex.feed;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.livex.exercise.PersonId;
import org.livex.i18n.Language;

/** One open socket of one device, as the feed sees it. */
public interface LiveFeed {
    PersonId person();

    List<Language> languages();

    /** The seq up to which this device was told everything, by page or by push. */
    long cursor();

    /** Ready only between syncs: during one, its own page will tell. */
    boolean isListening();

    /** Sends and moves the cursor; must not block: a device that is too slow is cut and comes back by cursor. */
    void push(Buffer frame, long cursor);
}
