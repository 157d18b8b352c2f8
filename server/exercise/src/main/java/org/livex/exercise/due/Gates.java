package org.livex.exercise.due;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.LiveQueue;
import org.livex.exercise.Rejection;
import org.livex.exercise.Situation;
import org.livex.exercise.gate.Gate;
import org.livex.exercise.gate.Safeguards;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.reading.Scenes;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/**
 * The way out of every inject that is wanted out: past a second person where it is sensitive, past the safety officer where
 * it was written in play, past the translators where control waits for them. Each gate opens to the next one, so that
 * none can be walked around.
 */
public final class Gates {
    private Gates() {}

    /** {@code recipients} null is its audience; {@code stillOpen} are languages that it waits for already. */
    public record Wish(
            Inject inject,
            @Nullable PersonId first,
            @Nullable ExerciseTime due,
            boolean byServer,
            boolean late,
            @Nullable Duration waitAtMost,
            @Nullable Set<PersonId> recipients,
            Set<Language> stillOpen) {
        public static Wish byHand(Situation situation, Inject inject, @Nullable Duration waitAtMost) {
            PersonId first =
                    situation.caller() == null ? null : situation.caller().id();
            return new Wish(inject, first, null, false, false, waitAtMost, null, Set.of());
        }

        static Wish byTrigger(Inject inject, ExerciseTime due, boolean late) {
            return new Wish(inject, null, due, true, late, null, null, Set.of());
        }

        public static Wish of(Inject inject, Gate.Second gate) {
            return new Wish(
                    inject, gate.first(), gate.due(), false, false, gate.waitAtMost(), gate.recipients(), Set.of());
        }

        public static Wish of(Inject inject, Gate.Safety gate, boolean byServer, boolean late) {
            return new Wish(inject, null, null, byServer, late, gate.waitAtMost(), null, Set.of());
        }

        Wish to(Set<PersonId> people) {
            return new Wish(inject, first, due, byServer, late, waitAtMost, people, stillOpen);
        }

        public Wish waitingFor(Set<Language> languages) {
            return new Wish(inject, first, due, byServer, late, waitAtMost, recipients, languages);
        }
    }

    public static Decision pass(Situation situation, Wish wish) {
        if (reachesNobody(wish, recipients(situation, wish))) {
            return Decision.rejected(Rejection.NO_RECIPIENTS);
        }
        return situation
                        .exercise()
                        .control()
                        .safeguards()
                        .isSensitive(wish.inject().id())
                ? Decision.accepted(secondWanted(wish))
                : pastSecond(situation, wish);
    }

    static Fact secondWanted(Wish wish) {
        return new ControlFact.SecondPersonWanted(
                wish.inject().id(), wish.first(), wish.due(), wish.waitAtMost(), wish.recipients());
    }

    public static Decision pastSecond(Situation situation, Wish wish) {
        Safeguards guards = situation.exercise().control().safeguards();
        InjectId id = wish.inject().id();
        if (!guards.isAdHoc(id) || (guards.safetyHold().isZero() && !guards.wasStopped(id))) {
            return pastSafety(situation, wish);
        }
        return Decision.accepted(heldForSafety(situation, id, wish.waitAtMost()));
    }

    public static Fact heldForSafety(Situation situation, InjectId id, @Nullable Duration waitAtMost) {
        Safeguards guards = situation.exercise().control().safeguards();
        Instant until = guards.wasStopped(id) ? null : situation.now().plus(guards.safetyHold());
        return new ControlFact.InjectHeldForSafety(id, until, waitAtMost);
    }

    /** Waits only for a language that somebody lacks. */
    public static Decision pastSafety(Situation situation, Wish wish) {
        Set<PersonId> recipients = recipients(situation, wish);
        if (reachesNobody(wish, recipients)) {
            return Decision.rejected(Rejection.NO_RECIPIENTS);
        }
        if (wish.waitAtMost() != null) {
            Set<Language> languages = new TreeSet<>(LiveQueue.missingLanguages(situation.exercise(), wish.inject()));
            languages.addAll(wish.stillOpen());
            if (!languages.isEmpty()) {
                return Decision.accepted(new InjectFact.InjectAwaitsTranslation(
                        wish.inject().id(), situation.now().plus(wish.waitAtMost()), languages));
            }
        }
        Fact released = new InjectFact.InjectReleased(
                wish.inject().id(), recipients, situation.time(), wish.due(), wish.late());
        Fact wanted = wanted(situation, wish);
        return wanted == null ? Decision.accepted(released) : Decision.accepted(released, wanted);
    }

    /**
     * What was written in play and goes out unread by some is wanted on the desks of those who can translate it; not earlier,
     * for mediators are participants too.
     */
    private static @Nullable Fact wanted(Situation situation, Wish wish) {
        Exercise exercise = situation.exercise();
        InjectId id = wish.inject().id();
        if (!exercise.control().safeguards().isAdHoc(id)
                || wish.waitAtMost() != null
                || exercise.desk().wanted().containsKey(id)) {
            return null;
        }
        Set<Language> missing = LiveQueue.missingLanguages(exercise, wish.inject());
        return missing.isEmpty() ? null : new TextFact.TranslationWanted(id, missing);
    }

    /** Those whose safety hold is over; in order of their ends. */
    static List<Fact> safetyHoldsOver(Situation situation, Duration grace) {
        List<Fact> facts = new ArrayList<>();
        situation.exercise().control().safeguards().gates().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(InjectId::value)))
                .forEach(entry -> {
                    PlannedInject planned = situation.exercise().msel().find(entry.getKey());
                    if (planned != null
                            && planned.state() == InjectState.AWAITING_SAFETY
                            && entry.getValue() instanceof Gate.Safety gate
                            && gate.until() != null
                            && !gate.until().isAfter(situation.now())) {
                        boolean late =
                                Duration.between(gate.until(), situation.now()).compareTo(grace) > 0;
                        Decision decision = pastSafety(situation, Wish.of(planned.inject(), gate, true, late));
                        if (decision instanceof Decision.Accepted(List<Fact> accepted)) {
                            facts.addAll(accepted);
                        }
                    }
                });
        return facts;
    }

    /** A person is told; the clock, and the end of a hold, do what was decided before. */
    private static boolean reachesNobody(Wish wish, Set<PersonId> recipients) {
        return recipients.isEmpty()
                && wish.inject().type() != InjectType.REMINDER
                && !(wish.byServer() || wish.due() != null);
    }

    private static Set<PersonId> recipients(Situation situation, Wish wish) {
        Exercise exercise = situation.exercise();
        return wish.recipients() != null
                ? Scenes.withoutThoseOut(exercise, wish.inject(), wish.recipients())
                : Scenes.recipients(exercise, wish.inject());
    }
}
