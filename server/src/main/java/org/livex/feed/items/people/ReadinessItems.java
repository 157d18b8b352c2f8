package org.livex.feed.items.people;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.livex.exercise.Exercise;
import org.livex.exercise.readiness.PersonReadiness;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.PersonalItems;
import org.livex.feed.items.Reader;
import org.livex.json.DomainJson;

/** How ready somebody is: to themselves their own, to control everybody's. */
public final class ReadinessItems implements PersonalItems, ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        write(json, exercise.readiness().of(new PersonId(item.id())));
    }

    @Override
    public void ofPerson(ObjectNode json, Exercise exercise, Item item, Reader reader) {
        write(json, exercise.readiness().of(reader.person().id()));
    }

    private static void write(ObjectNode json, PersonReadiness readiness) {
        if (readiness.attendance() != null) {
            json.put("attendance", DomainJson.word(readiness.attendance().attendance()));
            ItemJson.instant(json, "attendanceAt", readiness.attendance().takenAt());
        }
        ArrayNode briefings = json.putArray("briefings");
        readiness.briefings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey((one, other) -> one.value().compareTo(other.value())))
                .forEach(confirmed -> ItemJson.instant(
                        briefings
                                .addObject()
                                .put("entry", confirmed.getKey().value())
                                .put("revision", confirmed.getValue().revision()),
                        "confirmedAt",
                        confirmed.getValue().takenAt()));
        ArrayNode practised = json.putArray("practised");
        readiness.practised().keySet().stream().sorted().forEach(step -> practised.add(DomainJson.word(step)));
    }
}
