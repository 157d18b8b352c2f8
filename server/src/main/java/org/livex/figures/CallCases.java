package org.livex.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.mediation.Mediation;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.mediation.SessionTime;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.MediationId;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.StorylineId;

/** Calls for mediators: how long until one was found and until one was there, and how much each mediator worked. */
final class CallCases {
    private final Map<MediationId, Call> calls = new LinkedHashMap<>();
    private final Map<PersonId, Work> work = new HashMap<>();

    /** {@code cancelled} ones that nobody had accepted are nobody's delay, nor are those that came out of play. */
    private static final class Call {
        private final MediationFact.MediatorRequested asked;
        private final Happened when;
        private @Nullable Happened found;
        private @Nullable Happened present;
        private boolean cancelled;

        private Call(MediationFact.MediatorRequested asked, Happened when) {
            this.asked = asked;
            this.when = when;
        }
    }

    private static final class Work {
        private int called;
        private int accepted;
        private int declined;
    }

    private static final class Sessions {
        private int inPlay;
        private int unknown;
        private int afterEnd;
        private Duration worked = Duration.ZERO;

        void note(SessionTime time) {
            switch (time.kind()) {
                case AFTER_END -> {
                    afterEnd++;
                    return;
                }
                case GOES_ON, UNKNOWN -> unknown++;
                case KNOWN -> worked = worked.plus(Objects.requireNonNull(time.lasted()));
            }
            inPlay++;
        }
    }

    void note(MediationFact fact, Exercise after, Instant at) {
        switch (fact) {
            case MediationFact.MediatorRequested f -> {
                calls.put(f.mediation(), new Call(f, Happened.by(f.takenAt(), at)));
                called(f.mediation(), f.called(), after, at);
            }
            case MediationFact.MediatorsCalled f -> called(f.mediation(), f.called(), after, at);
            case MediationFact.MediatorDispatched f -> called(f.mediation(), Set.of(f.person()), after, at);
            case MediationFact.MediationAccepted f -> {
                if (isPlay(f.mediation(), after, at)) {
                    of(f.person()).accepted++;
                }
                Call call = calls.get(f.mediation());
                if (call != null && call.found == null) {
                    call.found = Happened.at(at);
                }
            }
            case MediationFact.MediationDeclined f -> {
                if (isPlay(f.mediation(), after, at)) {
                    of(f.person()).declined++;
                }
            }
            case MediationFact.SessionStarted f -> {
                Call call = calls.get(f.mediation());
                if (call != null && call.present == null) {
                    call.present = Happened.by(f.takenAt(), at).inPlay(after.clockHistory());
                }
            }
            case MediationFact.MediationCancelled f -> {
                Call call = calls.get(f.mediation());
                if (call != null && !after.clockHistory().isOverAt(at)) {
                    call.cancelled = true;
                }
            }
            case MediationFact.SessionEnded _, MediationFact.AvailabilitySet _ -> {}
        }
    }

    private Work of(PersonId mediator) {
        return work.computeIfAbsent(mediator, _ -> new Work());
    }

    private void called(MediationId call, Set<PersonId> mediators, Exercise after, Instant at) {
        if (isPlay(call, after, at)) {
            mediators.forEach(mediator -> of(mediator).called++);
        }
    }

    private boolean isPlay(MediationId id, Exercise after, Instant at) {
        Call call = calls.get(id);
        return call != null
                && !wasTriedOut(call, after.clockHistory())
                && !after.clockHistory().isOverAt(at);
    }

    private static boolean wasTriedOut(Call call, ClockHistory clock) {
        return clock.isBeforeStart(call.asked.takenAt());
    }

    /** Who asked for it; null where nobody did in earnest. */
    @Nullable PersonId requester(MediationId id, ClockHistory clock) {
        Call call = calls.get(id);
        return call == null || wasTriedOut(call, clock) ? null : call.asked.person();
    }

    List<Case> cases(Exercise end, PeopleThen people) {
        ClockHistory clock = end.clockHistory();
        List<Case> cases = new ArrayList<>();
        calls.values().stream().filter(call -> !wasTriedOut(call, clock)).forEach(call -> {
            boolean isOpen = !call.cancelled && !clock.isOverAt(call.when.arrived());
            if (isOpen || call.found != null) {
                cases.add(one(Measure.MEDIATOR_FOUND, call, Reaction.of(call.when, call.found, clock), end, people));
            }
            if (isOpen || call.present != null) {
                cases.add(
                        one(Measure.MEDIATOR_PRESENT, call, Reaction.of(call.when, call.present, clock), end, people));
            }
        });
        return cases;
    }

    private static Case one(Measure measure, Call call, Reaction reaction, Exercise end, PeopleThen people) {
        Person person = people.find(call.asked.person(), call.when);
        ExerciseTime at = call.when.played(end, call.asked.at());
        Cohort cohort =
                Cohort.of(person, null, storyline(call.asked.request().inject(), end), Phases.of(call.when, at, end));
        return new Case(measure, call.asked.mediation(), call.asked.person(), cohort, at, reaction, null);
    }

    private static @Nullable StorylineId storyline(@Nullable InjectId inject, Exercise end) {
        PlannedInject planned = inject == null ? null : end.msel().find(inject);
        return planned == null ? null : planned.inject().storyline();
    }

    List<Tallies.OfMediator> mediators(Exercise end) {
        Map<PersonId, Sessions> sessions = new HashMap<>();
        for (Mediation mediation : end.mediations().all().values()) {
            if (mediation.mediator() != null && mediation.session() != null) {
                sessions.computeIfAbsent(mediation.mediator(), _ -> new Sessions())
                        .note(SessionTime.of(mediation.session(), end.clockHistory()));
            }
        }
        return Stream.concat(work.keySet().stream(), sessions.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(PersonId::value))
                .map(mediator -> {
                    Work of = work.getOrDefault(mediator, new Work());
                    Sessions in = sessions.getOrDefault(mediator, new Sessions());
                    return new Tallies.OfMediator(
                            mediator,
                            of.called,
                            of.accepted,
                            of.declined,
                            in.inPlay,
                            in.unknown,
                            in.afterEnd,
                            in.worked);
                })
                .toList();
    }
}
