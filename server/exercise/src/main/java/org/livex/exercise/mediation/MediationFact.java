package org.livex.exercise.mediation;

import java.time.Instant;
import java.util.Set;
import org.livex.exercise.Fact;
import org.livex.exercise.words.Availability;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.PersonId;

/** What happened between those who needed a mediator and the mediators. */
public sealed interface MediationFact extends Fact {
    /** {@code called} are the mediators at whom it rings: none where nobody is free. */
    record MediatorRequested(
            MediationId mediation,
            PersonId person,
            MediationRequest request,
            Set<PersonId> called,
            ExerciseTime at,
            Instant takenAt)
            implements MediationFact {
        public MediatorRequested {
            called = Set.copyOf(called);
        }
    }

    /** Mediators who became free while somebody was waiting. */
    record MediatorsCalled(MediationId mediation, Set<PersonId> called) implements MediationFact {
        public MediatorsCalled {
            called = Set.copyOf(called);
        }
    }

    record MediationAccepted(MediationId mediation, PersonId person) implements MediationFact {}

    record MediationDeclined(MediationId mediation, PersonId person) implements MediationFact {}

    record MediatorDispatched(MediationId mediation, PersonId person) implements MediationFact {}

    record SessionStarted(MediationId mediation, ExerciseTime at, Instant takenAt) implements MediationFact {}

    record SessionEnded(MediationId mediation, SessionReport report, ExerciseTime at, Instant takenAt)
            implements MediationFact {}

    record MediationCancelled(MediationId mediation) implements MediationFact {}

    record AvailabilitySet(PersonId person, Availability availability) implements MediationFact {}
}
