package org.livex.feed.items.talk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Team;
import org.livex.exercise.reading.Channels;
import org.livex.exercise.reading.ChatDesk;
import org.livex.exercise.talk.Message;
import org.livex.exercise.words.Case;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.Wording;
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
        drafts(json, exercise, channel);
    }

    /** Who has begun to write down what was said, for whoever is about to publish theirs; the words are the desk's. */
    private static void drafts(ObjectNode json, Exercise exercise, Channel channel) {
        ArrayNode drafts = JsonNodeFactory.instance.arrayNode();
        for (Message message : exercise.talk().before(channel, Long.MAX_VALUE, TalkChanges.MOST_MESSAGES)) {
            TextRef text = TextRef.of(TextOwner.MESSAGE, message.id(), TextPart.TEXT);
            for (Language language : exercise.desk().history(text).wordings().keySet()) {
                Wording draft = ChatDesk.draft(exercise, text, language);
                PersonId by = draft == null ? null : draft.version().translator();
                if (by != null) {
                    drafts.addObject()
                            .put("message", message.id().value())
                            .put("language", language.tag())
                            .put("by", by.value());
                }
            }
        }
        if (!drafts.isEmpty()) {
            json.set("drafts", drafts);
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
