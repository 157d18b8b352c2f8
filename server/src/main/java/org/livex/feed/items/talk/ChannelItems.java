package org.livex.feed.items.talk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Team;
import org.livex.exercise.reading.Channels;
import org.livex.exercise.words.Case;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.ItemsOfParticipants;
import org.livex.feed.items.Reader;
import org.livex.feed.items.TextJson;
import org.livex.feed.items.Writing;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** Channels, for those who belong to them: to each a direct one is called after the other. */
public final class ChannelItems implements ItemsOfParticipants, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        return Channels.belongs(exercise, Channel.parse(item.id()), person);
    }

    @Override
    public Writing writing(Exercise exercise, Item item) {
        return (Writing.ForEach) ChannelItems::ofReader;
    }

    private static void ofReader(ObjectNode json, Exercise exercise, Item item, Reader reader) {
        Channel channel = Channel.parse(item.id());
        json.put("type", type(channel));
        switch (channel) {
            case Channel.OfTeam(var id) -> {
                Team team = exercise.scenario().find(Team.class, id);
                name(json, team == null ? null : team.name(), reader.languages());
            }
            case Channel.OfCase(var id) -> {
                Case open = exercise.talk().caseOf(id);
                name(json, open == null ? null : open.name(), reader.languages());
            }
            case Channel.OfFunction(var function) -> json.put("function", DomainJson.word(function));
            case Channel.Direct(PersonId one, PersonId other) -> {
                Person with = exercise.roster().find(one.equals(reader.person().id()) ? other : one);
                if (with != null) {
                    ItemJson.speaker(json.putObject("with"), with);
                }
            }
            case Channel.OfControl _, Channel.WithControl _ -> {}
        }
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        Channel channel = Channel.parse(item.id());
        json.put("type", type(channel));
        switch (channel) {
            case Channel.OfTeam(var team) -> {
                json.put("team", team.value());
                if (!exercise.scenario().has(team)) {
                    json.put("removed", true);
                }
            }
            case Channel.OfFunction(var function) -> json.put("function", DomainJson.word(function));
            case Channel.OfCase(var storyline) -> {
                json.put("storyline", storyline.value());
                Case open = exercise.talk().caseOf(storyline);
                if (open != null) {
                    json.set("name", DomainJson.tree(open.name()));
                    json.set("audience", DomainJson.tree(open.audience()));
                }
            }
            case Channel.Direct(PersonId one, PersonId other) ->
                json.putArray("people").add(one.value()).add(other.value());
            case Channel.WithControl(PersonId person) -> json.putArray("people").add(person.value());
            case Channel.OfControl _ -> {}
        }
    }

    private static String type(Channel channel) {
        return switch (channel) {
            case Channel.OfTeam _ -> "team";
            case Channel.OfFunction _ -> "function";
            case Channel.OfCase _ -> "storyline";
            case Channel.Direct _ -> "direct";
            case Channel.OfControl _, Channel.WithControl _ -> Channel.CONTROL;
        };
    }

    private static void name(ObjectNode json, @Nullable LocalizedText name, List<Language> languages) {
        if (name != null) {
            json.set("name", TextJson.of(name, languages));
        }
    }
}
