package org.livex.standby;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.sqlite.MirrorHead;

/** How far the stand-by of a server has got, by what it said. From any thread. */
final class Progress {
    /** A copy that is heard of twice a second has gone when nothing came for so long. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /** It says so every second; what was said before that is over. */
    private static final Duration STUCK_FOR = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Instant begun;
    private final @Nullable Instant heardBefore;
    private @Nullable Standing told;
    private @Nullable Instant heard;
    private @Nullable Instant complete;
    private Map<ExerciseId, Long> reached = Map.of();
    private boolean hasFollower;
    private @Nullable Instant stuckSince;
    private Instant stuckHeard = Instant.MIN;
    private boolean isDiskFull;

    /** {@code heardBefore}: when it was heard last before this start; null: not known. */
    Progress(InstantSource clock, boolean hasFollower, @Nullable Instant heardBefore) {
        this.clock = clock;
        this.heardBefore = heardBefore;
        this.begun = clock.instant();
        this.hasFollower = hasFollower;
    }

    synchronized void paired() {
        hasFollower = true;
        told = null;
        complete = null;
        heard = clock.instant();
        reached = Map.of();
        stuckSince = null;
    }

    /** It says so again while it is so, and for how long it has been. The first moment stays until it follows again. */
    synchronized void stuck(boolean diskFull, Duration lasts) {
        Instant now = clock.instant();
        Instant since = now.minus(lasts);
        Instant known = stuckSince;
        isDiskFull = diskFull;
        stuckSince = known == null || since.isBefore(known) ? since : known;
        stuckHeard = now;
    }

    /** It may have all that there is now, and not be able to take what comes next. */
    private boolean saysStuck(Instant now) {
        return now.isBefore(stuckHeard.plus(STUCK_FOR));
    }

    synchronized void heard() {
        heard = clock.instant();
    }

    /** In this run of the server, or else before it. */
    synchronized @Nullable Instant heardLast() {
        return heard == null ? heardBefore : heard;
    }

    synchronized void tells(Standing standing) {
        told = standing;
    }

    /** All entries that this standing told of are durable at the second, and {@code withFiles} all its files too. */
    synchronized void done(long standing, boolean withFiles) {
        Standing last = told;
        if (last == null || last.number() != standing) {
            return;
        }
        Map<ExerciseId, Long> all = new HashMap<>();
        for (MirrorHead head : last.heads()) {
            all.put(new ExerciseId(head.exercise()), head.seq());
        }
        reached = Map.copyOf(all);
        if (withFiles) {
            complete = Instant.ofEpochMilli(last.at());
            if (stuckSince != null && !saysStuck(clock.instant())) {
                stuckSince = null;
            }
        }
    }

    /** The last entry that the second has confirmed; where nobody follows, it is nobody's matter. */
    synchronized long reach(ExerciseId exercise) {
        return hasFollower ? reached.getOrDefault(exercise, 0L) : Long.MAX_VALUE;
    }

    synchronized @Nullable StandbyReport report() {
        if (!hasFollower) {
            return null;
        }
        Instant now = clock.instant();
        Instant last = heard == null ? begun : heard;
        boolean isGone = Duration.between(last, now).compareTo(SILENCE) > 0;
        Instant all = complete;
        if (isGone) {
            return new StandbyReport(StandbyReport.State.GONE, heardLast(), 0);
        }
        Instant since = stuckSince;
        if (since != null) {
            return new StandbyReport(
                    isDiskFull ? StandbyReport.State.DISK_FULL : StandbyReport.State.FAILING, since, 0);
        }
        return all == null
                ? new StandbyReport(StandbyReport.State.COPYING, last, 0)
                : new StandbyReport(
                        StandbyReport.State.FOLLOWING,
                        last,
                        Math.max(0, Duration.between(all, now).toSeconds()));
    }
}
