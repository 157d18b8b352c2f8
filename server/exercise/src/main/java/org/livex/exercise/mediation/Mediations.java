package org.livex.exercise.mediation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.words.Availability;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.PersonId;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** All calls for mediators, in the order in which they came, and what mediators say of their time. */
public record Mediations(PMap<MediationId, Mediation> all, PMap<PersonId, Availability> availability) {
    public static final Mediations EMPTY = new Mediations(OrderedPMap.empty(), HashTreePMap.empty());

    public @Nullable Mediation find(MediationId id) {
        return all.get(id);
    }

    public Availability availabilityOf(PersonId person) {
        return availability.getOrDefault(person, Availability.FREE);
    }

    /** On duty, and neither on the way to somebody nor in a session. */
    public boolean isFree(PersonId person) {
        return availabilityOf(person) == Availability.FREE && !isEngaged(person);
    }

    public boolean isEngaged(PersonId person) {
        return open().anyMatch(mediation -> mediation.isOf(person));
    }

    /** Rings at this person now, and until they answer. Who control sends is rung at even where not free. */
    public boolean rings(Mediation mediation, PersonId person) {
        return mediation.state() == MediationState.CALLING
                && mediation.calls().reach(person)
                && (isFree(person) || person.equals(mediation.calls().dispatchedTo()));
    }

    /** At whom it rings now; nobody where nobody is free. */
    public Set<PersonId> ringing(Mediation mediation) {
        return mediation.calls().called().stream()
                .filter(person -> rings(mediation, person))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this person is on the way to, or with, somebody who could not read this inject. */
    public boolean interprets(PersonId person, InjectId inject) {
        return open().anyMatch(mediation ->
                mediation.isOf(person) && inject.equals(mediation.request().inject()));
    }

    public Stream<Mediation> open() {
        return all.values().stream().filter(mediation -> !mediation.state().isOver());
    }

    /** Free mediators who work between these languages, where a wish for a woman or a man does not speak against it. */
    public static Set<PersonId> whomToCall(Exercise exercise, MediationRequest request, PersonId requester) {
        Set<PersonId> found = new LinkedHashSet<>();
        for (Person person : exercise.roster().people().values()) {
            boolean suits = person.gender() == null || request.gender() == null || person.gender() == request.gender();
            if (person.function() == PersonFunction.CULTURAL_MEDIATOR
                    && !person.id().equals(requester)
                    && suits
                    && request.languages().stream()
                            .allMatch(language -> exercise.roster().works(person, language))
                    && exercise.mediations().isFree(person.id())) {
                found.add(person.id());
            }
        }
        return found;
    }

    public Mediations apply(MediationFact fact, Stamp stamp, ClockHistory clock) {
        return switch (fact) {
            case MediationFact.MediatorRequested f -> with(Mediation.of(f, stamp, closed(f, stamp, clock)));
            case MediationFact.MediatorsCalled f ->
                change(f.mediation(), old -> old.with(old.calls().with(f.called())));
            case MediationFact.MediationAccepted f ->
                change(f.mediation(), old -> old.with(new Mediation.Acceptance(f.person(), stamp)));
            case MediationFact.MediationDeclined f ->
                change(f.mediation(), old -> {
                    Mediation next = old.with(old.calls().declinedBy(f.person()));
                    return old.isOf(f.person()) ? next.with((Mediation.Acceptance) null) : next;
                });
            case MediationFact.MediatorDispatched f ->
                change(
                        f.mediation(),
                        old -> old.with(old.calls().dispatchedTo(f.person())).with((Mediation.Acceptance) null));
            case MediationFact.SessionStarted f ->
                change(f.mediation(), old -> old.with(new Mediation.Session(stamp, f.takenAt(), null, null, null)));
            case MediationFact.SessionEnded f ->
                change(f.mediation(), old -> {
                    Mediation.Session open = old.session();
                    return old.with(new Mediation.Session(
                            open == null ? stamp : open.started(),
                            open == null ? f.takenAt() : open.begun(),
                            stamp,
                            f.takenAt(),
                            f.report()));
                });
            case MediationFact.MediationCancelled f -> change(f.mediation(), old -> old.cancelled(stamp));
            case MediationFact.AvailabilitySet f ->
                new Mediations(all, availability.plus(f.person(), f.availability()));
        };
    }

    private static @Nullable MediationState closed(
            MediationFact.MediatorRequested fact, Stamp stamp, ClockHistory clock) {
        if (clock.isBeforeStart(fact.takenAt())) {
            return MediationState.BEFORE_START;
        }
        return clock.isOverAt(stamp.at()) ? MediationState.AFTER_END : null;
    }

    public Mediations whenPlayEnds() {
        Mediations next = this;
        for (Mediation mediation : all.values()) {
            next = next.with(mediation.whenPlayEnds());
        }
        return next;
    }

    private interface Next {
        Mediation of(Mediation old);
    }

    private Mediations change(MediationId id, Next next) {
        Mediation old = all.get(id);
        return old == null ? this : with(next.of(old));
    }

    private Mediations with(Mediation mediation) {
        return new Mediations(all.plus(mediation.id(), mediation), availability);
    }
}
