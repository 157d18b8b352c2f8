package org.livex.feed.items;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.AddedThing;
import org.livex.exercise.Exercise;
import org.livex.exercise.Thing;
import org.livex.exercise.words.ids.Id;
import org.livex.json.DomainJson;

/** Writes things of the scenario as control has them. */
public final class Things {
    private Things() {}

    public static <T extends Record & Thing> void write(ObjectNode json, Exercise exercise, Class<T> type, Id id) {
        T thing = exercise.scenario().find(type, id);
        if (thing == null) {
            json.put("removed", true);
        } else {
            json.setAll(DomainJson.tree(thing));
            if (thing instanceof AddedThing) {
                json.put("revision", exercise.scenario().revisionOf(id));
            }
        }
    }
}
