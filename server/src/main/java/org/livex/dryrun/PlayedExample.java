package org.livex.dryrun;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.livex.exercise.Caller;
import org.livex.exercise.Command;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rules;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.Entry;

/**
 * The journal of an exercise as if people had played it: simulated people and a script, by the real rules. Its first entry is
 * the planning of it, the day before STARTEX; its last hour of play was on the day before it is made.
 */
public final class PlayedExample {
    /** One of ten does not answer, as in any exercise. */
    private static final DryRunOptions PEOPLE = new DryRunOptions(7, 0.9, true);

    private static final Duration PLANNED_BEFORE = Duration.ofDays(1);
    private static final int MILLIS_PER_DAY = 86_400_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private PlayedExample() {}

    /** Takes seconds: not for an event loop. {@code planning} is what plans the exercise, by the server. */
    public static List<Entry> of(ExerciseId id, List<Command> planning, Script script, Instant now) {
        Instant startex = startex(
                Objects.requireNonNull(
                        planned(planning, now).exercise().scenario().plan()),
                now);
        Planned planned = planned(planning, startex.minus(PLANNED_BEFORE));
        List<Entry> entries = new ArrayList<>();
        DryRun.played(planned.exercise(), PEOPLE, script, startex, entry -> entries.add(entry(id, entry)));
        if (entries.stream()
                .flatMap(entry -> entry.facts().stream())
                .noneMatch(ClockFact.ExerciseEnded.class::isInstance)) {
            throw new ScriptMistake("nobody ends the exercise");
        }
        entries.set(0, new Entry(id, 1, command(1), startex.minus(PLANNED_BEFORE), null, planned.facts()));
        return entries;
    }

    private record Planned(Exercise exercise, List<Fact> facts) {}

    private static Planned planned(List<Command> planning, Instant at) {
        Exercise exercise = Exercise.EMPTY;
        List<Fact> planned = new ArrayList<>();
        for (Command command : planning) {
            for (Fact fact : facts(exercise, command, at)) {
                exercise = exercise.apply(fact, new Stamp(1, at));
                planned.add(fact);
            }
        }
        return new Planned(exercise, planned);
    }

    private static List<Fact> facts(Exercise exercise, Command command, Instant now) {
        return switch (Rules.decide(exercise, new Caller.Server(), command, now)) {
            case Decision.Accepted(List<Fact> facts) -> facts;
            case Decision.Rejected rejected ->
                throw new ScriptMistake(
                        "it cannot be planned, " + rejected.reason().code() + " " + rejected.parameters());
        };
    }

    /** When it began, if it ended in time on the day before. */
    private static Instant startex(Plan plan, Instant now) {
        ExerciseTime first = plan.days().getFirst().from();
        ExerciseTime last = plan.days().getLast().to();
        Instant end = LocalDate.ofInstant(now, plan.timeZone())
                .minusDays(1)
                .atTime(LocalTime.ofNanoOfDay(last.millis() % MILLIS_PER_DAY * NANOS_PER_MILLI))
                .atZone(plan.timeZone())
                .toInstant();
        long millis = plan.nights() == Nights.STOP
                ? last.millis() - first.millis()
                : plan.days().stream()
                        .mapToLong(day -> day.to().millis() - day.from().millis())
                        .sum();
        return end.minusMillis(millis);
    }

    private static Entry entry(ExerciseId id, Entry played) {
        return new Entry(id, played.seq(), command(played.seq()), played.at(), played.by(), played.facts());
    }

    private static CommandId command(long seq) {
        return new CommandId("played-" + seq);
    }
}
