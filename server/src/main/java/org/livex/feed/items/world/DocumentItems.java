package org.livex.feed.items.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.words.Opening;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.world.Document;
import org.livex.exercise.world.DocumentRelease;
import org.livex.exercise.world.WrittenDocument;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.SharedItems;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** Documents, for those who have them; for control with who has them and who opened them. */
public final class DocumentItems implements SharedItems, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        WrittenDocument written = find(exercise, item);
        return written != null && written.isReleasedTo(person);
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        WrittenDocument written = find(exercise, item);
        if (written == null) {
            json.put("removed", true);
            return;
        }
        json.setAll(DomainJson.tree(written.document()));
        json.put("revision", written.revision());
        ItemJson.received(json, exercise, written.document().enclosures());
        DocumentRelease release = written.release();
        if (release != null) {
            ObjectNode released = json.putObject("release");
            released.set("audience", DomainJson.tree(release.audience()));
            if (release.ground() != null) {
                released.set("ground", DomainJson.tree(release.ground()));
            }
            released.put("at", release.at().toString());
            ItemJson.instant(released, "releasedAt", release.stamp().at());
            PersonId by = release.stamp().by();
            if (by != null) {
                released.put("by", by.value());
            }
            if (release.inject() != null) {
                released.put("inject", release.inject().value());
            }
        }
        openings(json.putArray("opened"), written);
    }

    @Override
    public void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        WrittenDocument written = find(exercise, item);
        DocumentRelease release = written == null ? null : written.release();
        if (written == null || release == null) {
            return;
        }
        Document document = written.document();
        json.set("title", TextJson.of(document.title(), languages));
        if (document.number() != null) {
            json.put("number", document.number());
        }
        if (document.body() != null) {
            json.set("body", TextJson.of(document.body(), languages));
        }
        if (!document.enclosures().isEmpty()) {
            ArrayNode files = json.putArray("files");
            document.enclosures().forEach(file -> files.add(DomainJson.tree(file)));
            ItemJson.received(json, exercise, document.enclosures());
        }
        Persona issuer =
                document.issuedBy() == null ? null : exercise.scenario().find(Persona.class, document.issuedBy());
        if (issuer != null) {
            ItemJson.voice(json.putObject("issuedBy"), issuer, languages);
        }
        if (release.ground() != null) {
            json.set("ground", TextJson.of(release.ground(), languages));
        }
        json.put("at", release.at().toString());
        ItemJson.instant(json, "releasedAt", release.stamp().at());
    }

    private static void openings(ArrayNode array, WrittenDocument written) {
        Map<String, Opening> sorted = new TreeMap<>();
        written.opened().forEach((person, opening) -> sorted.put(person.value(), opening));
        sorted.forEach((person, opening) -> {
            ObjectNode json = array.addObject().put("person", person);
            ItemJson.instant(json, "at", opening.at());
            if (opening.language() != null) {
                json.put("language", opening.language().tag());
            }
        });
    }

    private static @Nullable WrittenDocument find(Exercise exercise, Item item) {
        return exercise.scenario().find(WrittenDocument.class, new DocumentId(item.id()));
    }
}
