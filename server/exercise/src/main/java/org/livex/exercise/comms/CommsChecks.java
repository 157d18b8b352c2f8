package org.livex.exercise.comms;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.CommsCheckId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Every comms check of the exercise; {@code open} is the one that phones ring for. */
public record CommsChecks(
        PMap<CommsCheckId, CommsCheck> checks, @Nullable CommsCheckId open) {
    public static final CommsChecks EMPTY = new CommsChecks(HashTreePMap.empty(), null);

    public @Nullable CommsCheck find(CommsCheckId id) {
        return checks.get(id);
    }

    public CommsChecks apply(CommsFact fact, Stamp stamp) {
        return switch (fact) {
            case CommsFact.CommsCheckStarted f ->
                new CommsChecks(checks.plus(f.check(), CommsCheck.of(f, stamp)), f.check());
            case CommsFact.CommsCheckAnswered f -> {
                CommsCheck check = checks.get(f.check());
                yield check == null ? this : new CommsChecks(checks.plus(f.check(), check.answered(f, stamp)), open);
            }
            case CommsFact.CommsCheckClosed f -> {
                CommsCheck check = checks.get(f.check());
                yield check == null
                        ? this
                        : new CommsChecks(
                                checks.plus(f.check(), check.closed(stamp)),
                                f.check().equals(open) ? null : open);
            }
        };
    }
}
