package org.livex.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.people.WrittenRoleCard;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Scenario;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.world.WrittenDocument;
import org.livex.exercise.world.WrittenWorldEntry;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** What everything of one exercise is called in its sheets. */
public final class Names {
    private final SheetWords words;
    private final Labels<Storyline> storylines;
    private final Labels<Persona> personas;
    private final Labels<Place> places;
    private final Labels<Team> teams;
    private final Labels<Agency> agencies;
    private final Labels<ActionKind> actions;
    private final Labels<WrittenRoleCard> roleCards;
    private final Labels<InjectType> types;
    private final Labels<Issuer> issuers;
    private final Labels<DocumentId> documents;
    private final Labels<InjectDetails.MediaArticle.Kind> articleKinds;
    private final Labels<InjectDetails.Message.Medium> media;
    private final Labels<PersonFunction> functions;
    private final Labels<Objective> objectives;
    private final Labels<ReviewState> reviews;
    private final Labels<Boolean> yesOrNo;
    private final AudienceWords audiences;

    public Names(Exercise exercise, SheetWords words) {
        this.words = words;
        Scenario scenario = exercise.scenario();
        storylines = words.labels(
                scenario.all(Storyline.class).toList(), one -> one.id().value(), Storyline::title);
        personas = words.labels(
                scenario.all(Persona.class).toList(), one -> one.id().value(), Persona::name);
        places =
                words.labels(scenario.all(Place.class).toList(), one -> one.id().value(), Place::name);
        teams = words.labels(scenario.all(Team.class).toList(), one -> one.id().value(), Team::name);
        agencies = words.labels(
                scenario.all(Agency.class).toList(), one -> one.id().value(), Agency::name);
        actions = words.labels(
                scenario.all(ActionKind.class).toList(), one -> one.id().value(), ActionKind::label);
        roleCards = words.labels(
                scenario.all(WrittenRoleCard.class).toList(),
                one -> one.id().value(),
                one -> one.card().title());
        types = words.enumLabels(InjectType.class, "inject-type");
        issuers = new Labels<>(() -> issuers(scenario));
        documents = new Labels<>(() -> scenario.all(WrittenDocument.class)
                .map(one -> named(one.id(), one.id().value(), one.document().title()))
                .toList());
        articleKinds = words.enumLabels(InjectDetails.MediaArticle.Kind.class, "inject-field.article-kind");
        media = words.enumLabels(InjectDetails.Message.Medium.class, "inject-field.medium");
        functions = words.enumLabels(PersonFunction.class, "function");
        objectives = objectives(scenario);
        reviews = words.enumLabels(ReviewState.class, "console.review");
        yesOrNo = words.yesOrNo();
        audiences = new AudienceWords(new Labels<>(() -> targets(exercise)));
    }

    /** Shown by number; what they say is long. */
    private static Labels<Objective> objectives(Scenario scenario) {
        return new Labels<>(() -> scenario.all(Objective.class)
                .map(one -> {
                    List<String> names = new ArrayList<>(List.of(one.number()));
                    one.text().versions().values().forEach(version -> names.add(version.text()));
                    return new Labels.Named<>(one, one.id().value(), names);
                })
                .toList());
    }

