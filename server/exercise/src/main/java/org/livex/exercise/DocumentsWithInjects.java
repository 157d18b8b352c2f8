package org.livex.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.world.DocumentFact;
import org.livex.exercise.world.DocumentRelease;
import org.livex.exercise.world.WrittenDocument;

/**
 * A paper goes with the inject that names it: to exactly those whom the inject went to, in the same decision, whichever way
 * it went. Nobody who had the paper loses it by that. What control took back only a person gives out again.
 */
final class DocumentsWithInjects {
    private DocumentsWithInjects() {}

    static Decision goingAlong(Situation situation, Decision decision) {
        if (decision instanceof Decision.Accepted(List<Fact> facts)
                && facts.stream().anyMatch(InjectFact.InjectReleased.class::isInstance)) {
            return new Decision.Accepted(withPapers(situation, facts));
        }
        return decision;
    }

    private static List<Fact> withPapers(Situation situation, List<Fact> facts) {
        List<Fact> all = new ArrayList<>();
        Situation next = situation;
        for (Fact fact : facts) {
            Fact paper = fact instanceof InjectFact.InjectReleased released ? paperOf(next, released) : null;
            List<Fact> together = paper == null ? List.of(fact) : List.of(fact, paper);
            all.addAll(together);
            next = next.with(next.afterAll(together));
        }
        return all;
    }

    private static @Nullable Fact paperOf(Situation situation, InjectFact.InjectReleased released) {
        Exercise exercise = situation.exercise();
        PlannedInject planned = exercise.msel().find(released.inject());
        WrittenDocument paper = planned == null ? null : named(exercise, planned.inject());
        if (paper == null || paper.isTakenBack()) {
            return null;
        }
        Set<PersonId> without = exercise.roster().people().values().stream()
                .filter(person -> released.recipients().contains(person.id()) && !paper.isReleasedTo(person))
                .map(Person::id)
                .collect(Collectors.toSet());
        DocumentRelease before = paper.release();
        return without.isEmpty()
                ? null
                : new DocumentFact.DocumentReleased(
                        paper.id(),
                        (before == null ? Audience.CONTROL_ONLY : before.audience()).with(without),
                        before == null ? null : before.ground(),
                        released.at(),
                        paper.revision() + 1,
                        released.inject());
    }

    static @Nullable WrittenDocument named(Exercise exercise, Inject inject) {
        return inject.details() instanceof InjectDetails.Document details && details.document() != null
                ? exercise.scenario().find(WrittenDocument.class, details.document())
                : null;
    }
}
