package org.livex.exercise.mediation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.MediationId;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.Stamp;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * One call for a mediator, from the asking to the end of the session, by the server's clock. {@code takenAt} is when it was asked for by
 * the device's. One that {@code cameAfterEnd} of the exercise calls nobody.
 */
public record Mediation(
        MediationId id,
        PersonId requester,
        MediationRequest request,
        Stamp asked,
        ExerciseTime at,
        Instant takenAt,
        boolean cameAfterEnd,
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

    /** {@code ended} and {@code report} come together. */
    public record Session(
            Stamp started, @Nullable Stamp ended, @Nullable SessionReport report) {}

    static Mediation of(MediationFact.MediatorRequested fact, Stamp stamp, boolean cameAfterEnd) {
        Calls calls = new Calls(HashTreePSet.from(fact.called()), HashTreePSet.empty(), null);
        return new Mediation(
                fact.mediation(),
                fact.person(),
                fact.request(),
                stamp,
                fact.at(),
                fact.takenAt(),
                cameAfterEnd,
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
        if (acceptance != null) {
            return MediationState.ACCEPTED;
        }
        return cameAfterEnd ? MediationState.AFTER_END : MediationState.CALLING;
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
        return new Mediation(
                id, requester, request, asked, at, takenAt, cameAfterEnd, next, acceptance, session, cancelled);
    }

    Mediation with(@Nullable Acceptance next) {
        return new Mediation(id, requester, request, asked, at, takenAt, cameAfterEnd, calls, next, session, cancelled);
    }

    Mediation with(Session next) {
        return new Mediation(
                id, requester, request, asked, at, takenAt, cameAfterEnd, calls, acceptance, next, cancelled);
    }

    Mediation cancelled(Stamp stamp) {
        return new Mediation(
                id, requester, request, asked, at, takenAt, cameAfterEnd, calls, acceptance, session, stamp);
    }
}