    private List<Labels.Named<AudienceWords.Target>> targets(Exercise exercise) {
        List<Labels.Named<AudienceWords.Target>> all = new ArrayList<>();
        all.add(new Labels.Named<>(
                new AudienceWords.Target.Everyone(), "everyone", words.inAllLanguages("common.everyone")));
        for (PersonFunction function : PersonFunction.values()) {
            String word = DomainJson.word(function);
            all.add(new Labels.Named<>(
                    new AudienceWords.Target.OfFunction(function),
                    "function:" + word,
                    words.inAllLanguages("function." + word)));
        }
        for (Team team : teams.things()) {
            TeamId id = team.id();
            all.add(new Labels.Named<>(
                    new AudienceWords.Target.OfTeam(id), "team:" + id.value(), names(team.name(), id.value())));
        }
        for (Agency agency : agencies.things()) {
            AgencyId id = agency.id();
            all.add(new Labels.Named<>(
                    new AudienceWords.Target.OfAgency(id), "agency:" + id.value(), names(agency.name(), id.value())));
        }
        for (Person person : exercise.roster().people().values()) {
            all.add(new Labels.Named<>(
                    new AudienceWords.Target.One(person.id()),
                    "person:" + person.id().value(),
                    List.of(person.callName(), person.id().value())));
        }
        countries(exercise).forEach(country -> all.add(label(new AudienceWords.Target.OfCountry(country))));
        languages(exercise).forEach(language -> all.add(label(new AudienceWords.Target.OfReaders(language))));
        return all;
    }

    /** By its code: a country may be called as a team is. */
    private static Labels.Named<AudienceWords.Target> label(AudienceWords.Target target) {
        return new Labels.Named<>(target, target.code(), List.of());
    }

    private static Set<String> countries(Exercise exercise) {
        return exercise.roster().people().values().stream()
                .map(Person::country)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Language> languages(Exercise exercise) {
        return exercise.roster().people().values().stream()
                .flatMap(person -> person.languages().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Labels.Named<Issuer>> issuers(Scenario scenario) {
        List<Labels.Named<Issuer>> all = new ArrayList<>();
        scenario.all(Persona.class).forEach(persona -> {
            Issuer issuer = new Issuer.OfPersona(persona.id());
            all.add(named(issuer, issuer.written(), persona.name()));
        });
        scenario.all(WrittenWorldEntry.class).forEach(written -> {
            Issuer issuer = new Issuer.OfWorld(written.entry().id());
            all.add(named(issuer, issuer.written(), written.entry().title()));
        });
        return all;
    }

    private <T> Labels.Named<T> named(T thing, String code, LocalizedText text) {
        return new Labels.Named<>(thing, code, names(text, code));
    }

    private List<String> names(LocalizedText text, String id) {
        List<String> names = new ArrayList<>(List.of(words.shown(text)));
        text.versions().values().forEach(version -> names.add(version.text()));
        names.add(id);
        return names;
    }

    /** What was renamed since may be called as before. */
    void alsoAs(Names earlier) {
        storylines.alsoAs(earlier.storylines, Storyline::id);
        personas.alsoAs(earlier.personas, Persona::id);
        places.alsoAs(earlier.places, Place::id);
        teams.alsoAs(earlier.teams, Team::id);
        agencies.alsoAs(earlier.agencies, Agency::id);
        objectives.alsoAs(earlier.objectives, Objective::id);
        audiences.labels().alsoAs(earlier.audiences.labels(), target -> target);
    }

    public SheetWords words() {
        return words;
    }

    public Labels<Storyline> storylines() {
        return storylines;
    }

    public Labels<Persona> personas() {
        return personas;
    }

    Labels<Place> places() {
        return places;
    }

    public Labels<Team> teams() {
        return teams;
    }

    public Labels<Agency> agencies() {
        return agencies;
    }

    Labels<ActionKind> actions() {
        return actions;
    }

    Labels<WrittenRoleCard> roleCards() {
        return roleCards;
    }

    public Labels<InjectType> types() {
        return types;
    }

    Labels<Issuer> issuers() {
        return issuers;
    }

    Labels<DocumentId> documents() {
        return documents;
    }

    Labels<InjectDetails.MediaArticle.Kind> articleKinds() {
        return articleKinds;
    }

    Labels<InjectDetails.Message.Medium> media() {
        return media;
    }

    public Labels<PersonFunction> functions() {
        return functions;
    }

    Labels<Objective> objectives() {
        return objectives;
    }

    public Labels<ReviewState> reviews() {
        return reviews;
    }

    Labels<Boolean> yesOrNo() {
        return yesOrNo;
    }

    public AudienceWords audiences() {
        return audiences;
    }
}
