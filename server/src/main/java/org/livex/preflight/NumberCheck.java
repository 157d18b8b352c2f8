package org.livex.preflight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.words.ids.InjectId;

/** Numbers that two injects have, from before a number that is taken was refused: over the radio they are the same. */
final class NumberCheck {
    private NumberCheck() {}

    /** Where one of them is out already, the other is the one whose number can still be changed. */
    static List<Finding> of(Exercise exercise) {
        Map<String, InjectId> holders = new HashMap<>();
        List<PlannedInject> toCome = new ArrayList<>();
        for (PlannedInject planned : exercise.msel().injects().values()) {
            if (AudienceCheck.isToCome(planned.state())) {
                toCome.add(planned);
            } else {
                holders.putIfAbsent(planned.inject().number(), planned.inject().id());
            }
        }
        List<Finding> found = new ArrayList<>();
        for (PlannedInject planned : toCome) {
            InjectId id = planned.inject().id();
            InjectId other = holders.putIfAbsent(planned.inject().number(), id);
            if (other != null) {
                found.add(Finding.in(id, Fault.DOUBLED_NUMBER).with("other", other.value()));
            }
        }
        return found;
    }
}
