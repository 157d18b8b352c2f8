package org.livex.feed.items.safety;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.BrakeRules;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.place.Place;
import org.livex.exercise.safety.Brake;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.PersonalItems;
import org.livex.feed.items.Reader;
import org.livex.feed.items.TextJson;
import org.livex.json.DomainJson;

/** Silent brakes, for those who hear them. Whoever pulled one learns that it was heard, in no word that a bystander would read. */
public final class BrakeItems implements PersonalItems {
    /** Whether this brake is anything to them: whoever heard brakes before and does no longer hears of none. */
    public static boolean isTold(Exercise exercise, Item item, PersonId reader) {
        PersonId puller = new PersonId(item.id());
        Brake brake = exercise.brakes().of(puller);
        boolean isOwn = puller.equals(reader) && (brake == null || !brake.hasLeft());
        return isOwn || BrakeRules.hearers(exercise, puller).contains(reader);
    }

    @Override
    public void ofPerson(ObjectNode json, Exercise exercise, Item item, Reader reader) {
        Brake brake = exercise.brakes().of(new PersonId(item.id()));
        if (brake == null) {
            return;
        }
        PersonId me = reader.person().id();
        if (brake.person().equals(me)) {
            json.put("mine", true).put("open", brake.isOpen()).put("heard", brake.isHeard());
        } else {
            heard(json, exercise, brake, reader);
        }
    }

    private static void heard(ObjectNode json, Exercise exercise, Brake brake, Reader reader) {
        json.put("mine", false)
                .put("open", brake.isOpen())
                .put("person", brake.person().value())
                .put(
                        "callName",
                        exercise.roster()
                                .callNameAt(
                                        brake.person(),
                                        brake.pulls().getLast().stamp().at()))
                .put("pulls", brake.pulls().size())
                .put("pull", brake.lastPull());
        ItemJson.moment(json, "pulled", exercise, brake.pulls().getFirst());
        ItemJson.moment(json, "pulledLast", exercise, brake.pulls().getLast());
        Inject scene = scene(exercise, brake);
        if (scene != null) {
            json.put("scene", scene.id().value());
            json.set("title", TextJson.of(scene.title(), reader.languages()));
            Place place = scene.place() == null ? null : exercise.scenario().find(Place.class, scene.place());
            if (place != null) {
                json.put("placeId", place.id().value());
                json.set("place", TextJson.of(place.name(), reader.languages()));
            }
        }
        ArrayNode answers = json.putArray("answers");
        for (Brake.Answered answer : brake.standing()) {
            ObjectNode said = answers.addObject()
                    .put("by", answer.by().value())
                    .put("callName", callNameAt(exercise, answer))
                    .put("answer", DomainJson.word(answer.answer()))
                    .put("pull", answer.pull());
            ItemJson.instant(said, "at", answer.stamp().at());
        }
    }

    private static @Nullable Inject scene(Exercise exercise, Brake brake) {
        PlannedInject planned = brake.scene() == null ? null : exercise.msel().find(brake.scene());
        return planned == null ? null : planned.inject();
    }

    /** Of who said it, whoever has their role now; empty where nobody has. */
    private static String callNameAt(Exercise exercise, Brake.Answered answer) {
        Person now = exercise.roster().find(answer.by());
        return now == null
                ? ""
                : exercise.roster().callNameAt(answer.by(), answer.stamp().at());
    }
}
