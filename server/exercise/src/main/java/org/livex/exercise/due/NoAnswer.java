package org.livex.exercise.due;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.PlanRules;
import org.livex.exercise.Situation;
import org.livex.exercise.gate.Safeguards;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.NoAnswerRule;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Reaction;
import org.livex.exercise.inject.Release;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;

/** When a no-answer rule holds, and what follows. On the exercise clock, so that it waits through a pause; each rule once. */
final class NoAnswer {
    private NoAnswer() {}

    /** The next moment at which some rule finds somebody who has not answered, if nothing else happens. */
    static Optional<ExerciseTime> nextMoment(Exercise exercise) {
        List<ExerciseTime> moments = new ArrayList<>();
        exercise.control().safeguards().handlings().forEach((inject, written) -> {
            for (NoAnswerRule rule : written.handling().noAnswer()) {
                Release release = open(exercise, inject, rule);
                if (release != null
                        && !unanswered(exercise, inject, release, rule).isEmpty()) {
                    moments.add(release.saidAt().plus(rule.after()));
                }
            }
        });
        return moments.stream().min(Comparator.naturalOrder());
    }

    /** One after the other on what the ones before made: two rules may want the same hint out. */
    static List<Fact> due(Situation situation) {
        List<Fact> facts = new ArrayList<>();
        Situation next = situation;
        for (Map.Entry<InjectId, Safeguards.WrittenHandling> entry :
                situation.exercise().control().safeguards().handlings().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.comparing(InjectId::value)))
                        .toList()) {
            for (NoAnswerRule rule : entry.getValue().handling().noAnswer()) {
                for (Fact fact : found(next, entry.getKey(), rule)) {
                    facts.add(fact);
                    next = next.with(next.exercise().apply(fact, new Stamp(0, situation.now())));
                }
            }
        }
        return facts;
    }

    private static List<Fact> found(Situation situation, InjectId inject, NoAnswerRule rule) {
        Release release = open(situation.exercise(), inject, rule);
        if (release == null || release.saidAt().plus(rule.after()).isAfter(situation.time())) {
            return List.of();
        }
        Set<PersonId> people = unanswered(situation.exercise(), inject, release, rule);
        if (people.isEmpty()) {
            return List.of();
        }
        List<Fact> follows = switch (rule.reaction()) {
            case Reaction.Hint(InjectId hint) -> send(situation, hint, people);
            case Reaction.WrittenHint(LocalizedText text) -> sendWritten(situation, inject, rule, text, people);
            case Reaction.Escalate(InjectId escalation) -> send(situation, escalation, Set.of());
            case Reaction.CallController() -> List.of();
        };
        List<Fact> facts = new ArrayList<>();
        // What cannot be sent any more must not be lost in silence.
        facts.add(new ControlFact.NoAnswerFound(inject, rule.id(), people, follows.isEmpty()));
        facts.addAll(follows);
        return facts;
    }

    /** Nobody in {@code to}: its own audience. Empty where it cannot go. */
    private static List<Fact> send(Situation situation, InjectId id, Set<PersonId> to) {
        PlannedInject planned = situation.exercise().msel().find(id);
        if (planned == null || planned.state() != InjectState.PLANNED) {
            return List.of();
        }
        Gates.Wish wish = Gates.Wish.byHand(situation, planned.inject(), null);
        return Gates.pass(situation, to.isEmpty() ? wish : wish.to(to)) instanceof Decision.Accepted(List<Fact> facts)
                ? facts
                : List.of();
    }

    /** It can be translated, recalled and followed as any other; what was sensitive to ask is sensitive to hint at. */
    private static List<Fact> sendWritten(
            Situation situation, InjectId asked, NoAnswerRule rule, LocalizedText text, Set<PersonId> people) {
        PlannedInject planned = situation.exercise().msel().find(asked);
        if (planned == null) {
            return List.of();
        }
        Inject hint = InjectNumbers.counted(situation.exercise(), hint(planned.inject(), rule, text, people));
        if (!(PlanRules.planInject(situation.exercise(), hint) instanceof Decision.Accepted(List<Fact> written))) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>(written);
        if (situation.exercise().control().safeguards().isSensitive(asked)) {
            facts.add(new ControlFact.HandlingWritten(hint.id(), new Handling(true, List.of()), 1));
        }
        Situation next = situation.with(situation.afterAll(facts));
        if (Gates.pass(next, Gates.Wish.byHand(next, hint, null)) instanceof Decision.Accepted(List<Fact> onItsWay)) {
            facts.addAll(onItsWay);
            return facts;
        }
        return List.of();
    }

    /** Its id follows from the rule, which acts once. */
    private static Inject hint(Inject asked, NoAnswerRule rule, LocalizedText text, Set<PersonId> people) {
        String id = Integer.toHexString(asked.id().value().hashCode()) + "-"
                + Integer.toHexString(rule.id().value().hashCode());
        return Inject.builder(new InjectId("hint-" + id), asked.number() + "+", asked.title(), text)
                .storyline(asked.storyline())
                .from(asked.from())
                .audience(Audience.ofPeople(people.toArray(PersonId[]::new)))
                .build();
    }

    /** Null where the rule has nothing to wait for (any more). */
    private static @Nullable Release open(Exercise exercise, InjectId inject, NoAnswerRule rule) {
        PlannedInject planned = exercise.msel().find(inject);
        return planned == null
                        || planned.state() != InjectState.RELEASED
                        || exercise.control().safeguards().unanswered(inject).containsKey(rule.id())
                ? null
                : planned.release();
    }

    private static Set<PersonId> unanswered(Exercise exercise, InjectId inject, Release release, NoAnswerRule rule) {
        Set<PersonId> people = new HashSet<>();
        for (PersonId person : release.recipients()) {
            boolean answered = switch (rule.awaited()) {
                case ACKNOWLEDGEMENT -> release.progressOf(person).has(MarkKind.ACKNOWLEDGED);
                case ACTION ->
                    release.progressOf(person).has(MarkKind.ACTED)
                            || release.before(person, MarkKind.ACTED) != null
                            || acted(exercise, inject, release, person)
                            || watches(exercise, person);
            };
            if (!answered) {
                people.add(person);
            }
        }
        return people;
    }

    /** Whoever evaluates is not waited for to act. */
    private static boolean watches(Exercise exercise, PersonId id) {
        Person person = exercise.roster().find(id);
        return person != null && !person.function().plays();
    }

    /** Did what is expected, without saying that it was because of the inject. */
    private static boolean acted(Exercise exercise, InjectId inject, Release release, PersonId person) {
        PlannedInject planned = exercise.msel().find(inject);
        return planned != null
                && planned.inject().expectedActions().stream()
                        .flatMap(expected -> exercise.msel().firstActions(expected.kind()).inOrder().stream())
                        .anyMatch(first ->
                                first.person().equals(person) && first.at().compareTo(release.at()) >= 0);
    }
}
