package org.livex.dryrun;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** In which language everybody got what they got, by what the feed chose at that moment. */
final class LanguageLog {
    private final Map<PersonId, Map<String, Integer>> byPerson = new HashMap<>();
    private final Map<String, Line> byWanted = new TreeMap<>();

    /** All who read one language first. */
    private static final class Line {
        private final Set<PersonId> people = new HashSet<>();
        private final Map<String, Integer> got = new TreeMap<>();
        private final Map<String, Integer> marks = new TreeMap<>();
        private int texts;
        private int own;
        private int withheld;
    }

    void received(Person person, Received received) {
        Language wanted = person.languages().getFirst();
        Line line = byWanted.computeIfAbsent(wanted.tag(), _ -> new Line());
        line.people.add(person.id());
        line.texts++;
        Language got = received.language();
        if (got == null) {
            line.withheld++;
            return;
        }
        line.got.merge(got.tag(), 1, Integer::sum);
        byPerson.computeIfAbsent(person.id(), _ -> new TreeMap<>()).merge(got.tag(), 1, Integer::sum);
        received.marks().forEach(mark -> line.marks.merge(mark, 1, Integer::sum));
        if (got.equals(wanted)) {
            line.own++;
        }
    }

    void of(PersonId person, ObjectNode json) {
        byPerson.getOrDefault(person, Map.of()).forEach(json::put);
    }

    /** {@code other}: in a language that they read too, or one that is close. */
    void all(ArrayNode listed) {
        byWanted.forEach((wanted, line) -> {
            int untranslated = line.marks.getOrDefault("untranslated", 0);
            ObjectNode json = listed.addObject()
                    .put("language", wanted)
                    .put("people", line.people.size())
                    .put("texts", line.texts)
                    .put("own", line.own)
                    .put("other", line.texts - line.own - untranslated - line.withheld)
                    .put("untranslated", untranslated)
                    .put("draft", line.marks.getOrDefault("draft", 0))
                    .put("stale", line.marks.getOrDefault("stale", 0))
                    .put("machine", line.marks.getOrDefault("machine", 0))
                    .put("mediatorNeeded", line.withheld);
            ObjectNode got = json.putObject("got");
            line.got.forEach(got::put);
        });
    }
}
