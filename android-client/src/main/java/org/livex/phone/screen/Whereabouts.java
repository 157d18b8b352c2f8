package org.livex.phone.screen;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Situation;
import org.livex.phone.sync.Fix;

/** Where this phone is, as far as its person agreed that it may know. */
public interface Whereabouts {
    enum Trouble {
        /** Android's permission is missing. */
        DENIED,
        /** It is off, or there is nothing to be found here. */
        UNAVAILABLE
    }

    /** The latest; null: none yet, or none wanted. */
    @Nullable Fix latest();

    @Nullable Trouble trouble();

    /** What to say as long as there is no position, in words of the catalog; null: there is one. */
    default @Nullable String missing() {
        Trouble now = trouble();
        if (now != null) {
            return now == Trouble.DENIED ? "phone.position.denied-app" : "phone.position.unavailable";
        }
        return latest() == null ? "phone.position.searching" : null;
    }

    /** The person looks at a screen that shows it, having agreed; until {@link #unwanted}. */
    void wanted();

    void unwanted();

    /** What the person agreed to, and no more: inside the hours of play, as the tracks that control gets. */
    default void follow(Situation situation, Instant serverNow) {
        if (situation.areaToMeasure(serverNow) != null) {
            wanted();
        } else {
            unwanted();
        }
    }
}
