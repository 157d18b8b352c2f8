package org.livex.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Persona;
import org.livex.i18n.Language;
import org.livex.i18n.Names;

/**
 * People and personas whose names readers take for one another: written the same, looking alike (а for a), or sounding
 * alike (Щукин and Shchukin). A warning for authors, for sometimes it is meant.
 */
public final class NameFindings {
    public static final int MOST = 200;

    private NameFindings() {}

    private record Name(
            String kind, String id, String name, @Nullable Language language) {
        boolean isOfAnother(Name other) {
            return !kind.equals(other.kind) || !id.equals(other.id);
        }
    }

    /** Looks at every name, so not for an event loop. */
    public static ObjectNode of(Exercise exercise) {
        List<Name> names = names(exercise);
        ArrayNode findings = JsonNodeFactory.instance.arrayNode();
        Set<Set<String>> said = new HashSet<>();
        groups(findings, said, "same", names, String::strip);
        groups(findings, said, "looks-alike", names, Names::looks);
        groups(findings, said, "sounds-alike", names, Names::searchKey);
        return JsonNodeFactory.instance.objectNode().set("findings", findings);
    }

    private static List<Name> names(Exercise exercise) {
        List<Name> names = new ArrayList<>();
        exercise.roster()
                .people()
                .values()
                .forEach(person -> names.add(new Name("person", person.id().value(), person.callName(), null)));
        exercise.scenario()
                .all(Persona.class)
                .forEach(persona -> persona.name()
                        .versions()
                        .forEach((language, version) ->
                                names.add(new Name("persona", persona.id().value(), version.text(), language))));
        return names;
    }

    /** The strongest reason is said, and not the weaker ones of the same people. */
    private static void groups(
            ArrayNode findings, Set<Set<String>> said, String reason, List<Name> names, UnaryOperator<String> key) {
        Map<String, List<Name>> alike = new TreeMap<>();
        for (Name name : names) {
            String equal = key.apply(name.name());
            if (!equal.isEmpty()) {
                alike.computeIfAbsent(equal, _ -> new ArrayList<>()).add(name);
            }
        }
        for (List<Name> group : alike.values()) {
            List<Name> different = oneOfEach(group);
            Set<String> who = new HashSet<>();
            different.forEach(name -> who.add(name.kind() + "/" + name.id()));
            if (different.size() > 1 && findings.size() < MOST && said.add(who)) {
                ArrayNode listed = findings.addObject().put("reason", reason).putArray("names");
                different.forEach(name -> json(listed, name));
            }
        }
    }

    private static List<Name> oneOfEach(List<Name> group) {
        List<Name> different = new ArrayList<>();
        for (Name name : group) {
            if (different.stream().allMatch(name::isOfAnother)) {
                different.add(name);
            }
        }
        return different;
    }

    private static void json(ArrayNode listed, Name name) {
        ObjectNode json =
                listed.addObject().put("kind", name.kind()).put("id", name.id()).put("name", name.name());
        if (name.language() != null) {
            json.put("language", name.language().tag());
        }
    }
}
