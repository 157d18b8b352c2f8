package org.livex.portrait;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Team;
import org.livex.exercise.reading.ChatDesk;
import org.livex.exercise.words.Case;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Position;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.json.DomainJson;

/** What everything is called, in the best language that there is for the one who reads. */
record Naming(Exercise exercise, List<Language> languages) {
    String of(LocalizedText text) {
        Language language = Languages.choose(languages, text.versions().keySet(), text.source())
                .language();
        return Objects.requireNonNull(text.versions().get(language)).text();
    }

    /** Words of a voice that was hidden since. */
    boolean isUnsaid(TextRef text) {
        return ChatDesk.isUnsaid(exercise, text);
    }

    /** Null where the plan keeps it from them. */
    @Nullable String of(@Nullable PlaceId place, Person reader) {
        Place found = place == null ? null : exercise.scenario().find(Place.class, place);
        return found != null && found.audience().admits(reader) ? of(found.name()) : null;
    }

    @Nullable String of(@Nullable TeamId team) {
        return team == null ? null : of(exercise.scenario().find(Team.class, team), Team::name, team);
    }

    @Nullable String of(@Nullable AgencyId agency) {
        return agency == null ? null : of(exercise.scenario().find(Agency.class, agency), Agency::name, agency);
    }

    @Nullable String of(@Nullable PersonaId persona) {
        return persona == null ? null : of(exercise.scenario().find(Persona.class, persona), Persona::name, persona);
    }

    String of(PersonId person, Instant at) {
        return exercise.roster().callNameAt(person, at);
    }

    Value of(Channel channel, PersonId reader, Instant at) {
        return switch (channel) {
            case Channel.OfTeam(TeamId team) -> words(Objects.requireNonNull(of(team)));
            case Channel.OfFunction(var function) ->
                new Value.Term(channel.written(), "function." + DomainJson.word(function));
            // As its people know it: what control calls the storyline is control's.
            case Channel.OfCase(var storyline) -> words(of(exercise.talk().caseOf(storyline), Case::name, storyline));
            case Channel.Direct(PersonId one, PersonId other) -> words(of(one.equals(reader) ? other : one, at));
            case Channel.OfControl _ -> new Value.Term(channel.written(), "common.term.control");
            case Channel.WithControl(PersonId person) ->
                person.equals(reader)
                        ? new Value.Term(channel.written(), "common.chat.type.control")
                        : words(of(person, at));
        };
    }

    static @Nullable String of(@Nullable Position position) {
        return position == null
                ? null
                : position.point().latitude() + ", " + position.point().longitude();
    }

    private static Value words(String name) {
        return new Value.Words(name);
    }

    private interface Named<T> {
        LocalizedText name(T thing);
    }

    private <T> String of(@Nullable T thing, Named<T> name, Id id) {
        return thing == null ? id.value() : of(name.name(thing));
    }

    String teams(Set<TeamId> teams) {
        return teams.stream().map(this::of).filter(Objects::nonNull).sorted().collect(Collectors.joining(", "));
    }
}
