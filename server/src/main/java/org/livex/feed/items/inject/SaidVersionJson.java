package org.livex.feed.items.inject;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.SaidVersion;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.ItemJson;

/** Writes which of its versions an inject has said, or somebody has read. */
public final class SaidVersionJson {
    private SaidVersionJson() {}

    public static void write(ObjectNode json, SaidVersion version) {
        number(json, version);
        ItemJson.instant(json, "at", version.since());
    }

    static void readBy(ObjectNode json, Exercise exercise, PlannedInject planned, PersonId person) {
        for (SaidVersion version : SaidVersion.readBy(person, planned, SaidVersion.of(planned, exercise.desk()))) {
            ArrayNode read = json.withArray("versionsRead");
            number(read.addObject(), version);
        }
    }

    private static void number(ObjectNode json, SaidVersion version) {
        json.put("version", version.number());
        if (version.small() > 0) {
            json.put("small", version.small());
        }
    }
}
