package org.livex.feed.items.people;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.feed.items.ItemJson;
import org.livex.json.DomainJson;

/** What a person sees of themselves, and control of them. */
final class PersonJson {
    private PersonJson() {}

    static void write(ObjectNode json, Exercise exercise, Person person) {
        json.put("callName", person.callName()).put("function", DomainJson.word(person.function()));
        ItemJson.ids(json.putArray("teams"), person.teams());
        if (person.agency() != null) {
            json.put("agency", person.agency().value());
        }
        ItemJson.languages(json.putArray("languages"), person.languages());
        if (person.roleCard() != null) {
            json.put("roleCard", person.roleCard().value());
        }
        ArrayNode given = json.putArray("consents");
        exercise.roster().consentsOf(person.id()).stream()
                .sorted()
                .forEach(consent -> given.add(DomainJson.word(consent)));
        if (person.function() == PersonFunction.CULTURAL_MEDIATOR) {
            json.put("availability", DomainJson.word(exercise.mediations().availabilityOf(person.id())));
        }
    }
}
