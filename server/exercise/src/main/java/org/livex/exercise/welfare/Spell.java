package org.livex.exercise.welfare;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Moment;
import org.livex.exercise.words.ids.InjectId;

/** One stay in the role of a scene. {@code ended} is null while it lasts. */
public record Spell(InjectId scene, Moment begun, @Nullable Moment ended) {
    public boolean lasts() {
        return ended == null;
    }

    /** When it began by the device that said so, and not after that arrived. */
    public Instant from() {
        return told(begun);
    }

    /** Until when it lasted, at most until {@code now}. */
    public Instant until(Instant now) {
        Instant end = ended == null ? now : told(ended);
        Instant last = end.isAfter(now) ? now : end;
        return last.isBefore(from()) ? from() : last;
    }

    Spell ended(Moment moment) {
        return lasts() ? new Spell(scene, begun, moment) : this;
    }

    private static Instant told(Moment moment) {
        return moment.takenAt().isAfter(moment.stamp().at()) ? moment.stamp().at() : moment.takenAt();
    }
}
