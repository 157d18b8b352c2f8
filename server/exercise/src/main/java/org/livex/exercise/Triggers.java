package org.livex.exercise;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.reading.ReplyNotes;
import org.livex.exercise.reading.RequestOutcomes;
import org.livex.exercise.reading.SceneEnds;
import org.livex.exercise.reading.Trusts;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PlaceId;

/** When a trigger holds. */
public final class Triggers {
    private static final Comparator<ExerciseTime> IN_TIME = Comparator.naturalOrder();

    private Triggers() {}

    /** Since when the trigger has held, where it holds now. */
    public static Optional<ExerciseTime> heldSince(Trigger trigger, Exercise exercise, ExerciseTime now) {
        return switch (trigger) {
            case Trigger.AtTime _,
                    Trigger.AfterInject _,
                    Trigger.OnAction _,
                    Trigger.OnAcknowledgement _,
                    Trigger.OnNoAcknowledgement _,
                    Trigger.OnAnswer _,
                    Trigger.OnPlace _,
                    Trigger.OnTrust _,
                    Trigger.OnRequest _,
                    Trigger.OnScene _,
                    Trigger.OnReply _ -> moment(trigger, exercise).filter(time -> !time.isAfter(now));
            case Trigger.ByHand _ -> Optional.empty();
            case Trigger.All(List<Trigger> of) -> {
                List<ExerciseTime> since = of.stream()
                        .flatMap(part -> heldSince(part, exercise, now).stream())
                        .toList();
                yield since.size() < of.size()
                        ? Optional.empty()
                        : since.stream().max(IN_TIME);
            }
            case Trigger.Any(List<Trigger> of) ->
                of.stream()
                        .flatMap(part -> heldSince(part, exercise, now).stream())
                        .min(IN_TIME);
            case Trigger.Not(Trigger of) ->
                heldSince(of, exercise, now).isPresent() ? Optional.empty() : Optional.of(ExerciseTime.ZERO);
        };
    }

    /** The next moment after now at which some condition of it turns true if nothing else happens. */
    public static Optional<ExerciseTime> nextMoment(Trigger trigger, Exercise exercise, ExerciseTime now) {
        return conditions(trigger)
                .flatMap(condition -> moment(condition, exercise).stream())
                .filter(time -> time.isAfter(now))
                .min(IN_TIME);
    }

    /** The simple conditions of it that stand against it now: what has not happened, and what should not have. */
    public static List<Trigger> unmet(Trigger trigger, Exercise exercise, ExerciseTime now) {
        if (heldSince(trigger, exercise, now).isPresent()) {
            return List.of();
        }
        return switch (trigger) {
            case Trigger.All(List<Trigger> of) ->
                of.stream().flatMap(part -> unmet(part, exercise, now).stream()).toList();
            case Trigger.Any(List<Trigger> of) ->
                of.stream().flatMap(part -> unmet(part, exercise, now).stream()).toList();
            case Trigger.Not _,
                    Trigger.AtTime _,
                    Trigger.AfterInject _,
                    Trigger.OnAction _,
                    Trigger.OnAcknowledgement _,
                    Trigger.OnNoAcknowledgement _,
                    Trigger.OnAnswer _,
                    Trigger.OnPlace _,
                    Trigger.OnTrust _,
                    Trigger.OnRequest _,
                    Trigger.OnScene _,
                    Trigger.OnReply _,
                    Trigger.ByHand _ -> List.of(trigger);
        };
    }

    /** The injects that this trigger waits for. */
    public static Set<InjectId> waitsFor(Trigger trigger) {
        Set<InjectId> others = new HashSet<>();
        conditions(trigger).forEach(condition -> {
            InjectId other = otherInject(condition);
            if (other != null) {
                others.add(other);
            }
        });
        return others;
    }

    /** Whether the inject would wait for itself, by way of others. */
    public static boolean waitsForItself(Inject inject, Exercise exercise) {
        Set<InjectId> seen = new HashSet<>();
        Deque<InjectId> open = new ArrayDeque<>(waitsFor(inject.trigger()));
        while (!open.isEmpty()) {
            InjectId next = open.removeLast();
            if (next.equals(inject.id())) {
                return true;
            }
            PlannedInject planned = seen.add(next) ? exercise.msel().find(next) : null;
            if (planned != null) {
                open.addAll(waitsFor(planned.inject().trigger()));
            }
        }
        return false;
    }

