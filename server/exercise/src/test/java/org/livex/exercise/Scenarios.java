package org.livex.exercise;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.people.RoleCard;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.text.Term;
import org.livex.exercise.words.Area;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Position;
import org.livex.exercise.words.PositionSource;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.RoleCardId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.words.ids.TermId;
import org.livex.i18n.Language;

/** A small exercise to speak of: two days, one person of each function, two teams, a few places and kinds of action. */
public final class Scenarios {
    public static final Language ENGLISH = Language.of("en");
    public static final Language RUSSIAN = Language.of("ru");

    /** STARTEX on the wall clock, when the exercise clock shows {@link #FIRST_MINUTE}. */
    public static final Instant STARTEX = Instant.parse("2026-11-24T08:00:00Z");

    public static final ExerciseTime FIRST_MINUTE = time("D1 09:00");
    public static final DayWindow DAY_1 = day("D1 09:00", "D1 18:00");
    public static final DayWindow DAY_2 = day("D2 09:00", "D2 18:00");
    public static final GeoPoint BARRACKS = new GeoPoint(45.547, 11.546);
    public static final GeoPoint FAR_AWAY = new GeoPoint(52.52, 13.405);
    public static final Area AREA = new Area(BARRACKS, 3_000);
    public static final Plan PLAN = plan(Nights.STOP, DAY_1, DAY_2);

    public static final TeamId FIELD_TEAM = new TeamId("field");
    public static final TeamId MONEY_TEAM = new TeamId("money");
    public static final AgencyId POLICE = new AgencyId("police");
    public static final PersonaId HOTLINE = new PersonaId("hotline");
    public static final StorylineId SEVEN_HOURS = new StorylineId("seven-hours");
    public static final RoleCardId WITNESS = new RoleCardId("witness");
    public static final PlaceId CAR_WASH = new PlaceId("car-wash");
    public static final PlaceId COMMAND_POST = new PlaceId("command-post");
    public static final ActionKindId INTERVIEWED = new ActionKindId("interviewed");
    public static final ActionKindId FROZE_ACCOUNT = new ActionKindId("froze-account");

    public static final Person DIRECTOR = person(PersonFunction.DIRECTOR);
    public static final Person CONTROLLER = person(PersonFunction.CONTROLLER);
    public static final Person EVALUATOR = person(PersonFunction.EVALUATOR);
    public static final Person SAFETY_OFFICER = person(PersonFunction.SAFETY_OFFICER);
    public static final Person ACTOR = person(PersonFunction.ROLE_PLAYER);
    public static final Person MEDIATOR = person(PersonFunction.CULTURAL_MEDIATOR);
    public static final Person ANNA = player("anna", FIELD_TEAM);
    public static final Person BORIS = player("boris", FIELD_TEAM);
    public static final Person CLARA = player("clara", MONEY_TEAM);
    public static final List<Person> EVERYBODY =
            List.of(DIRECTOR, CONTROLLER, EVALUATOR, SAFETY_OFFICER, ACTOR, MEDIATOR, ANNA, BORIS, CLARA);

    public static final MediaHash PHOTO = new MediaHash("ab".repeat(32));

    private Scenarios() {}

    public static List<PlanCommand> world() {
        return List.of(
                new PlanCommand.AddAgency(new Agency(POLICE, text("Police"))),
                new PlanCommand.AddTeam(new Team(FIELD_TEAM, text("Field team"))),
                new PlanCommand.AddTeam(new Team(MONEY_TEAM, text("Money team"))),
                new PlanCommand.AddPersona(new Persona(HOTLINE, text("Hotline"))),
                new PlanCommand.AddStoryline(new Storyline(SEVEN_HOURS, text("Seven hours"))),
                new PlanCommand.WriteRoleCard(new RoleCard(WITNESS, text("Witness"), text("You saw a van."), null)),
                new PlanCommand.AddPlace(new Place(CAR_WASH, text("Car wash"), BARRACKS, 50, Audience.EVERYONE)),
                new PlanCommand.AddPlace(
                        new Place(COMMAND_POST, text("Command post"), BARRACKS, 50, Audience.CONTROL_ONLY)),
                new PlanCommand.AddActionKind(new ActionKind(INTERVIEWED, text("Interviewed"), Audience.EVERYONE)),
                new PlanCommand.AddActionKind(
                        new ActionKind(FROZE_ACCOUNT, text("Froze an account"), Audience.ofTeams(MONEY_TEAM))));
    }

