package org.livex.dryrun;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Caller;
import org.livex.exercise.Command;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rules;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.Feed;
import org.livex.journal.Entry;

/**
 * A copy of an exercise with a wall clock of its own, which jumps from one deed to the next. Commands go through the real
 * rules, their entries through the real feed, and nowhere else: there is no phone and no push.
 */
final class Stage {
    static final ExerciseId NAME = new ExerciseId("dry-run");

    private final Feed feed = new Feed();
    private final PriorityQueue<Deed> deeds =
            new PriorityQueue<>(Comparator.comparing(Deed::at).thenComparingLong(Deed::number));
    private final Plan plan;
    private final Consumer<Entry> journal;
    private final Instant begun;
    private Consumer<Fact> witness = _ -> {};
    private Exercise exercise;
    private Instant now;
    private long seq;
    private long number;

    private record Deed(Instant at, long number, Runnable deed) {}

    Stage(Exercise copied, Instant now) {
        this(copied, now, _ -> {});
    }

    /** Tells {@code journal} of each entry. */
    Stage(Exercise copied, Instant now, Consumer<Entry> journal) {
        this.journal = journal;
        this.plan = Objects.requireNonNull(copied.scenario().plan());
        this.exercise = copied.rewound(now);
        this.begun = now;
        this.now = now;
        follow(null, List.of(new PlanFact.ExercisePlanned(plan)), exercise);
    }

    /** Hears of every fact after it has happened. */
    void tell(Consumer<Fact> told) {
        witness = told;
    }

    Exercise exercise() {
        return exercise;
    }

    Feed feed() {
        return feed;
    }

    Plan plan() {
        return plan;
    }

    Instant now() {
        return now;
    }

    long seq() {
        return seq;
    }

    ExerciseTime time() {
        return exercise.clock().showsAt(now, plan);
    }

    /** What the clock needs to get there: the nights in between take no time. Nothing where it is over. */
    Duration playBetween(ExerciseTime from, ExerciseTime to) {
        return Duration.ofMillis(plan.days().stream()
                .mapToLong(day -> Math.min(to.millis(), day.to().millis())
                        - Math.max(from.millis(), day.from().millis()))
                .filter(millis -> millis > 0)
                .sum());
    }

    /** After so long by the wall clock. */
    void later(Duration wait, Runnable deed) {
        deeds.add(new Deed(now.plus(wait), number++, deed));
    }

    @Nullable Instant nextDeed() {
        Deed next = deeds.peek();
        return next == null ? null : next.at();
    }

    void doNext() {
        Deed next = deeds.remove();
        to(next.at());
        next.deed().run();
    }

    void to(Instant moment) {
        now = moment.isAfter(now) ? moment : now;
    }

    /**
     * Until the next day's first minute, by the wall clock too, a night after which it is as late as it would be had the clock never
     * stood. Whoever was about to do something does it then.
     */
    void sleep() {
        ExerciseTime evening = time();
        plan.days().stream()
                .map(DayWindow::from)
                .filter(morning -> morning.isAfter(evening))
                .findFirst()
                .ifPresent(this::sleepUntil);
    }

    private void sleepUntil(ExerciseTime morning) {
        Instant wakes = begun.plusMillis(
                morning.millis() - plan.days().getFirst().from().millis());
        Duration night = Duration.between(now, wakes);
        if (night.isPositive()) {
            List<Deed> waiting = List.copyOf(deeds);
            deeds.clear();
            waiting.forEach(deed -> deeds.add(new Deed(deed.at().plus(night), deed.number(), deed.deed())));
            now = wakes;
        }
    }

    boolean submit(@Nullable PersonId by, Command command) {
        return decision(by, command) instanceof Decision.Accepted;
    }

    /** What the rules say to it. What they accept has happened. */
    Decision decision(@Nullable PersonId by, Command command) {
        Caller caller = by == null ? new Caller.Server() : new Caller.Member(by);
        Decision decision = Rules.decide(exercise, caller, command, now);
        if (decision instanceof Decision.Accepted(List<Fact> facts) && !facts.isEmpty()) {
            Exercise after = exercise;
            Stamp stamp = new Stamp(seq + 1, now, by);
            for (Fact fact : facts) {
                after = after.apply(fact, stamp);
            }
            follow(by, facts, after);
            facts.forEach(witness);
        }
        return decision;
    }

    private void follow(@Nullable PersonId by, List<Fact> facts, Exercise after) {
        seq++;
        exercise = after;
        Entry entry = new Entry(NAME, seq, new CommandId("c" + seq), now, by, facts);
        journal.accept(entry);
        feed.follow(entry, after);
    }
}
