package org.livex.preflight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.PersonFunction;
import org.livex.json.DomainJson;

/** Whether each inject has somebody to go to, and every part of its audience stands for somebody. */
final class AudienceCheck {
    private AudienceCheck() {}

    static List<Finding> of(Exercise exercise) {
        List<Finding> found = new ArrayList<>();
        for (PlannedInject planned : exercise.msel().injects().values()) {
            if (isToCome(planned.state()) && planned.inject().type() != InjectType.REMINDER) {
                look(found, exercise, planned.inject());
            }
        }
        return found;
    }

    static boolean isToCome(InjectState state) {
        return switch (state) {
            case PLANNED, HELD, AWAITING_TRANSLATION, AWAITING_SECOND, AWAITING_SAFETY -> true;
            case SKIPPED, RELEASED, RECALLED -> false;
        };
    }

    private static void look(List<Finding> found, Exercise exercise, Inject inject) {
        Audience audience = inject.audience();
        if (isEmpty(exercise, audience)) {
            found.add(Finding.in(inject.id(), Fault.NOBODY_ADDRESSED));
            return;
        }
        for (PersonFunction function : audience.functions().stream().sorted().toList()) {
            if (isEmpty(exercise, Audience.ofFunctions(function))) {
                found.add(vain(inject, "function", DomainJson.word(function)));
            }
        }
        audience.teams().stream()
                .filter(team -> isEmpty(exercise, Audience.ofTeams(team)))
                .sorted(Comparator.comparing(team -> team.value()))
                .forEach(team -> found.add(vain(inject, "team", team.value())));
        audience.agencies().stream()
                .filter(agency -> isEmpty(exercise, Audience.ofAgencies(agency)))
                .sorted(Comparator.comparing(agency -> agency.value()))
                .forEach(agency -> found.add(vain(inject, "agency", agency.value())));
        if (audience.eachOverlap().stream().anyMatch(overlap -> isEmpty(exercise, Audience.ofOverlap(overlap)))) {
            found.add(Finding.in(inject.id(), Fault.ADDRESSED_IN_VAIN));
        }
    }

    private static Finding vain(Inject inject, String part, String id) {
        return Finding.in(inject.id(), Fault.ADDRESSED_IN_VAIN).with(part, id);
    }

    private static boolean isEmpty(Exercise exercise, Audience audience) {
        return exercise.roster().people().values().stream().noneMatch(audience::addresses);
    }
}
