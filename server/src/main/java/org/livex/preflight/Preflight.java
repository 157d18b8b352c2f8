package org.livex.preflight;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.ids.PersonId;
import org.livex.json.DomainJson;

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
        kinds(json.putArray("kinds"), found);
        return json;
    }

    /** How many there are of each kind, of what is wrong with a language for each language: also of those not listed. */
    private static void kinds(ArrayNode listed, List<Finding> found) {
        Map<String, ObjectNode> kinds = new LinkedHashMap<>();
        for (Finding finding : found) {
            String language = finding.details().get("language");
            ObjectNode kind = kinds.computeIfAbsent(finding.fault() + " " + language, _ -> {
                ObjectNode first = listed.addObject().put("code", DomainJson.word(finding.fault()));
                return language == null ? first : first.put("language", language);
            });
            kind.put("count", kind.path("count").asInt() + 1);
        }
    }

    static List<Finding> findings(Exercise exercise, Set<PersonId> reachable) {
        Outlooks outlooks = Outlooks.of(exercise);
        List<Finding> found = new ArrayList<>();
        found.addAll(PeopleCheck.of(exercise, reachable));
        found.addAll(TriggerCheck.of(exercise, outlooks));
        found.addAll(AudienceCheck.of(exercise));
        found.addAll(SceneCheck.of(exercise));
        found.addAll(SceneTimeCheck.of(exercise, outlooks));
        found.addAll(SafeguardCheck.of(exercise));
        found.addAll(RequestCheck.of(exercise));
        found.addAll(ReportCheck.of(exercise));
        found.addAll(PaperCheck.of(exercise));
        found.addAll(ReviewCheck.of(exercise));
        found.addAll(NumberCheck.of(exercise));
        found.addAll(LanguageCheck.of(exercise));
        found.addAll(PlaceholderCheck.of(exercise));
        found.sort(Comparator.comparing(finding -> finding.fault().severity()));
        return found;
    }
}
