package org.livex.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.ExpectedAction;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.reading.StateInPlay;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/**
 * How far each inject came with each of its recipients. As in play, the first of each step stays, and a correction begins
 * anew: what it said before and what it says now are cases of their own.
 */
final class InjectCases {
    /** The newest of each; what an inject said before hangs on it. */
    private final Map<InjectId, Sent> sent = new LinkedHashMap<>();

    private final Map<PersonId, List<Receipt>> receipts = new HashMap<>();

    private static final Set<MarkKind> UP_TO_ACKNOWLEDGED = EnumSet.range(MarkKind.DELIVERED, MarkKind.ACKNOWLEDGED);

    private record Version(Instant since, int revision) {}

    private record Step(Happened when, @Nullable Language language) {}

    private record Sent(
            Happened when,
            ExerciseTime at,
            boolean isRecall,
            Set<PersonId> anew,
            List<Version> versions,
            Map<PersonId, Receipt> to,
            @Nullable Sent before) {
        /** The one whose words have that revision; null: these. */
        Sent of(@Nullable Integer revision) {
            return before == null
                            || revision == null
                            || revision >= versions.getFirst().revision()
                    ? this
                    : before.of(revision);
        }

        boolean isActed(PersonId person) {
            Receipt receipt = to.get(person);
            return (receipt != null && receipt.isActed()) || (before != null && before.isActed(person));
        }

        @Nullable Integer revisionAt(@Nullable Instant done) {
            Integer revision = null;
            for (Version version : versions) {
                if (done != null && (revision == null || !version.since().isAfter(done))) {
                    revision = version.revision();
                }
            }
            return revision;
        }
    }

    /** {@code person} is as they were when it went out. */
    private record Receipt(
            InjectId inject, Happened sent, @Nullable Person person, Map<MarkKind, Step> steps) {
        void note(MarkKind kind, Happened when, @Nullable Language language) {
            steps.putIfAbsent(kind, new Step(when, language));
        }

        boolean isActed() {
            return steps.containsKey(MarkKind.ACTED);
        }

        /** Null where it did not come to that. That a device has it, or showed it, may be told after it was read there. */
        @Nullable Happened when(MarkKind kind) {
            Step step = steps.get(kind);
            if (step == null) {
                return null;
            }
            return UP_TO_ACKNOWLEDGED.stream()
                    .filter(later -> later.compareTo(kind) > 0 && steps.containsKey(later))
                    .map(later -> Objects.requireNonNull(steps.get(later)).when())
                    .filter(proof -> isProof(proof, step.when()))
                    .min(Comparator.comparing(Happened::notAfter))
                    .orElse(step.when());
        }

        private boolean isProof(Happened later, Happened told) {
            return later.done() != null
                    && later.done().isBefore(told.notAfter())
                    && !later.done().isBefore(sent.notAfter());
        }

        /** In play: what was read after ENDEX says nothing of what the words did. */
        @Nullable Language readIn(ClockHistory clock) {
            Language language = languageOf(MarkKind.READ, clock);
            return language == null ? languageOf(MarkKind.ACKNOWLEDGED, clock) : language;
        }

        private @Nullable Language languageOf(MarkKind kind, ClockHistory clock) {
            Step step = steps.get(kind);
            return step == null || clock.isOverAt(step.when().notAfter()) ? null : step.language();
        }
    }

    void released(InjectFact.InjectReleased fact, Exercise after, Instant at) {
        PlannedInject planned = after.msel().find(fact.inject());
        if (planned == null || sent.containsKey(fact.inject())) {
            return;
        }
        Sent release = new Sent(
                Happened.at(at), fact.at(), false, fact.recipients(), new ArrayList<>(), new LinkedHashMap<>(), null);
        release.versions().add(new Version(at, planned.revision()));
        to(fact.recipients(), fact.inject(), release, after);
    }

    void corrected(InjectFact.InjectCorrected fact, Exercise after, Instant at) {
        Sent before = sent.get(fact.inject());
        PlannedInject planned = after.msel().find(fact.inject());
        // What is put right after ENDEX is read out of play.
        if (before == null || planned == null || after.clockHistory().isOverAt(at)) {
            return;
        }
        boolean isRecall = planned.recall() != null;
        Set<PersonId> again = fact.people() == null ? Set.copyOf(before.to().keySet()) : fact.people();
        Sent release =
                new Sent(Happened.at(at), fact.at(), isRecall, again, new ArrayList<>(), new LinkedHashMap<>(), before);
        release.versions().add(new Version(at, fact.revision()));
        before.to().forEach((person, receipt) -> {
            if (again.contains(person)) {
                receipts.getOrDefault(person, List.of()).remove(receipt);
            }
        });
        to(again, fact.inject(), release, after);
        before.to().forEach(release.to()::putIfAbsent);
    }

    private void to(Set<PersonId> recipients, InjectId inject, Sent release, Exercise after) {
        recipients.stream().sorted(Comparator.comparing(PersonId::value)).forEach(person -> {
            Receipt receipt =
                    new Receipt(inject, release.when(), after.roster().find(person), new EnumMap<>(MarkKind.class));
            release.to().put(person, receipt);
            receipts.computeIfAbsent(person, _ -> new ArrayList<>()).add(receipt);
        });
        sent.put(inject, release);
    }

    /** Where authors or translators may have changed what is out already. */
    void revised(Exercise after, Instant at) {
        sent.forEach((inject, release) -> {
            PlannedInject planned = after.msel().find(inject);
            if (planned != null
                    && planned.revision() > release.versions().getLast().revision()) {
                release.versions().add(new Version(at, planned.revision()));
            }
        });
    }

