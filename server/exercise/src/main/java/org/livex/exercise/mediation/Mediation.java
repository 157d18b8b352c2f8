package org.livex.exercise.mediation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.PersonId;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * One call for a mediator, from the asking to the end of the session, by the server's clock. {@code takenAt} is when it was asked for by
 * the device's. One that play has {@code closed} calls nobody; null where it did not.
 */
public record Mediation(
        MediationId id,
        PersonId requester,
        MediationRequest request,
        Stamp asked,
        ExerciseTime at,
        Instant takenAt,
        @Nullable MediationState closed,
        Calls calls,
        @Nullable Acceptance acceptance,
        @Nullable Session session,
        @Nullable Stamp cancelled) {
    /** Who was called and who said no; {@code dispatchedTo} where control chose one. */
    public record Calls(
            PSet<PersonId> called,
            PSet<PersonId> declined,
            @Nullable PersonId dispatchedTo) {
        boolean reach(PersonId person) {
            return called.contains(person)
                    && !declined.contains(person)
                    && (dispatchedTo == null || dispatchedTo.equals(person));
        }

        Calls with(Iterable<PersonId> more) {
            PSet<PersonId> all = called;
            for (PersonId person : more) {
                all = all.plus(person);
            }
            return new Calls(all, declined, dispatchedTo);
        }

        /** Whoever control sends has not said no to this. */
        Calls dispatchedTo(PersonId person) {
            return new Calls(called.plus(person), declined.minus(person), person);
        }

        Calls declinedBy(PersonId person) {
            return new Calls(called, declined.plus(person), person.equals(dispatchedTo) ? null : dispatchedTo);
        }
    }

    public record Acceptance(PersonId mediator, Stamp stamp) {}

    /** {@code begun} and {@code closed} are by the device's clock; {@code ended}, {@code closed} and {@code report} come together. */
    public record Session(
            Stamp started,
            Instant begun,
            @Nullable Stamp ended,
            @Nullable Instant closed,
            @Nullable SessionReport report) {}

    static Mediation of(MediationFact.MediatorRequested fact, Stamp stamp, @Nullable MediationState closed) {
        Calls calls = new Calls(HashTreePSet.from(fact.called()), HashTreePSet.empty(), null);
        return new Mediation(
                fact.mediation(),
                fact.person(),
                fact.request(),
                stamp,
                fact.at(),
                fact.takenAt(),
                closed,
                calls,
                null,
                null,
                null);
    }

    public MediationState state() {
        if (cancelled != null) {
            return MediationState.CANCELLED;
        }
        if (session != null) {
            return session.ended() == null ? MediationState.STARTED : MediationState.ENDED;
        }
        if (closed != null) {
            return closed;
        }
        if (acceptance != null) {
            return MediationState.ACCEPTED;
        }
        return MediationState.CALLING;
    }

    /** Who has accepted; null while nobody has. */
    public @Nullable PersonId mediator() {
        return acceptance == null ? null : acceptance.mediator();
    }

    public boolean isOf(PersonId person) {
        return person.equals(mediator());
    }

    /** The asker and everybody who was ever called. */
    public boolean involves(PersonId person) {
        return requester.equals(person) || calls.called().contains(person);
    }

    Mediation with(Calls next) {
        return new Mediation(id, requester, request, asked, at, takenAt, closed, next, acceptance, session, cancelled);
    }

    Mediation with(@Nullable Acceptance next) {
        return new Mediation(id, requester, request, asked, at, takenAt, closed, calls, next, session, cancelled);
    }

    Mediation with(Session next) {
        return new Mediation(id, requester, request, asked, at, takenAt, closed, calls, acceptance, next, cancelled);
    }

    /** At ENDEX; a session that has begun goes on until its mediator ends it. */
    Mediation whenPlayEnds() {
        return state().isBeforeSession()
                ? new Mediation(
                        id,
                        requester,
                        request,
                        asked,
                        at,
                        takenAt,
                        MediationState.NOT_BEGUN,
                        calls,
                        acceptance,
                        session,
                        cancelled)
                : this;
    }

    Mediation cancelled(Stamp stamp) {
        return new Mediation(id, requester, request, asked, at, takenAt, closed, calls, acceptance, session, stamp);
    }
}
