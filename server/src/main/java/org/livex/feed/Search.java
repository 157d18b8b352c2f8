package org.livex.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.livex.exercise.Exercise;
import org.livex.exercise.Thing;
import org.livex.exercise.inject.Release;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.reading.Channels;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.feed.items.ItemKind;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;
import org.livex.i18n.Names;

/**
 * Finds names across scripts: whoever types Shchukin finds Щукин. Control finds everything; a participant what they see
 * anyway, so that nobody learns of somebody by searching. Looks at every name, so not for an event loop.
 */
public final class Search {
    public static final int MOST = 50;
    public static final int LONGEST = 100;

    private final Exercise exercise;
    private final Person reader;
    private final String typed;
    private final List<Language> languages;
    private final ArrayNode results = JsonNodeFactory.instance.arrayNode();
    private boolean more;

    private Search(Exercise exercise, Person reader, String typed, List<Language> languages) {
        this.exercise = exercise;
        this.reader = reader;
        this.typed = typed;
        this.languages = languages;
    }

    public static ObjectNode of(Exercise exercise, Person reader, String typed, List<Language> languages) {
        Search search = new Search(exercise, reader, typed, languages);
        search.run();
        return JsonNodeFactory.instance.objectNode().put("more", search.more).set("results", search.results);
    }

    private void run() {
        boolean control = reader.function().seesControl();
        Set<PersonId> known = control ? exercise.roster().people().keySet() : knownPeople();
        people(known.stream().map(exercise.roster()::find));
        Set<PersonaId> voices = control ? Set.of() : knownPersonas();
        things(Persona.class, persona -> control || voices.contains(persona.id()), ItemKind.PERSONA, Persona::name);
        things(Place.class, place -> place.audience().admits(reader), ItemKind.PLACE, Place::name);
        things(Team.class, team -> control || reader.teams().contains(team.id()), ItemKind.TEAM, Team::name);
        things(Agency.class, _ -> control, ItemKind.AGENCY, Agency::name);
        things(Storyline.class, _ -> control, ItemKind.STORYLINE, Storyline::title);
    }

    /** Who is on a team with the reader, met them over a mediation, or wrote where the reader reads. */
    private Set<PersonId> knownPeople() {
        Set<PersonId> known = new HashSet<>();
        known.add(reader.id());
        exercise.roster().people().values().stream()
                .filter(person -> !Collections.disjoint(person.teams(), reader.teams()))
                .forEach(person -> known.add(person.id()));
        exercise.mediations().all().values().stream()
                .filter(mediation -> mediation.requester().equals(reader.id()) || mediation.isOf(reader.id()))
                .forEach(mediation -> {
                    known.add(mediation.requester());
                    if (mediation.mediator() != null) {
                        known.add(mediation.mediator());
                    }
                });
        exercise.talk().messages().values().stream()
                .filter(message -> message.as() == null)
                .filter(message -> Channels.belongs(exercise, message.channel(), reader))
                .forEach(message -> known.add(message.person()));
        return known;
    }

    private Set<PersonaId> knownPersonas() {
        Set<PersonaId> known = new HashSet<>();
        exercise.msel().injects().values().forEach(planned -> {
            Release release = planned.release();
            if (release != null
                    && planned.inject().from() != null
                    && release.recipients().contains(reader.id())) {
                known.add(planned.inject().from());
            }
        });
        exercise.talk().messages().values().forEach(message -> {
            if (message.as() != null && Channels.belongs(exercise, message.channel(), reader)) {
                known.add(message.as());
            }
        });
        return known;
    }

    private void people(Stream<Person> people) {
        people.filter(person -> person != null && Names.finds(typed, person.callName()))
                .sorted((one, other) -> one.callName().compareTo(other.callName()))
                .forEach(
                        person -> found(ItemKind.PERSON, person.id(), json -> json.put("callName", person.callName())));
    }

    private <T extends Thing> void things(
            Class<T> type, Predicate<T> mayBeSeen, ItemKind kind, Function<T, LocalizedText> name) {
        exercise.scenario().all(type).filter(mayBeSeen).forEach(thing -> {
            LocalizedText text = name.apply(thing);
            if (text.versions().values().stream().anyMatch(version -> Names.finds(typed, version.text()))) {
                found(kind, thing.id(), json -> json.set("name", TextJson.of(text, languages)));
            }
        });
    }

    private void found(ItemKind kind, Id id, Consumer<ObjectNode> name) {
        if (results.size() >= MOST) {
            more = true;
            return;
        }
        name.accept(results.addObject().put("kind", kind.code()).put("id", id.value()));
    }
}