    /** Everything that this trigger waits for something to happen to: injects, kinds of action, places, personas, forms. */
    public static Set<Id> thingsWaitedFor(Trigger trigger) {
        return conditions(trigger)
                .flatMap(condition -> Stream.<@Nullable Id>of(otherInject(condition), otherThing(condition)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The places that this trigger waits for somebody to come to or to leave. */
    public static Set<PlaceId> waitsForPlaces(Trigger trigger) {
        Set<PlaceId> places = new HashSet<>();
        conditions(trigger).forEach(condition -> {
            if (condition instanceof Trigger.OnPlace onPlace) {
                places.add(onPlace.place());
            }
        });
        return places;
    }

    /** The personas whose trust this trigger waits for. */
    public static Set<PersonaId> waitsForTrust(Trigger trigger) {
        Set<PersonaId> personas = new HashSet<>();
        conditions(trigger).forEach(condition -> {
            if (condition instanceof Trigger.OnTrust onTrust) {
                personas.add(onTrust.persona());
            }
        });
        return personas;
    }

    /** Every simple condition in it, however deep. */
    public static Stream<Trigger> conditions(Trigger trigger) {
        List<Trigger> parts = trigger.parts();
        return parts.isEmpty() ? Stream.of(trigger) : parts.stream().flatMap(Triggers::conditions);
    }

    private static @Nullable InjectId otherInject(Trigger condition) {
        return switch (condition) {
            case Trigger.AfterInject c -> c.inject();
            case Trigger.OnAcknowledgement c -> c.inject();
            case Trigger.OnNoAcknowledgement c -> c.inject();
            case Trigger.OnAnswer c -> c.inject();
            case Trigger.OnScene c -> c.inject();
            case Trigger.OnReply c -> c.inject();
            case Trigger.AtTime _,
                    Trigger.OnAction _,
                    Trigger.OnPlace _,
                    Trigger.OnTrust _,
                    Trigger.OnRequest _,
                    Trigger.ByHand _,
                    Trigger.All _,
                    Trigger.Any _,
                    Trigger.Not _ -> null;
        };
    }

    private static @Nullable Id otherThing(Trigger condition) {
        return switch (condition) {
            case Trigger.OnAction c -> c.kind();
            case Trigger.OnPlace c -> c.place();
            case Trigger.OnTrust c -> c.persona();
            case Trigger.OnRequest c -> c.form();
            case Trigger.OnReply c -> c.persona();
            case Trigger.AtTime _,
                    Trigger.AfterInject _,
                    Trigger.OnAcknowledgement _,
                    Trigger.OnNoAcknowledgement _,
                    Trigger.OnAnswer _,
                    Trigger.OnScene _,
                    Trigger.ByHand _,
                    Trigger.All _,
                    Trigger.Any _,
                    Trigger.Not _ -> null;
        };
    }

    /** When a simple condition turned or will turn true, by what is known. */
    public static Optional<ExerciseTime> moment(Trigger condition, Exercise exercise) {
        return switch (condition) {
            case Trigger.AtTime(ExerciseTime time) -> Optional.of(time);
            case Trigger.AfterInject(InjectId inject, Duration delay) ->
                released(inject, exercise).map(release -> release.at().plus(delay));
            case Trigger.OnAction onAction ->
                Optional.ofNullable(exercise.msel()
                                .firstActions(onAction.kind())
                                .by(onAction.by(), exercise.roster(), onAction.number()))
                        .map(time -> time.plus(onAction.delay()));
            case Trigger.OnAcknowledgement(InjectId inject, Trigger.Quorum quorum, Duration delay) ->
                released(inject, exercise)
                        .flatMap(release -> acknowledged(release, quorum))
                        .map(time -> time.plus(delay));
            case Trigger.OnNoAcknowledgement(InjectId inject, Duration within) ->
                released(inject, exercise)
                        .map(release -> unanswered(release, release.saidAt().plus(within)))
                        .orElse(Optional.empty());
            case Trigger.OnAnswer onAnswer ->
                released(onAnswer.inject(), exercise)
                        .flatMap(release -> Optional.ofNullable(AnswerRules.since(onAnswer, release, exercise)))
                        .map(time -> time.plus(onAnswer.delay()));
            case Trigger.OnPlace onPlace -> exercise.presence().moment(onPlace, exercise.roster());
            case Trigger.OnTrust onTrust -> Trusts.moment(onTrust, exercise);
            case Trigger.OnRequest onRequest -> RequestOutcomes.moment(onRequest, exercise);
            case Trigger.OnReply onReply -> ReplyNotes.moment(onReply, exercise);
            case Trigger.OnScene onScene ->
                released(onScene.inject(), exercise).flatMap(release -> SceneEnds.moment(onScene, release, exercise));
            case Trigger.ByHand _, Trigger.All _, Trigger.Any _, Trigger.Not _ -> Optional.empty();
        };
    }

    private static Optional<Release> released(InjectId id, Exercise exercise) {
        PlannedInject planned = exercise.msel().find(id);
        return planned == null || planned.state() != InjectState.RELEASED
                ? Optional.empty()
                : Optional.ofNullable(planned.release());
    }

    private static Optional<ExerciseTime> acknowledged(Release release, Trigger.Quorum quorum) {
        return Optional.ofNullable(
                release.acknowledgements().since(quorum, release.recipients().size()));
    }

    private static Optional<ExerciseTime> unanswered(Release release, ExerciseTime deadline) {
        boolean allInTime = acknowledged(release, Trigger.Quorum.EVERYONE)
                .map(last -> !last.isAfter(deadline))
                .orElse(release.recipients().isEmpty());
        return allInTime ? Optional.empty() : Optional.of(deadline);
    }
}
