package org.livex.feed.items.custody;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.custody.Chain;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.custody.Noted;
import org.livex.exercise.custody.ReadChain;
import org.livex.exercise.custody.ReadEntry;
import org.livex.exercise.custody.Told;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.EvidenceId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.SharedItems;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** Evidence with its chain, the taking first. Where a device was, control alone learns. */
public final class EvidenceItems implements SharedItems, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        Chain chain = find(exercise, item);
        return chain != null && chain.isFor(person);
    }

    /** Who is in a team is written with each of them. */
    @Override
    public @Nullable Set<PersonId> readers(Exercise exercise, Item item) {
        return find(exercise, item) == null ? Set.of() : null;
    }

    @Override
    public void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        write(json, exercise, item, false);
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        write(json, exercise, item, true);
    }

    private static void write(ObjectNode json, Exercise exercise, Item item, boolean ofControl) {
        Chain chain = find(exercise, item);
        if (chain == null) {
            return;
        }
        ReadChain read = ReadChain.of(chain);
        json.put("number", chain.number()).put("description", read.description());
        if (read.holder() != null) {
            json.put("holder", read.holder().value());
            json.put("holderName", exercise.roster().callNameAt(read.holder(), Instant.MAX));
        }
        json.put("sealed", read.isSealed());
        if (read.seal() != null) {
            json.put("seal", read.seal());
        }
        ArrayNode entries = json.putArray("entries");
        Lines lines = new Lines(exercise, ofControl);
        lines.taken(entries.addObject(), chain);
        read.entries().forEach(entry -> lines.noted(entries.addObject(), entry));
    }

    private record Lines(Exercise exercise, boolean ofControl) {
        void taken(ObjectNode json, Chain chain) {
            CustodyFact.EvidenceTaken fact = chain.taken();
            json.put("id", fact.evidence().value()).put("number", 1).put("step", "taken");
            said(json, fact.person(), fact.taken().told(), chain.stamp(), fact.at());
            json.put("note", fact.taken().description());
            if (fact.taken().report() != null) {
                json.put("report", fact.taken().report().value());
            }
            json.putArray("gaps");
        }

        void noted(ObjectNode json, ReadEntry read) {
            CustodyFact.CustodyNoted fact = read.entry().fact();
            Noted noted = fact.noted();
            json.put("id", fact.entry().value())
                    .put("number", read.number())
                    .put("step", DomainJson.word(noted.step()));
            said(json, fact.person(), noted.told(), read.entry().stamp(), fact.at());
            if (noted.to() != null) {
                json.put("to", noted.to().value())
                        .put("toName", called(noted.to(), read.entry().stamp()))
                        .put("confirmed", read.isConfirmed());
            }
            if (noted.seal() != null) {
                json.put("seal", noted.seal());
            }
            if (!noted.note().isEmpty()) {
                json.put("note", noted.note());
            }
            if (noted.about() != null) {
                json.put("about", noted.about().value());
            }
            if (read.correctedBy() != null) {
                json.put("correctedBy", read.correctedBy().value());
            }
            ArrayNode gaps = json.putArray("gaps");
            read.gaps().stream().sorted().map(DomainJson::word).forEach(gaps::add);
        }

        private void said(ObjectNode json, PersonId person, Told told, Stamp stamp, ExerciseTime at) {
            json.put("person", person.value()).put("callName", called(person, stamp));
            if (told.where() != null) {
                json.put("where", told.where());
            }
            if (told.sha256() != null) {
                json.put("sha256", told.sha256().value());
            }
            if (ofControl && told.position() != null) {
                json.set("position", DomainJson.tree(told.position()));
            }
            ItemJson.instant(json, "takenAt", told.takenAt());
            ItemJson.done(json, exercise, told.takenAt(), stamp.at(), at);
            ItemJson.instant(json, "recordedAt", stamp.at());
        }

        private String called(PersonId person, Stamp stamp) {
            return exercise.roster().callNameAt(person, stamp.at());
        }
    }

    private static @Nullable Chain find(Exercise exercise, Item item) {
        return exercise.custody().find(new EvidenceId(item.id()));
    }
}
