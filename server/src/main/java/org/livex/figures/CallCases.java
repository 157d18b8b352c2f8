package org.livex.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.mediation.Mediation;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.MediationId;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.StorylineId;

/** Calls for mediators: how long until one was found and until one was there, and how much each mediator worked. */
final class CallCases {
    private final Map<MediationId, Call> calls = new LinkedHashMap<>();
    private final Map<PersonId, Work> work = new TreeMap<>(Comparator.comparing(PersonId::value));

    /** {@code cancelled} ones that nobody had accepted are nobody's delay, nor are those that came after ENDEX. */
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
        private int sessions;
        private int unknown;
        private Duration worked = Duration.ZERO;
    }

    void note(MediationFact fact, Exercise after, Instant at) {
        switch (fact) {
            case MediationFact.MediatorRequested f -> {
                calls.put(f.mediation(), new Call(f, Happened.by(f.takenAt(), at)));
                f.called().forEach(mediator -> of(mediator).called++);
            }
            case MediationFact.MediatorsCalled f -> f.called().forEach(mediator -> of(mediator).called++);
            case MediationFact.MediatorDispatched f -> of(f.person()).called++;
            case MediationFact.MediationAccepted f -> {
                of(f.person()).accepted++;
                Call call = calls.get(f.mediation());
                if (call != null && call.found == null) {
                    call.found = Happened.at(at);
                }
            }
            case MediationFact.MediationDeclined f -> of(f.person()).declined++;
            case MediationFact.SessionStarted f -> {
                Call call = calls.get(f.mediation());
                PersonId mediator = mediator(f.mediation(), after);
                if (mediator != null) {
                    of(mediator).sessions++;
                    of(mediator).unknown++;
                }
                if (call != null && call.present == null) {
                    call.present = Happened.by(f.takenAt(), at).inPlay(after.clockHistory());
                }
            }
            case MediationFact.SessionEnded f -> {
                Call call = calls.get(f.mediation());
                PersonId mediator = mediator(f.mediation(), after);
                Duration taken =
                        call == null || call.present == null ? null : call.present.until(Happened.by(f.takenAt(), at));
                if (mediator != null && taken != null) {
                    of(mediator).unknown--;
                    of(mediator).worked = of(mediator).worked.plus(taken);
                }
            }
            case MediationFact.MediationCancelled f -> {
                Call call = calls.get(f.mediation());
                if (call != null) {
                    call.cancelled = true;
                }
            }
            case MediationFact.AvailabilitySet _ -> {}
        }
    }

    private Work of(PersonId mediator) {
        return work.computeIfAbsent(mediator, _ -> new Work());
    }

    private static @Nullable PersonId mediator(MediationId id, Exercise after) {
        Mediation mediation = after.mediations().find(id);
        return mediation == null ? null : mediation.mediator();
    }

    /** Who asked for it, and when; null where nobody did. */
    @Nullable PersonId requester(MediationId id) {
        Call call = calls.get(id);
        return call == null ? null : call.asked.person();
    }

    List<Case> cases(Exercise end, PeopleThen people) {
        ClockHistory clock = end.clockHistory();
        List<Case> cases = new ArrayList<>();
        calls.values().forEach(call -> {
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

    List<Tallies.OfMediator> mediators() {
        return work.entrySet().stream()
                .map(entry -> {
                    Work of = Objects.requireNonNull(entry.getValue());
                    return new Tallies.OfMediator(
                            entry.getKey(), of.called, of.accepted, of.declined, of.sessions, of.unknown, of.worked);
                })
                .toList();
    }
}
