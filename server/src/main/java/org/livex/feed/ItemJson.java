package org.livex.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.media.Media;
import org.livex.exercise.mediation.Mediation;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.talk.Message;
import org.livex.exercise.words.Attachment;
import org.livex.exercise.words.Id;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TeamId;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** What items of participants and of control have in common. */
final class ItemJson {
    private ItemJson() {}

    static ObjectNode start(Item item, long seq) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", item.kind().code())
                .put("id", item.id())
                .put("seq", seq);
    }

    static void clock(ObjectNode json, Exercise exercise) {
        json.put("phase", DomainJson.word(exercise.clock().phase()))
                .put("speed", exercise.clock().speed())
                .put("exerciseTime", exercise.clock().shown().toString());
        instant(json, "at", exercise.clock().at());
    }

    static void plan(ObjectNode json, Plan plan) {
        ObjectNode written = DomainJson.tree(plan);
        written.remove("name");
        written.put("retentionDays", plan.daysKept());
        written.remove("approvedOnly");
        json.setAll(written);
    }

    static void me(ObjectNode json, Exercise exercise, Person person) {
        json.put("callName", person.callName()).put("function", DomainJson.word(person.function()));
        ids(json.putArray("teams"), person.teams());
        if (person.agency() != null) {
            json.put("agency", person.agency().value());
        }
        languages(json.putArray("languages"), person.languages());
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

    static void action(ObjectNode json, Exercise exercise, RecordedAction recorded) {
        json.set("action", DomainJson.tree(recorded.action()));
        json.put("at", recorded.at().toString());
        instant(json, "recordedAt", recorded.recordedAt());
        received(json, exercise, recorded.action().captures());
    }

    /** Since when the server has the bytes of each attachment; those on the way are not in it. */
    static void received(ObjectNode json, Exercise exercise, List<? extends Attachment> attachments) {
        if (attachments.isEmpty()) {
            return;
        }
        ObjectNode received = json.putObject("received");
        for (Attachment attachment : attachments) {
            Media.Received known = exercise.media().find(attachment.sha256());
            if (known != null) {
                instant(received, attachment.sha256().value(), known.first().at());
            }
        }
    }

    static void members(ArrayNode members, Exercise exercise, TeamId team) {
        exercise.roster().people().values().stream()
                .filter(person -> person.teams().contains(team))
                .sorted(Comparator.comparing(Person::callName))
                .forEach(person -> {
                    ObjectNode member = members.addObject()
                            .put("id", person.id().value())
                            .put("callName", person.callName())
                            .put("function", DomainJson.word(person.function()));
                    languages(member.putArray("languages"), person.languages());
                });
    }

    static void languages(ArrayNode array, List<Language> languages) {
        languages.forEach(language -> array.add(language.tag()));
    }

    static void mediationTimes(ObjectNode json, Mediation mediation) {
        if (mediation.acceptance() != null) {
            instant(json, "acceptedAt", mediation.acceptance().stamp().at());
        }
        if (mediation.session() != null) {
            instant(json, "startedAt", mediation.session().started().at());
            Stamp ended = mediation.session().ended();
            instant(json, "endedAt", ended == null ? null : ended.at());
        }
        if (mediation.cancelled() != null) {
            instant(json, "cancelledAt", mediation.cancelled().at());
        }
    }

    static void messageTimes(ObjectNode json, Message message) {
        json.put("at", message.at().toString());
        instant(json, "sentAt", message.posted().at());
        instant(json, "takenAt", message.takenAt());
    }

    static void speaker(ObjectNode json, Person person) {
        json.put("id", person.id().value())
                .put("callName", person.callName())
                .put("function", DomainJson.word(person.function()));
    }

    static void ids(ArrayNode array, Set<? extends Id> ids) {
        ids.stream().map(Id::value).sorted().forEach(array::add);
    }

    static void instant(ObjectNode json, String field, @Nullable Instant instant) {
        if (instant != null) {
            json.put(field, DomainJson.instant(instant));
        }
    }

    static Plan planOf(Exercise exercise) {
        return Objects.requireNonNull(exercise.scenario().plan());
    }
}
