package org.livex.preflight;

import java.util.ArrayList;
import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.gate.Safeguards;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.words.PersonFunction;

/** Whether those are there for whom injects wait: a second person, and the safety officer. */
final class SafeguardCheck {
    private SafeguardCheck() {}

    static List<Finding> of(Exercise exercise) {
        Safeguards guards = exercise.control().safeguards();
        List<Finding> found = new ArrayList<>();
        long whoRelease = exercise.roster().people().values().stream()
                .filter(person -> person.function().controls())
                .count();
        if (whoRelease < 2) {
            exercise.msel().injects().values().stream()
                    .filter(planned -> AudienceCheck.isToCome(planned.state()))
                    .map(PlannedInject::inject)
                    .filter(inject -> guards.isSensitive(inject.id()))
                    .forEach(inject -> found.add(Finding.in(inject.id(), Fault.NO_SECOND_PERSON)));
        }
        boolean isOfficerThere = exercise.roster().people().values().stream()
                .anyMatch(person -> person.function() == PersonFunction.SAFETY_OFFICER);
        if (!guards.safetyHold().isZero() && !isOfficerThere) {
            found.add(Finding.of(Fault.HOLD_WITHOUT_SAFETY_OFFICER));
        }
        return found;
    }
}
