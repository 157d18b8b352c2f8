package org.livex.feed.items.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.livex.exercise.Exercise;
import org.livex.exercise.people.RoleCard;
import org.livex.exercise.people.WrittenRoleCard;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RoleCardId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.SharedItems;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** Role cards, for those who play them. */
public final class RoleCardItems implements SharedItems, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        return person.roleCard() != null && person.roleCard().value().equals(item.id());
    }

    @Override
    public void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        WrittenRoleCard written = exercise.scenario().find(WrittenRoleCard.class, new RoleCardId(item.id()));
        if (written != null) {
            RoleCard card = written.card();
            json.set("title", TextJson.of(card.title(), languages));
            json.set("body", TextJson.of(card.body(), languages));
            if (card.mustNotSay() != null) {
                json.set("mustNotSay", TextJson.of(card.mustNotSay(), languages));
            }
        }
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        RoleCardId id = new RoleCardId(item.id());
        WrittenRoleCard written = exercise.scenario().find(WrittenRoleCard.class, id);
        if (written == null) {
            json.put("removed", true);
        } else {
            json.setAll(DomainJson.tree(written.card()));
            json.put("revision", written.revision());
            Set<PersonId> holders = exercise.roster().people().values().stream()
                    .filter(person -> id.equals(person.roleCard()))
                    .map(Person::id)
                    .collect(Collectors.toSet());
            ItemJson.ids(json.putArray("holders"), holders);
        }
    }
}