    void delivered(PersonId person, List<InjectId> injects, Instant at) {
        injects.forEach(inject -> step(inject, person, null, MarkKind.DELIVERED, Happened.at(at), null));
    }

    void marked(InjectFact.InjectsMarked fact, Instant at) {
        for (Mark mark : fact.marks()) {
            Happened when = Happened.by(mark.takenAt(), at);
            step(mark.inject(), fact.person(), mark.revision(), mark.kind(), when, mark.language());
        }
    }

    void acknowledged(InjectFact.InjectAcknowledged fact, Instant at) {
        Happened when = Happened.by(fact.takenAt(), at);
        step(fact.inject(), fact.person(), fact.revision(), MarkKind.ACKNOWLEDGED, when, fact.language());
    }

    void played(InjectId task, PersonId person, Happened when) {
        step(task, person, null, MarkKind.ACTED, when, null);
    }

    /** It answers to what it names, and to whatever went out before it was done and hopes for such an action of this person. */
    void acted(PersonId person, Action action, Exercise now, Happened when) {
        for (Receipt receipt : receipts.getOrDefault(person, List.of())) {
            if (!receipt.isActed()
                    && (receipt.inject().equals(action.inject())
                            || (expects(receipt, action, now) && receipt.sent().until(orArrival(when)) != null))) {
                receipt.note(MarkKind.ACTED, when, null);
            }
        }
    }

    /** When somebody confirmed these words, not before they went out; null where it was that they were taken back. */
    @Nullable Happened confirmed(InjectFact.InjectAcknowledged fact, Happened when) {
        Sent newest = sent.get(fact.inject());
        Sent release = newest == null ? null : newest.of(fact.revision());
        if (release == null) {
            return when;
        }
        return release.isRecall() ? null : when.notBefore(release.when());
    }

    private static Happened orArrival(Happened when) {
        return when.done() == null ? Happened.at(when.arrived()) : when;
    }

    private static boolean expects(Receipt receipt, Action action, Exercise now) {
        PlannedInject planned = now.msel().find(receipt.inject());
        return planned != null
                && planned.inject().expectedActions().stream()
                        .anyMatch(
                                expected -> expected.kind().equals(action.kind()) && isOf(expected, receipt.person()));
    }

    private static boolean isOf(ExpectedAction expected, @Nullable Person person) {
        return expected.by() == null || (person != null && expected.by().addresses(person));
    }

    private void step(
            InjectId inject,
            PersonId person,
            @Nullable Integer revision,
            MarkKind kind,
            Happened when,
            @Nullable Language language) {
        Sent release = sent.get(inject);
        Receipt receipt = release == null ? null : release.of(revision).to().get(person);
        if (receipt != null) {
            receipt.note(kind, when, language);
        }
    }

    /** What was not done of a recalled inject, or of words that were corrected, nobody waits for. */
    List<Case> cases(Exercise end) {
        List<Case> cases = new ArrayList<>();
        sent.forEach((id, newest) -> {
            PlannedInject planned = Objects.requireNonNull(end.msel().find(id));
            boolean wasRecalledInPlay = planned.recall() != null && !StateInPlay.isRecalledAfter(end, planned);
            add(cases, planned, newest, !wasRecalledInPlay, end);
            for (Sent release = newest.before(); release != null; release = release.before()) {
                add(cases, planned, release, false, end);
            }
        });
        return cases;
    }

    private static void add(List<Case> cases, PlannedInject planned, Sent release, boolean isAwaited, Exercise end) {
        release.to().forEach((person, receipt) -> {
            if (release.isRecall() || !release.anew().contains(person)) {
                return;
            }
            for (MarkKind kind : MarkKind.values()) {
                boolean isOpen = isAwaited
                        && isWanted(kind, planned.inject(), receipt)
                        && !(kind == MarkKind.ACTED && release.isActed(person));
                if (receipt.steps().containsKey(kind) || isOpen) {
                    cases.add(one(kind, planned, release, person, receipt, end));
                }
            }
        });
    }

    private static boolean isWanted(MarkKind kind, Inject inject, Receipt receipt) {
        return switch (kind) {
            case DELIVERED, SHOWN, READ -> true;
            case ACKNOWLEDGED -> inject.mustAcknowledge();
            case ACTED ->
                inject.type() == InjectType.ROLE_PLAYER_TASK
                        || inject.expectedActions().stream().anyMatch(expected -> isOf(expected, receipt.person()));
        };
    }

    private static Case one(
            MarkKind kind, PlannedInject planned, Sent release, PersonId person, Receipt receipt, Exercise end) {
        Reaction reaction = Reaction.of(release.when(), receipt.when(kind), end.clockHistory());
        Cohort cohort = Cohort.of(
                receipt.person(),
                receipt.readIn(end.clockHistory()),
                planned.inject().storyline(),
                Phases.at(end.scenario(), release.at()));
        return new Case(
                measure(kind),
                planned.inject().id(),
                person,
                cohort,
                release.at(),
                reaction,
                reaction.to() == null ? null : release.revisionAt(reaction.to().done()));
    }

    private static Measure measure(MarkKind kind) {
        return switch (kind) {
            case DELIVERED -> Measure.INJECT_DELIVERED;
            case SHOWN -> Measure.INJECT_SHOWN;
            case READ -> Measure.INJECT_READ;
            case ACKNOWLEDGED -> Measure.INJECT_ACKNOWLEDGED;
            case ACTED -> Measure.INJECT_ACTED;
        };
    }
}
