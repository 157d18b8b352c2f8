package org.livex.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Team;
import org.livex.exercise.talk.Message;
import org.livex.exercise.words.Case;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.MessageId;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PersonaId;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** Chat as its readers see it: each in their language, what was written beside it. */
final class ParticipantTalk {
    private ParticipantTalk() {}

    static ObjectNode channel(Exercise exercise, Change change, Person reader, List<Language> languages) {
        ObjectNode json = ItemJson.start(change.item(), change.seq());
        Channel channel = Channel.parse(change.item().id());
        json.put("type", type(channel));
        switch (channel) {
            case Channel.OfTeam(var id) -> {
                Team team = exercise.scenario().find(Team.class, id);
                name(json, team == null ? null : team.name(), languages);
            }
            case Channel.OfCase(var id) -> {
                Case open = exercise.talk().caseOf(id);
                name(json, open == null ? null : open.name(), languages);
            }
            case Channel.OfFunction(var function) -> json.put("function", DomainJson.word(function));
            case Channel.Direct(PersonId one, PersonId other) -> {
                Person with = exercise.roster().find(one.equals(reader.id()) ? other : one);
                if (with != null) {
                    ItemJson.speaker(json.putObject("with"), with);
                }
            }
            case Channel.OfControl _, Channel.WithControl _ -> {}
        }
        return json;
    }

    static void message(ObjectNode json, Exercise exercise, MessageId id, List<Language> languages) {
        Message message = exercise.talk().find(id);
        if (message == null) {
            return;
        }
        json.put("channel", message.channel().written());
        PersonaId as = message.as();
        Persona persona = as == null ? null : exercise.scenario().find(Persona.class, as);
        Person person = exercise.roster().find(message.person());
        if (persona != null) {
            json.putObject("as").put("id", persona.id().value()).set("name", TextJson.of(persona.name(), languages));
        } else if (person != null) {
            ObjectNode from = json.putObject("from");
            ItemJson.speaker(from, person);
            from.put("callName", nameThen(exercise, message, person));
        }
        json.set("text", TextJson.of(message.text(), languages));
        ItemJson.messageTimes(json, message);
    }

    /** A role may be somebody else's by now. */
    static String nameThen(Exercise exercise, Message message, Person person) {
        return exercise.roster().seatOf(person.id()).callNameAt(message.posted().at(), person.callName());
    }

    static String type(Channel channel) {
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
