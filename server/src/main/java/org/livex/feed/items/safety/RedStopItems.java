package org.livex.feed.items.safety;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.place.Place;
import org.livex.exercise.safety.RedStop;
import org.livex.exercise.safety.StopAccount;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.ItemsOfParticipants;
import org.livex.feed.items.Reader;
import org.livex.feed.items.TextJson;
import org.livex.feed.items.Writing;
import org.livex.json.DomainJson;

/** The red stop: for everybody who called it, why and where, and whether they have confirmed it themselves. */
public final class RedStopItems implements ItemsOfParticipants, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        return true;
    }

    @Override
    public Writing writing(Exercise exercise, Item item) {
        return (Writing.ForEach) RedStopItems::ofPerson;
    }

    private static void ofPerson(ObjectNode json, Exercise exercise, Item item, Reader reader) {
        RedStop stop = exercise.redStop();
        if (stop != null) {
            Person by = exercise.roster().find(stop.calledBy());
            PersonId me = reader.person().id();
            json.put("active", stop.active())
                    .put("calledBy", by == null ? "" : by.callName())
                    .put("calledByMe", stop.calledBy().equals(me))
                    .put("confirmedByMe", stop.confirmed().contains(me));
            ItemJson.instant(json, "calledAt", stop.called().at());
            told(json, stop);
            Place place = place(exercise, stop);
            if (place != null) {
                json.set("place", TextJson.of(place.name(), reader.languages()));
            }
        }
    }

    private static void told(ObjectNode json, RedStop stop) {
        StopAccount account = stop.account();
        json.put("reason", account == null ? "" : account.reason());
        if (account != null && account.cause() != null) {
            json.put("cause", DomainJson.word(account.cause()));
        }
    }

    /** Said in a real emergency: everybody may know it, whoever the place is kept from in play. */
    private static @Nullable Place place(Exercise exercise, RedStop stop) {
        StopAccount account = stop.account();
        return account == null || account.place() == null || !stop.active()
                ? null
                : exercise.scenario().find(Place.class, account.place());
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        RedStop stop = exercise.redStop();
        if (stop == null) {
            return;
        }
        json.put("active", stop.active()).put("calledBy", stop.calledBy().value());
        ItemJson.instant(json, "calledAt", stop.called().at());
        told(json, stop);
        ArrayNode accounts = json.putArray("accounts");
        stop.accounts().values().stream()
                .sorted(Comparator.comparingLong(account -> account.stamp().seq()))
                .forEach(account -> accounts.add(ofControl(account)));
        ItemJson.ids(json.putArray("confirmed"), stop.confirmed());
        ItemJson.ids(json.putArray("expected"), exercise.roster().people().keySet());
    }

    private static ObjectNode ofControl(StopAccount account) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("person", account.by().value()).put("reason", account.reason());
        if (account.cause() != null) {
            json.put("cause", DomainJson.word(account.cause()));
        }
        if (account.place() != null) {
            json.put("place", account.place().value());
        }
        ItemJson.instant(json, "at", account.stamp().at());
        return json;
    }
}
