package org.livex.exercise.due;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Situation;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.reading.Scenes;
import org.livex.exercise.welfare.PersonWelfare;
import org.livex.exercise.welfare.Spell;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;

/**
 * When somebody has been in role for as long as they should be: in a scene, or on one day. Told once of each. A body tires by the wall
 * clock, whatever the exercise clock shows; while that stands nobody is in role.
 */
public final class WelfareDue {
    private WelfareDue() {}

    /** {@code scene} null is the day. */
    private record Stay(PersonId person, @Nullable InjectId scene, Duration limit, Duration been) {
        Duration left() {
            return limit.minus(been);
        }
    }

    /** As the clock runs now: the whole millisecond at which nothing is left. */
    static Optional<Instant> next(Exercise exercise, Instant now) {
        return open(exercise, now)
                .map(stay -> stay.left().isPositive() ? wholeMilli(now.plus(stay.left())) : now)
                .min(Comparator.naturalOrder());
    }

    static List<Fact> all(Situation situation) {
        List<Fact> reached = new ArrayList<>();
        open(situation.exercise(), situation.now())
                .filter(stay -> !stay.left().isPositive())
                .sorted(Comparator.comparing((Stay stay) -> stay.person().value())
                        .thenComparing(
                                stay -> stay.scene() == null ? "" : stay.scene().value()))
                .forEach(stay -> reached.add(
                        new WelfareFact.RoleLimitReached(stay.person(), stay.scene(), stay.limit(), situation.time())));
        return reached;
    }

    /** The first moment of the day that somebody's time in role is counted for. */
    public static Instant beginOfDay(Plan plan, Instant moment) {
        return moment.atZone(plan.timeZone())
                .toLocalDate()
                .atStartOfDay(plan.timeZone())
                .toInstant();
    }

    /** Of those who are in role and have not come to the limit yet. */
    private static Stream<Stay> open(Exercise exercise, Instant now) {
        Plan plan = exercise.scenario().plan();
        return plan == null
                ? Stream.empty()
                : exercise.welfare().people().entrySet().stream()
                        .filter(entry -> entry.getValue().isInRole())
                        .flatMap(entry -> open(exercise, plan, entry, now));
    }

    private static Stream<Stay> open(
            Exercise exercise, Plan plan, Map.Entry<PersonId, PersonWelfare> entry, Instant now) {
        PersonId person = entry.getKey();
        PersonWelfare welfare = entry.getValue();
        List<Stay> stays = new ArrayList<>();
        for (Spell spell : welfare.spells()) {
            InjectId scene = spell.scene();
            Duration limit = spell.lasts() ? Scenes.limit(exercise, scene) : null;
            if (limit != null
                    && welfare.reached().stream()
                            .noneMatch(one -> scene.equals(one.limit().scene()))) {
                stays.add(new Stay(person, scene, limit, welfare.inScene(scene, exercise.clockHistory(), now)));
            }
        }
        Duration limit = plan.caring().day();
        Instant begin = beginOfDay(plan, now);
        boolean isTold = welfare.reached().stream()
                .anyMatch(
                        one -> one.limit().scene() == null && !one.stamp().at().isBefore(begin));
        if (limit != null && !isTold) {
            stays.add(new Stay(person, null, limit, welfare.inRole(exercise.clockHistory(), begin, now)));
        }
        return stays.stream();
    }

    private static Instant wholeMilli(Instant moment) {
        Instant milli = moment.truncatedTo(ChronoUnit.MILLIS);
        return milli.equals(moment) ? moment : milli.plusMillis(1);
    }
}
