package org.livex.preflight;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.json.DomainJson;

/** One fault: in which inject, of which people. {@code details} name the rest, each by a word that clients know. */
record Finding(Fault fault, @Nullable InjectId inject, List<PersonId> people, Map<String, String> details) {
    Finding {
        people = List.copyOf(people);
        details = Map.copyOf(details);
    }

    static Finding of(Fault fault) {
        return new Finding(fault, null, List.of(), Map.of());
    }

    static Finding in(InjectId inject, Fault fault) {
        return new Finding(fault, inject, List.of(), Map.of());
    }

    Finding about(Collection<PersonId> who) {
        return new Finding(fault, inject, new ArrayList<>(who), details);
    }

    Finding with(String name, String value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, value);
        return new Finding(fault, inject, people, more);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("code", DomainJson.word(fault))
                .put("severity", DomainJson.word(fault.severity()))
                .put("cure", DomainJson.word(fault.cure()));
        if (inject != null) {
            json.put("inject", inject.value());
        }
        if (!people.isEmpty()) {
            ArrayNode listed = json.putArray("people");
            people.forEach(person -> listed.add(person.value()));
        }
        new TreeMap<>(details).forEach(json::put);
        return json;
    }
}
