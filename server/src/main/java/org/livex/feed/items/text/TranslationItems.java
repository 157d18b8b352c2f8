package org.livex.feed.items.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.LiveQueue;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.reading.ChatDesk;
import org.livex.exercise.talk.Message;
import org.livex.exercise.text.TextHistory;
import org.livex.exercise.text.WantedTranslation;
import org.livex.exercise.text.WrittenTerm;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Case;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.Wording;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.TermId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.SharedItems;
import org.livex.feed.items.TextJson;
import org.livex.feed.items.VoiceJson;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** Texts to be translated, each into one language, on the desks where they lie, with all that a translator needs to know. */
public final class TranslationItems implements SharedItems {
    /** As the item of the feed has it; its context is in the reader's languages. */
    public static ObjectNode json(Exercise exercise, TextRef text, Language language, List<Language> reader) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("text", text.toString())
                .put("language", language.tag());
        LocalizedText found = LocalizedTexts.find(exercise, text);
        Message message = exercise.talk().find(text);
        if (message != null) {
            VoiceJson.write(json, exercise, message);
        }
        if (found == null && message != null && !exercise.media().isUnsaid(message)) {
            return onlySaid(json, exercise, message, text, language, reader);
        }
        if (found == null) {
            return json.put("state", "gone");
        }
        TextHistory history = exercise.desk().history(text);
        json.put("state", state(found, language));
        json.putObject("source")
                .put("text", found.original().text())
                .put("language", found.source().tag())
                .put("revision", found.revision());
        Wording draft = ChatDesk.draft(exercise, text, language);
        if (draft != null) {
            json.put("state", "draft");
            version(json.putObject("version"), exercise, draft.version(), draft);
        }
        TextVersion version = found.versions().get(language);
        if (version != null && !language.equals(found.source())) {
            version(json.putObject("version"), exercise, version, history.latest(language));
            Wording before = found.isStale(language) ? history.source(found.source(), version.sourceRevision()) : null;
            if (before != null) {
                json.putObject("previousSource")
                        .put("text", before.version().text())
                        .put("revision", version.sourceRevision());
            }
        }
        setAside(json, exercise, text, language);
        person(json, "assignee", exercise, exercise.desk().assignee(text, language));
        WantedTranslation wanted = exercise.desk().wanted(text, language);
        if (wanted != null) {
            ItemJson.instant(json, "wantedSince", wanted.since());
            PlannedInject planned = exercise.msel().find(new InjectId(text.id()));
            Instant until = planned == null ? null : LiveQueue.waitsUntil(exercise, planned);
            ItemJson.instant(json, "waitingUntil", until);
        }
        if (message != null) {
            ItemJson.instant(json, "wantedSince", message.posted().at());
        }
        context(json.putObject("context"), exercise, text, reader);
        return json;
    }

    /** Whoever writes down what was said gives it its words. */
    private static ObjectNode onlySaid(
            ObjectNode json,
            Exercise exercise,
            Message message,
            TextRef text,
            Language language,
            List<Language> reader) {
        Wording draft = ChatDesk.draft(exercise, text, language);
        json.put("state", draft == null ? "missing" : "draft")
                .putObject("source")
                .put("text", "")
                .put("language", message.language().tag())
                .put("revision", 1);
        if (draft != null) {
            version(json.putObject("version"), exercise, draft.version(), draft);
        }
        ItemJson.instant(json, "wantedSince", message.posted().at());
        context(json.putObject("context"), exercise, text, reader);
        return json;
    }

    /** Also what has been there from the start and nobody has touched. */
    public static String state(LocalizedText text, Language language) {
        TextVersion version = text.versions().get(language);
        if (version == null) {
            return "missing";
        }
        return text.isStale(language) ? "stale" : DomainJson.word(version.state());
    }

    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        Named named = Named.of(item);
        return ChatDesk.isOnDeskOf(exercise, person, named.text(), named.language());
    }

    @Override
    public void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        Named named = Named.of(item);
        json.setAll(json(exercise, named.text(), named.language(), languages));
    }

    /** What the id of such an item names. */
    private record Named(TextRef text, Language language) {
        static Named of(Item item) {
            int tilde = item.id().indexOf('~');
            return new Named(
                    TextRef.parse(item.id().substring(0, tilde)),
                    Language.of(item.id().substring(tilde + 1)));
        }
    }

    private static void version(ObjectNode json, Exercise exercise, TextVersion version, @Nullable Wording wording) {
        json.put("text", version.text())
                .put("state", DomainJson.word(version.state()))
                .put("sourceRevision", version.sourceRevision());
        if (version.isMachineMade()) {
            json.put("machine", true);
        }
        person(json, "translator", exercise, version.translator());
        if (wording != null) {
            json.put("number", wording.number());
            ItemJson.instant(json, "at", wording.at());
            person(json, "reviewer", exercise, wording.reviewer());
            ItemJson.instant(json, "reviewedAt", wording.reviewedAt());
            if (wording.note() != null) {
                json.put("note", wording.note());
            }
        }
    }

    /** It is there for its writer to take up, or to throw away. */
    private static void setAside(ObjectNode json, Exercise exercise, TextRef text, Language language) {
        Wording draft = ChatDesk.setAside(exercise, text, language);
        if (draft == null) {
            return;
        }
        ObjectNode there = json.putObject("setAside");
        there.put("text", draft.version().text()).put("number", draft.number());
        ItemJson.instant(there, "at", draft.at());
        person(there, "translator", exercise, draft.version().translator());
        List<Wording> all = exercise.desk().history(text).of(language);
        person(there, "replacedBy", exercise, all.get(draft.number()).by());
    }

    private static void person(ObjectNode json, String field, Exercise exercise, @Nullable PersonId id) {
        Person person = id == null ? null : exercise.roster().find(id);
        if (person != null) {
            json.putObject(field).put("id", person.id().value()).put("callName", person.callName());
        }
    }

    private static void context(ObjectNode json, Exercise exercise, TextRef text, List<Language> reader) {
        WhoseText.write(json, exercise, text, reader);
        glossary(json, exercise, text, reader);
        conversation(json, exercise, text, reader);
        chat(json, exercise, text, reader);
        PlannedInject planned =
                text.owner() == TextOwner.INJECT ? exercise.msel().find(new InjectId(text.id())) : null;
        if (planned == null) {
            return;
        }
        Inject inject = planned.inject();
        json.put("number", inject.number()).put("type", DomainJson.word(inject.type()));
        storyline(json, exercise, inject.storyline(), reader);
        audience(json.putObject("audience"), exercise, inject.audience(), reader);
        Place place = inject.place() == null ? null : exercise.scenario().find(Place.class, inject.place());
        if (place != null) {
            json.set("place", TextJson.of(place.name(), reader));
        }
        Inject before = exercise.msel().before(inject);
        if (before != null && before.readableIn() == null) {
            json.set("before", TextJson.of(before.body(), reader));
        }
    }

    /** What a term means says how it is to be called; the term says what its meaning explains. */
    private static void glossary(ObjectNode json, Exercise exercise, TextRef text, List<Language> reader) {
        WrittenTerm written = text.owner() == TextOwner.TERM
                ? exercise.scenario().find(WrittenTerm.class, new TermId(text.id()))
                : null;
        if (written == null) {
            return;
        }
        LocalizedText meaning = written.term().meaning();
        if (text.part() == TextPart.MEANING) {
            json.set("term", TextJson.of(written.term().name(), reader));
        } else if (meaning != null) {
            json.set("meaning", TextJson.of(meaning, reader));
        }
    }

    private static void conversation(ObjectNode json, Exercise exercise, TextRef text, List<Language> reader) {
        Case open = text.owner() == TextOwner.CASE ? exercise.talk().caseOf(new StorylineId(text.id())) : null;
        if (open != null) {
            storyline(json, exercise, open.storyline(), reader);
            audience(json.putObject("audience"), exercise, open.audience(), reader);
        }
    }

    /** Where it was written, and what was written there before it. */
    private static void chat(ObjectNode json, Exercise exercise, TextRef text, List<Language> reader) {
        Message message = exercise.talk().find(text);
        if (message == null) {
            return;
        }
        json.put("channel", message.channel().written());
        exercise.talk().before(message.channel(), message.posted().seq(), 1).stream()
                .map(Message::text)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(before -> json.set("before", TextJson.of(before, reader)));
    }

    private static void storyline(ObjectNode json, Exercise exercise, @Nullable StorylineId id, List<Language> reader) {
        Storyline storyline = id == null ? null : exercise.scenario().find(Storyline.class, id);
        if (storyline != null) {
            json.put("storyline", storyline.id().value());
            json.set("storylineTitle", TextJson.of(storyline.title(), reader));
        }
    }

    /** Who will read it. People are counted and not named. */
    private static void audience(ObjectNode json, Exercise exercise, Audience audience, List<Language> reader) {
        json.put("everyone", audience.everyone()).put("people", addressed(exercise, audience));
        ArrayNode functions = json.putArray("functions");
        audience.functions().stream().sorted().forEach(function -> functions.add(DomainJson.word(function)));
        ArrayNode groups = json.putArray("groups");
        exercise.scenario()
                .all(Team.class)
                .filter(team -> audience.teams().contains(team.id()))
                .forEach(team -> groups.add(TextJson.of(team.name(), reader)));
        exercise.scenario()
                .all(Agency.class)
                .filter(agency -> audience.agencies().contains(agency.id()))
                .forEach(agency -> groups.add(TextJson.of(agency.name(), reader)));
    }

    /** By name, or as one of a team, an agency, a function or everyone. */
    private static long addressed(Exercise exercise, Audience audience) {
        return exercise.roster().people().values().stream()
                .filter(audience::addresses)
                .count();
    }
}
