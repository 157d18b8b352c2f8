package org.livex.feed.items.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.TeamId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.SharedItems;
import org.livex.feed.items.TextJson;
import org.livex.feed.items.Things;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** Teams with their members, for those who are in them. */
public final class TeamItems implements SharedItems, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        return person.teams().contains(new TeamId(item.id()));
    }

    @Override
    public void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        TeamId id = new TeamId(item.id());
        Team team = exercise.scenario().find(Team.class, id);
        if (team != null) {
            json.set("name", TextJson.of(team.name(), languages));
            members(json.putArray("members"), exercise, id);
        }
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        TeamId id = new TeamId(item.id());
        Things.write(json, exercise, Team.class, id);
        members(json.putArray("members"), exercise, id);
    }

    private static void members(ArrayNode members, Exercise exercise, TeamId team) {
        exercise.roster().people().values().stream()
                .filter(person -> person.teams().contains(team))
                .sorted(Comparator.comparing(Person::callName))
                .forEach(person -> {
                    ObjectNode member = members.addObject()
                            .put("id", person.id().value())
                            .put("callName", person.callName())
                            .put("function", DomainJson.word(person.function()));
                    ItemJson.languages(member.putArray("languages"), person.languages());
                    if (exercise.roster().isErased(person.id())) {
                        member.put("erased", true);
                    }
                });
    }
}
