package org.livex.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.talk.Message;
import org.livex.exercise.words.Case;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.MessageId;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;
import org.livex.json.DomainJson;

/** Chat as control reads it: every channel, every language version, and who spoke behind a persona. */
final class ControlTalk {
    private ControlTalk() {}

    static void channel(ObjectNode json, Exercise exercise, Channel channel) {
        json.put("type", ParticipantTalk.type(channel));
        switch (channel) {
            case Channel.OfTeam(var team) -> json.put("team", team.value());
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

    static void message(ObjectNode json, Exercise exercise, MessageId id) {
        Message message = exercise.talk().find(id);
        if (message == null) {
            return;
        }
        json.put("channel", message.channel().written())
                .put("person", message.person().value());
        if (message.as() != null) {
            json.put("as", message.as().value());
        }
        Person person = exercise.roster().find(message.person());
        if (person != null && exercise.roster().seatOf(person.id()).wasSwapped()) {
            json.put("holder", ParticipantTalk.nameThen(exercise, message, person));
        }
        json.set("text", DomainJson.tree(message.text()));
        ItemJson.messageTimes(json, message);
    }
}
