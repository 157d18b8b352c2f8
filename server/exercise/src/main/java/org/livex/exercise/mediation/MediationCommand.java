package org.livex.exercise.mediation;

import java.time.Instant;
import org.livex.exercise.Command;
import org.livex.exercise.words.Availability;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.PersonId;

/** Getting a cultural mediator, and what the mediator does. {@code takenAt} is the device's clock. */
public sealed interface MediationCommand extends Command {
    /** Rings at every free mediator who works between the two languages. */
    record AskForMediator(MediationId mediation, MediationRequest request, Instant takenAt)
            implements MediationCommand {}

    /** The first of those who are called gets it. */
    record AcceptMediation(MediationId mediation) implements MediationCommand {}

    /** Also by who has accepted and cannot come after all: then the others are called again. */
    record DeclineMediation(MediationId mediation) implements MediationCommand {}

    record StartSession(MediationId mediation, Instant takenAt) implements MediationCommand {}

    record EndSession(MediationId mediation, SessionReport report, Instant takenAt) implements MediationCommand {}

    /** By who asked, or by control, before the session. */
    record CancelMediation(MediationId mediation) implements MediationCommand {}

    /** Control's choice, free or not: from now on only this one is called. */
    record DispatchMediator(MediationId mediation, PersonId person) implements MediationCommand {}

    /** By a mediator of themselves. */
    record SetAvailability(Availability availability) implements MediationCommand {}
}
