package org.livex.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import org.livex.exercise.mediation.MediationWait;
import org.livex.exercise.mediation.SessionTime;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.StorylineId;

/** Calls for mediators: how long until one was found and until one was there, and how much each mediator worked. */
final class CallCases {
    private final Map<MediationId, MediationFact.MediatorRequested> calls = new HashMap<>();
    private final Map<PersonId, Work> work = new HashMap<>();

    private static final class Work {
        private int called;
        private final Set<MediationId> accepted = new HashSet<>();
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
                calls.put(f.mediation(), f);
                called(f.mediation(), f.called(), after, at);
            }
            case MediationFact.MediatorsCalled f -> called(f.mediation(), f.called(), after, at);
            case MediationFact.MediatorDispatched f -> called(f.mediation(), Set.of(f.person()), after, at);
            case MediationFact.MediationAccepted f -> {
                if (isPlay(f.mediation(), after, at)) {
                    of(f.person()).accepted.add(f.mediation());
                }
            }
            case MediationFact.MediationDeclined f -> {
                if (isPlay(f.mediation(), after, at)) {
                    of(f.person()).declined++;
                }
            }
            case MediationFact.SessionStarted _,
                    MediationFact.MediationCancelled _,
                    MediationFact.SessionEnded _,
                    MediationFact.AvailabilitySet _ -> {}
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
        return requester(id, after.clockHistory()) != null
                && !after.clockHistory().isOverAt(at);
    }

    /** Who asked for it; null where nobody did in earnest. */
    @Nullable PersonId requester(MediationId id, ClockHistory clock) {
        MediationFact.MediatorRequested asked = calls.get(id);
        return asked == null || clock.isBeforeStart(asked.takenAt()) ? null : asked.person();
    }

    /** Cancelled ones that nobody had accepted are nobody's delay, nor are those that came out of play. */
    List<Case> cases(Exercise end, PeopleThen people) {
        ClockHistory clock = end.clockHistory();
        List<Case> cases = new ArrayList<>();
        for (Mediation call : end.mediations().all().values()) {
            if (clock.isBeforeStart(call.takenAt())) {
                continue;
            }
            boolean wasCancelled =
                    call.cancelled() != null && !clock.isOverAt(call.cancelled().at());
            boolean isOpen = !wasCancelled && !clock.isOverAt(call.asked().at());
            Mediation.Acceptance found = call.acceptance();
            if (isOpen || found != null) {
                Happened to = found == null ? null : Happened.at(found.stamp().at());
                Reaction reaction = reaction(call, MediationWait.toAcceptance(call, clock), to);
                cases.add(one(Measure.MEDIATOR_FOUND, call, reaction, end, people));
            }
            Mediation.Session session = call.session();
            if (isOpen || session != null) {
                Happened to = session == null
                        ? null
                        : new Happened(session.begun(), session.started().at());
                Reaction reaction = reaction(call, MediationWait.toSession(call, clock), to);
                cases.add(one(Measure.MEDIATOR_PRESENT, call, reaction, end, people));
            }
        }
        return cases;
    }

    private static Reaction reaction(Mediation call, @Nullable MediationWait wait, @Nullable Happened to) {
        Happened from = Happened.by(call.takenAt(), call.asked().at());
        return wait == null || to == null
                ? new Reaction(from, null, null, Case.Outcome.MISSING)
                : new Reaction(
                        counted(from, wait.from()),
                        counted(to, wait.to()),
                        wait.lasted(),
                        switch (wait.kind()) {
                            case KNOWN -> Case.Outcome.KNOWN;
                            case BY_ARRIVAL -> Case.Outcome.BY_ARRIVAL;
                            case UNKNOWN -> Case.Outcome.UNKNOWN;
                            case AFTER_END -> Case.Outcome.AFTER_END;
                        });
    }

    /** Without what a device said, where that did not count. */
    private static Happened counted(Happened when, Instant by) {
        return by.equals(when.done()) ? when : when.unbelieved();
    }

    private static Case one(Measure measure, Mediation call, Reaction reaction, Exercise end, PeopleThen people) {
        Happened when = Happened.by(call.takenAt(), call.asked().at());
        Person person = people.find(call.requester(), when);
        ExerciseTime at = when.played(end, call.at());
        Cohort cohort = Cohort.of(person, null, storyline(call.request().inject(), end), Phases.of(when, at, end));
        return new Case(measure, call.id(), call.requester(), cohort, at, reaction, null);
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
                // Whoever began it had accepted, also where the server never heard the yes.
                if (isPlay(mediation.id(), end, mediation.session().begun())) {
                    of(mediation.mediator()).accepted.add(mediation.id());
                }
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
                            of.accepted.size(),
                            of.declined,
                            in.inPlay,
                            in.unknown,
                            in.afterEnd,
                            in.worked);
                })
                .toList();
    }
}
