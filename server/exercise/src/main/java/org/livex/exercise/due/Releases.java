package org.livex.exercise.due;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.LiveQueue;
import org.livex.exercise.Situation;
import org.livex.exercise.Triggers;
import org.livex.exercise.clock.Clock;
import org.livex.exercise.gate.Gate;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Recall;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.reading.Scenes;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.ids.InjectId;

/** What goes out by itself: when the next inject is due, which are due now, and which of them are late. */
public final class Releases {
    /** Longer after its moment than this, an inject is marked late. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private Releases() {}

    /** When the server should look again, if nothing else happens until then: now, where something is due. */
    static Optional<ExerciseTime> nextMoment(Exercise exercise, ExerciseTime now) {
        Optional<ExerciseTime> soonest = Stream.concat(
                        RequestsDue.nextMoment(exercise).stream(), DutiesDue.nextMoment(exercise).stream())
                .min(Comparator.naturalOrder());
        if (soonest.filter(time -> !time.isAfter(now)).isPresent()) {
            return Optional.of(now);
        }
        for (PlannedInject planned : exercise.msel().injects().values()) {
            if (goesByItself(planned, exercise)) {
                Trigger trigger = planned.inject().trigger();
                if (Triggers.heldSince(trigger, exercise, now).isPresent()) {
                    return Optional.of(now);
                }
                soonest = Stream.concat(soonest.stream(), Triggers.nextMoment(trigger, exercise, now).stream())
                        .min(Comparator.naturalOrder());
            }
        }
        return soonest;
    }

    /** The wall-clock instant from which an inject that waits for translators need not wait any longer. */
    static Optional<Instant> nextEndOfWait(Exercise exercise, Instant now) {
        return exercise.desk().wanted().keySet().stream()
                .map(exercise.msel()::find)
                .filter(Objects::nonNull)
                .map(planned -> LiveQueue.endOfWait(exercise, planned, now))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** The wall-clock instant at which the next safety hold is over. */
    static Optional<Instant> nextEndOfSafetyHold(Exercise exercise) {
        return exercise.control().safeguards().gates().entrySet().stream()
                .filter(entry -> {
                    PlannedInject planned = exercise.msel().find(entry.getKey());
                    return planned != null && planned.state() == InjectState.AWAITING_SAFETY;
                })
                .map(entry -> entry.getValue() instanceof Gate.Safety safety ? safety.until() : null)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** One released inject may make the next one due in the same second: so it looks again until nothing is due. */
    public static List<Fact> allDue(Situation situation) {
        if (situation.exercise().isStopped()
                || (situation.phase() != Phase.RUNNING && situation.phase() != Phase.PAUSED)) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        Situation next = situation;
        List<Fact> due = due(next);
        while (!due.isEmpty()) {
            facts.addAll(due);
            next = next.with(next.afterAll(due));
            due = due(next);
        }
        facts.addAll(RequestsDue.all(situation));
        facts.addAll(DutiesDue.all(situation));
        facts.addAll(WelfareDue.all(situation));
        return facts;
    }

    /** A safety hold is on the wall clock and ends in a pause too: what control sends then is no part of the plan. */
    private static List<Fact> due(Situation situation) {
        List<Fact> due = new ArrayList<>(Gates.safetyHoldsOver(situation, GRACE));
        if (situation.phase() == Phase.RUNNING && due.isEmpty()) {
            due.addAll(byTrigger(situation));
        }
        if (situation.phase() == Phase.RUNNING && due.isEmpty()) {
            due.addAll(NoAnswer.due(situation));
        }
        return due;
    }

    private static List<Fact> byTrigger(Situation situation) {
        Exercise exercise = situation.exercise();
        ExerciseTime now = situation.time();
        List<InjectFact.InjectReleased> due = new ArrayList<>();
        for (PlannedInject planned : exercise.msel().injects().values()) {
            if (goesByItself(planned, exercise)) {
                Triggers.heldSince(planned.inject().trigger(), exercise, now)
                        .map(since -> new InjectFact.InjectReleased(
                                planned.inject().id(),
                                Scenes.recipients(exercise, planned.inject()),
                                now,
                                since,
                                isLate(situation, planned, since)))
                        .ifPresent(due::add);
            }
        }
        due.addAll(waitedEnough(situation));
        due.sort(
                Comparator.comparing(InjectFact.InjectReleased::due, Comparator.nullsFirst(Comparator.naturalOrder())));
        return due.stream().flatMap(fact -> gated(situation, fact).stream()).toList();
    }

    /** Late is not lost: one that is due and must not go out by itself waits for a human, and controllers are told. */
    private static List<Fact> gated(Situation situation, InjectFact.InjectReleased fact) {
        PlannedInject planned = situation.exercise().msel().find(fact.inject());
        if (fact.due() == null || planned == null) {
            return List.of(fact);
        }
        Gates.Wish wish = Gates.Wish.byTrigger(planned.inject(), fact.due(), fact.late());
        return Gates.pass(situation, wish) instanceof Decision.Accepted(List<Fact> facts) ? facts : List.of();
    }

    private static boolean goesByItself(PlannedInject planned, Exercise exercise) {
        Plan plan = exercise.scenario().plan();
        return planned.state() == InjectState.PLANNED
                && (plan == null || !plan.asksForApproval() || planned.isApproved());
    }

    private static List<InjectFact.InjectReleased> waitedEnough(Situation situation) {
        Exercise exercise = situation.exercise();
        List<InjectFact.InjectReleased> ready = new ArrayList<>();
        for (InjectId id : exercise.desk().wanted().keySet().stream()
                .sorted(Comparator.comparing(InjectId::value))
                .toList()) {
            PlannedInject planned = exercise.msel().find(id);
            Instant end = planned == null ? null : LiveQueue.endOfWait(exercise, planned, situation.now());
            if (planned != null && end != null && !end.isAfter(situation.now())) {
                ready.add(new InjectFact.InjectReleased(
                        id, Scenes.recipients(exercise, planned.inject()), situation.time(), null, false));
            }
        }
        return ready;
    }

    /**
     * Measured on the wall clock, from the first instant at which it could have gone out: a pause, a jump of the clock or
     * a controller's hold makes nothing late.
     */
    private static boolean isLate(Situation situation, PlannedInject planned, ExerciseTime since) {
        Clock clock = situation.exercise().clock();
        Instant asked = clock.wallTimeOf(since, situation.plan()).orElse(situation.now());
        Instant open = openSince(planned, situation.exercise());
        Instant could = asked.isAfter(open) ? asked : open;
        return Duration.between(could, situation.now()).compareTo(GRACE) > 0;
    }

    /** The recall of another inject can open it too, where its trigger asks that the other is not out. */
    private static Instant openSince(PlannedInject planned, Exercise exercise) {
        Instant open = planned.openSince();
        for (InjectId other : Triggers.waitsFor(planned.inject().trigger())) {
            PlannedInject watched = exercise.msel().find(other);
            Recall recall = watched == null ? null : watched.recall();
            if (recall != null && recall.stamp().at().isAfter(open)) {
                open = recall.stamp().at();
            }
        }
        return tied(planned, exercise, open);
    }

    /** That somebody turns out to be the persona can move its trust by what was reported before. */
    private static Instant tied(PlannedInject planned, Exercise exercise, Instant open) {
        Instant tied = Triggers.waitsForTrust(planned.inject().trigger()).isEmpty()
                ? null
                : exercise.trusts().tied();
        return tied != null && tied.isAfter(open) ? tied : open;
    }
}
