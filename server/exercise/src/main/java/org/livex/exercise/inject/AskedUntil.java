package org.livex.exercise.inject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an inject that is out asked of everybody until control changed it: anew, or, where {@code small} says so, in other words of the
 * same. {@code before} is the revision that ended it.
 */
public record AskedUntil(int before, Question question, Instant until, boolean isSmall) {
    /** Oldest first. */
    public static List<AskedUntil> of(PlannedInject planned) {
        Release release = planned.release();
        if (release == null) {
            return List.of();
        }
        List<AskedUntil> asked = new ArrayList<>();
        release.answers()
                .askedOfAllBefore()
                .forEach(past -> release.past().stream()
                        .filter(version -> version.before() == past.before())
                        .map(version -> version.ended().at())
                        .forEach(until -> asked.add(new AskedUntil(past.before(), past.question(), until, false))));
        FormerQuestion.of(planned)
                .forEach(one -> asked.add(new AskedUntil(one.before(), one.question(), one.until(), true)));
        asked.sort(Comparator.comparing(AskedUntil::until));
        return asked;
    }

    /** What was asked at that moment; null where nothing was. */
    public static @Nullable Question at(Instant moment, PlannedInject planned) {
        return of(planned).stream()
                .filter(one -> one.until().isAfter(moment))
                .map(AskedUntil::question)
                .findFirst()
                .orElse(planned.inject().question());
    }
}