    public static Plan plan(Nights nights, DayWindow... days) {
        return new Plan(
                text("Blue Lantern"), List.of(ENGLISH), ZoneId.of("Europe/Rome"), List.of(days), nights, AREA, null);
    }

    static Term term(String id, String english) {
        return new Term(new TermId(id), text(english), null, new TreeMap<>(), false);
    }

    public static LocalizedText text(String english) {
        return LocalizedText.of(ENGLISH, english);
    }

    public static ExerciseTime time(String written) {
        return ExerciseTime.parse(written);
    }

    public static DayWindow day(String from, String to) {
        return new DayWindow(time(from), time(to));
    }

    public static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    public static InjectId id(String inject) {
        return new InjectId(inject);
    }

    static Person person(PersonFunction function) {
        String id = function.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Person(new PersonId(id), id, function, Set.of(), null, null, List.of(ENGLISH), null);
    }

    public static Person player(String id, TeamId... teams) {
        return new Person(
                new PersonId(id),
                id,
                PersonFunction.PLAYER,
                Set.of(teams),
                null,
                null,
                List.of(RUSSIAN, ENGLISH),
                null);
    }

    public static Person mediator(String id, Language... languages) {
        return new Person(
                new PersonId(id), id, PersonFunction.CULTURAL_MEDIATOR, Set.of(), null, null, List.of(languages), null);
    }

    /** To the field team: Anna and Boris. */
    public static Inject inject(String id, Trigger trigger) {
        return inject(id, trigger, Audience.ofTeams(FIELD_TEAM));
    }

    public static Inject inject(String id, Trigger trigger, Audience audience) {
        return Inject.builder(id(id), id, text("About " + id), text("A woman called the hotline."))
                .audience(audience)
                .trigger(trigger)
                .mustAcknowledge(true)
                .build();
    }

    public static Inject from(@Nullable PersonaId sender, @Nullable StorylineId storyline) {
        Inject plain = inject("call", byHand());
        return plain.but().storyline(storyline).from(sender).build();
    }

    public static Person holderOf(RoleCardId card) {
        return new Person(
                new PersonId("newcomer"),
                "newcomer",
                PersonFunction.ROLE_PLAYER,
                Set.of(),
                null,
                null,
                List.of(ENGLISH),
                card);
    }

    public static Trigger at(String written) {
        return new Trigger.AtTime(time(written));
    }

    public static Trigger after(String inject, Duration delay) {
        return new Trigger.AfterInject(id(inject), delay);
    }

    public static Trigger on(ActionKindId kind, @Nullable Audience by, Duration delay) {
        return new Trigger.OnAction(kind, by, delay);
    }

    public static Trigger acknowledged(String inject, Trigger.Quorum quorum, Duration delay) {
        return new Trigger.OnAcknowledgement(id(inject), quorum, delay);
    }

    public static Trigger unacknowledged(String inject, Duration within) {
        return new Trigger.OnNoAcknowledgement(id(inject), within);
    }

    public static Trigger byHand() {
        return new Trigger.ByHand();
    }

    public static Trigger all(Trigger... of) {
        return new Trigger.All(List.of(of));
    }

    public static Trigger any(Trigger... of) {
        return new Trigger.Any(List.of(of));
    }

    public static Trigger not(Trigger of) {
        return new Trigger.Not(of);
    }

    public static Action action(ActionKindId kind) {
        return new Action(kind, "", null, null, null, STARTEX, null);
    }

    public static Action at(PlaceId place) {
        return new Action(INTERVIEWED, "", null, place, null, STARTEX, null);
    }

    public static Action answerTo(InjectId inject) {
        return new Action(INTERVIEWED, "", inject, null, null, STARTEX, null);
    }

    public static Position positionAt(GeoPoint point) {
        return new Position(point, 12, STARTEX, PositionSource.DEVICE);
    }

    public static List<PersonId> ids(Person... people) {
        return Arrays.stream(people).map(Person::id).toList();
    }
}
