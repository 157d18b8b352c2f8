package org.livex.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Caller;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rules;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Stamp;

/** Plays commands on a copy of the exercise by its own rules, so that what the rules would refuse is known by its row. */
public final class Drafting {
    private static final int MOST_MISTAKES = 500;

    private final Caller caller;
    private final Instant now;
    private final boolean asOne;
    private final List<PlanCommand> commands = new ArrayList<>();
    private final List<Draft.Change> changes = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Draft.Notice> notices = new ArrayList<>();
    private Exercise exercise;
    private int unchanged;

    /** {@code asOne}: in which order the rows stand says nothing, as where two injects change their numbers. */
    Drafting(Exercise exercise, Caller caller, Instant now, boolean asOne) {
        this.exercise = exercise;
        this.caller = caller;
        this.now = now;
        this.asOne = asOne;
    }

    /** On which the exercise began, or today where it has not. */
    public LocalDate dayOf(ZoneId zone) {
        Instant started = exercise.clockHistory().startedAt();
        return (started == null ? now : started).atZone(zone).toLocalDate();
    }

    /** As it would be by now. */
    public Exercise exercise() {
        return exercise;
    }

    /** What came of it; nothing where it is refused. */
    public List<Fact> play(PlanCommand command, Draft.Change change, Where where) {
        return play(command, change, _ -> where);
    }

    /** {@code where}: the place of what it is refused for. */
    public List<Fact> play(PlanCommand command, Draft.Change change, Function<Decision.Rejected, Where> where) {
        // What is no longer in the file has no cell that would say what it is.
        Map<String, String> said = change.where() == null ? Map.of("label", change.label()) : Map.of();
        Optional<List<Fact>> facts = plays(command, where, said);
        facts.ifPresent(_ -> changes.add(change));
        return facts.orElse(List.of());
    }

    /** A part of the change before it; null for none. */
    public void follow(@Nullable PlanCommand command, Where where) {
        if (command != null) {
            plays(command, _ -> where, Map.of());
        }
    }

    /** Empty where it is refused. */
    private Optional<List<Fact>> plays(
            PlanCommand command, Function<Decision.Rejected, Where> where, Map<String, String> said) {
        Decision decision =
                asOne ? Rules.decidePart(exercise, caller, command, now) : Rules.decide(exercise, caller, command, now);
        return switch (decision) {
            case Decision.Accepted(List<Fact> facts) -> {
                for (Fact fact : facts) {
                    exercise = exercise.apply(fact, new Stamp(0, now));
                }
                commands.add(command);
                yield Optional.of(facts);
            }
            case Decision.Rejected rejected -> {
                Map<String, String> parameters = new HashMap<>(said);
                parameters.putAll(rejected.parameters());
                parameters.put("reason", rejected.reason().code());
                mistake(new Mistake(where.apply(rejected), Mistake.Code.REFUSED, parameters));
                yield Optional.empty();
            }
        };
    }

    public boolean isRefused(PlanCommand command) {
        return Rules.decide(exercise, caller, command, now) instanceof Decision.Rejected;
    }

    public void conflict(Draft.Change change) {
        changes.add(change);
    }

    public void mistake(Mistake mistake) {
        if (mistakes.size() < MOST_MISTAKES) {
            mistakes.add(mistake);
        }
    }

    public int mistakes() {
        return mistakes.size();
    }

    public void notice(String code, Map<String, String> parameters) {
        notices.add(new Draft.Notice(code, parameters));
    }

    public void unchanged() {
        unchanged++;
    }

    public Draft done() {
        return new Draft(commands, changes, mistakes, notices, unchanged);
    }
}
