package org.livex.backup;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.ExerciseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backups on a timer. One that fails is tried again every minute: a stick that was drawn comes again. Whoever listens is told at
 * every look how old the latest is. One event loop owns it.
 */
public final class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final Duration LOOKS_EVERY = Duration.ofMinutes(1);
    private static final int LATE_AFTER = 3;

    private final Vertx vertx;
    private final Backup backup;
    private final Duration every;
    private final InstantSource clock;
    private final Instant begun;
    private final List<Consumer<Report>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Instant latest;
    private volatile Map<ExerciseId, Long> reached = Map.of();
    private volatile String fault = "";
    private volatile boolean isOnSameDisk;
    private Future<Void> running = Future.succeededFuture();
    private @Nullable Long timer;

    /**
     * {@code age} is empty where there is none yet; {@code isFailing}: the last attempt came to nothing; {@code isLate}: the latest
     * is three times as old as it should be, and somebody must look; {@code isOnSameDisk}: what breaks the data breaks them too.
     */
    public record Report(Optional<Duration> age, boolean isFailing, boolean isLate, boolean isOnSameDisk) {}

    public Backups(Vertx vertx, Backup backup, Duration every, InstantSource clock) {
        this.vertx = vertx;
        this.backup = backup;
        this.every = every;
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** Done after the first look, which makes one where the latest is not of just now. Never fails. */
    public Future<Void> begin() {
        timer = vertx.setPeriodic(LOOKS_EVERY.toMillis(), _ -> look());
        return vertx.executeBlocking(this::firstLook, false)
                .onSuccess(found -> latest = found.orElse(null))
                .<Void>mapEmpty()
                .otherwiseEmpty()
                .compose(_ -> look());
    }

    private Optional<Instant> firstLook() throws IOException {
        Optional<Instant> made = backup.latest();
        lookAtDisk();
        return made;
    }

    private Backup.Made make() throws IOException {
        Backup.Made made = backup.make(clock);
        lookAtDisk();
        return made;
    }

    private void lookAtDisk() throws IOException {
        boolean same = backup.isOnSameDisk();
        if (same && !isOnSameDisk) {
            LOG.warn("Backups go to the disk that the data folder is on: when it breaks, both are gone");
        }
        isOnSameDisk = same;
    }

    /** Waits for one that is being made. */
    public Future<Void> close() {
        Long ticking = timer;
        if (ticking != null) {
            vertx.cancelTimer(ticking);
        }
        return running;
    }

    /** On the context that looks. */
    public void onLook(Consumer<Report> listener) {
        listeners.add(listener);
    }

    /** The last entry of that exercise that is in a backup which this server made; 0: none. From any thread. */
    public long reach(ExerciseId exercise) {
        return reached.getOrDefault(exercise, 0L);
    }

    public Report report() {
        Instant made = latest;
        Instant now = clock.instant();
        Duration without = Duration.between(made == null ? begun : made, now);
        return new Report(
                Optional.ofNullable(made).map(one -> Duration.between(one, now)),
                !fault.isEmpty(),
                without.compareTo(every.multipliedBy(LATE_AFTER)) > 0,
                isOnSameDisk);
    }

    /** Makes one if it is time. */
    Future<Void> look() {
        if (running.isComplete() && isDue()) {
            running = vertx.executeBlocking(this::make, false)
                    .onSuccess(one -> made(one.manifest()))
                    .onFailure(this::failed)
                    .<Void>mapEmpty()
                    .otherwiseEmpty();
        }
        return running.onComplete(_ -> tell());
    }

    /** At the look that is nearest to its time: one a moment before would else leave it to the one a minute later. */
    private boolean isDue() {
        Instant made = latest;
        return made == null
                || !fault.isEmpty()
                || !clock.instant().isBefore(made.plus(every).minus(LOOKS_EVERY.dividedBy(2)));
    }

    private void made(Manifest manifest) {
        latest = manifest.made();
        reached = manifest.exercises().stream()
                .collect(Collectors.toUnmodifiableMap(Manifest.Head::exercise, Manifest.Head::seq));
        if (!fault.isEmpty()) {
            LOG.warn("Backups are made again");
            fault = "";
        }
    }

    /** Said once, until it is another. */
    private void failed(Throwable failure) {
        String told = BackupProblem.sentence(failure);
        if (!told.equals(fault)) {
            LOG.error("No backup is made, and tried again every minute: {}", told);
            fault = told;
        }
    }

    private void tell() {
        Report now = report();
        listeners.forEach(listener -> listener.accept(now));
    }
}
