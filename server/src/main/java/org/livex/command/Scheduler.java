package org.livex.command;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.livex.exercise.Caller;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.clock.WallClock;
import org.livex.exercise.due.Due;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.place.PresenceFact;
import org.livex.journal.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the exercise clock act: sends the server's own commands when an inject falls due or a day of play is over. It
 * holds no list of what is due; it asks the rules, so a restart or an outage loses nothing.
 */
final class Scheduler implements Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration AFTER_CHANGE = Duration.ofMillis(20);
    private static final long NONE = -1;

    private final Timers timers;
    private final Sequencer sequencer;
    private final CommandIds ids;
    private long timer = NONE;
    private Instant timerAt = Instant.MAX;
    private boolean acting;
    private boolean started;
    private boolean noting;

    Scheduler(Timers timers, Sequencer sequencer, CommandIds ids) {
        this.timers = timers;
        this.sequencer = sequencer;
        this.ids = ids;
    }

    /** Looks again soon, once for many changes, when a fact may have moved what is due. */
    @Override
    public void follow(Entry entry, Exercise after) {
        // While the journal is read nothing is looked at.
        if (started && entry.facts().stream().anyMatch(Scheduler::mayMoveWhatIsDue)) {
            lookAt(sequencer.now().plus(AFTER_CHANGE));
        }
    }

    /** Nothing is due before the whole journal is read. */
    void start() {
        started = true;
        lookAt(sequencer.now());
    }

    /** A write without an answer may have started the clock: its fact has to be known, whether or not it is said again. */
    void lookAfterFailure() {
        lookAt(sequencer.now().plus(AFTER_FAILURE));
    }

    /** Timers stand while a laptop sleeps, and know nothing of clocks that are set. */
    void lookAtClock() {
        if (!started || sequencer.isBehind()) {
            return;
        }
        Duration step = sequencer.wallClockStep();
        if (WallClock.isWorthTelling(step) && sequencer.exercise().isPlanned() && !noting) {
            LOG.warn("The clock of this machine was set by {}; play goes on as if it had not been", step);
            noting = true;
            sequencer
                    .submit(new Caller.Server(), ids.next(), new ClockCommand.NoteWallClock(step))
                    .onComplete(_ -> noting = false);
        }
        if (timer != NONE && !timerAt.isAfter(sequencer.now())) {
            cancel();
            look();
        }
    }

    void close() {
        started = false;
        cancel();
    }

    private static boolean mayMoveWhatIsDue(Fact fact) {
        return !(fact instanceof PresenceFact.CrossingMissed
                || fact instanceof InjectFact.DeliveriesNoted
                || fact instanceof InjectFact.InjectsMarked
                || fact instanceof ParticipantFact.LanguagesChosen
                || fact instanceof ParticipantFact.ConsentGiven
                || fact instanceof ParticipantFact.ConsentWithdrawn);
    }

    private void lookAt(Instant when) {
        if (!started || acting || !when.isBefore(timerAt)) {
            return;
        }
        cancel();
        timerAt = when;
        long wait = Math.clamp(Duration.between(sequencer.now(), when).toMillis(), 1, LONGEST_WAIT.toMillis());
        timer = timers.set(wait, this::look);
    }

    private void cancel() {
        if (timer != NONE) {
            timers.cancel(timer);
            timer = NONE;
        }
        timerAt = Instant.MAX;
    }

    private void look() {
        timer = NONE;
        timerAt = Instant.MAX;
        Instant now = sequencer.now();
        if (!sequencer.isBehind()) {
            Optional<Instant> next = Due.next(sequencer.exercise(), now);
            if (next.isEmpty()) {
                return;
            }
            if (next.get().isAfter(now)) {
                lookAt(next.get());
                return;
            }
        }
        acting = true;
        act(now).onComplete(result -> {
            acting = false;
            // Whose journal it is has said so already.
            if (result.failed() && sequencer.isOurs()) {
                LOG.warn("A due inject has to wait: {}", result.cause().getMessage());
            }
            lookAt(result.succeeded() ? sequencer.now() : sequencer.now().plus(AFTER_FAILURE));
        });
    }

    private Future<?> act(Instant now) {
        return Future.all(Due.commands(sequencer.exercise(), now).stream()
                .map(command -> sequencer.submit(new Caller.Server(), ids.next(), command))
                .toList());
    }
}
