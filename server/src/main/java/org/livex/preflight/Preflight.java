package org.livex.preflight;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.livex.exercise.Exercise;
import org.livex.exercise.PersonId;

/** The check before STARTEX: every fault of the plan as it stands, the worst first, at most {@link #MOST} of them. */
public final class Preflight {
    public static final int MOST = 2_000;

    private Preflight() {}

    /** {@code reachable} are the people who have joined with a device. Looks at everything, so not for an event loop. */
    public static ObjectNode of(Exercise exercise, long seq, Set<PersonId> reachable) {
        List<Finding> found = findings(exercise, reachable);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("seq", seq).put("found", found.size());
        ArrayNode listed = json.putArray("findings");
        found.stream().limit(MOST).forEach(finding -> listed.add(finding.json()));
        return json;
    }

    static List<Finding> findings(Exercise exercise, Set<PersonId> reachable) {
        Outlooks outlooks = Outlooks.of(exercise);
        List<Finding> found = new ArrayList<>();
        found.addAll(PeopleCheck.of(exercise, reachable));
        found.addAll(TriggerCheck.of(exercise, outlooks));
        found.addAll(AudienceCheck.of(exercise));
        found.addAll(SceneCheck.of(exercise, outlooks));
        found.addAll(ReviewCheck.of(exercise));
        found.addAll(LanguageCheck.of(exercise));
        found.sort(Comparator.comparing(finding -> finding.fault().severity()));
        return found;
    }
}
