package org.livex.preflight;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.inject.ExpectedAction;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.words.Area;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.i18n.Language;

/** A plan of two days, 09:00 to 17:00, with a director, a safety officer, a mediator and two players; then what a test adds. */
final class GivenPlan {
    static final Language ENGLISH = Language.of("en");
    static final Language RUSSIAN = Language.of("ru");
    static final Language ARABIC = Language.of("ar");
    static final ActionKindId INTERVIEWED = new ActionKindId("interviewed");
    static final PlaceId CAR_WASH = new PlaceId("car-wash");
    static final StorylineId LINE = new StorylineId("line");
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final Set<PersonId> reachable = new HashSet<>();
    private Exercise exercise = Exercise.EMPTY;

    GivenPlan() {
        this(true, true);
    }

    static GivenPlan withoutSafetyOfficer() {
        return new GivenPlan(true, false);
    }

    static GivenPlan withoutDirector() {
        return new GivenPlan(false, true);
    }

    private GivenPlan(boolean director, boolean safetyOfficer) {
        fact(new PlanFact.ExercisePlanned(new Plan(
                text("Blue Lantern"),
                List.of(ENGLISH, RUSSIAN),
                ZoneId.of("Europe/Rome"),
                List.of(day("D1 09:00", "D1 17:00"), day("D2 09:00", "D2 17:00")),
                Nights.STOP,
                null,
                null)));
        fact(new PlanFact.StorylineAdded(new Storyline(LINE, text("Line"))));
        fact(new PlanFact.PlaceAdded(
                new Place(CAR_WASH, text("Car wash"), new GeoPoint(45, 11), 50, Audience.EVERYONE)));
        fact(new PlanFact.ActionKindAdded(new ActionKind(INTERVIEWED, text("Interviewed"), Audience.EVERYONE)));
        if (director) {
            person("director", PersonFunction.DIRECTOR, ENGLISH);
        }
        if (safetyOfficer) {
            person("safety", PersonFunction.SAFETY_OFFICER, ENGLISH);
        }
        person("anna", PersonFunction.PLAYER, ENGLISH);
        person("boris", PersonFunction.PLAYER, RUSSIAN, ENGLISH);
    }

    GivenPlan person(String id, PersonFunction function, Language... languages) {
        reachable.add(new PersonId(id));
        return fact(new PlanFact.PersonAdded(
                new Person(new PersonId(id), id, function, Set.of(), null, null, List.of(languages), null)));
    }

    GivenPlan withoutDevice(String person) {
        reachable.remove(new PersonId(person));
        return this;
    }

    GivenPlan inject(String id, Trigger trigger, String... people) {
        return inject(id, InjectType.MESSAGE, both("Text of " + id), null, trigger, people);
    }

    GivenPlan inject(
            String id,
            InjectType type,
            LocalizedText body,
            @Nullable List<Language> readableIn,
            Trigger trigger,
            String... people) {
        Audience audience =
                Audience.ofPeople(Arrays.stream(people).map(PersonId::new).toArray(PersonId[]::new));
        return fact(new PlanFact.InjectPlanned(Inject.builder(new InjectId(id), id, text("Title"), body)
                .storyline(LINE)
                .type(type)
                .audience(audience)
                .place(CAR_WASH)
                .trigger(trigger)
                .mustAcknowledge(true)
                .expectedActions(List.of(new ExpectedAction(INTERVIEWED, null, Duration.ofMinutes(20))))
                .readableIn(readableIn)
                .build()));
    }

    /** Positions are kept five kilometres around it. */
    GivenPlan area(GeoPoint centre) {
        Plan plan = Objects.requireNonNull(exercise.scenario().plan());
        return fact(new PlanFact.PlanRevised(
                new Plan(
                        plan.name(),
                        plan.languages(),
                        plan.timeZone(),
                        plan.days(),
                        plan.nights(),
                        new Area(centre, 5_000),
                        null),
                2));
    }

    GivenPlan named(LocalizedText name) {
        Plan plan = Objects.requireNonNull(exercise.scenario().plan());
        return fact(new PlanFact.PlanRevised(plan.named(name), 2));
    }

    GivenPlan place(String id, double radiusMetres) {
        return fact(new PlanFact.PlaceAdded(
                new Place(new PlaceId(id), text("Place"), new GeoPoint(45, 11), radiusMetres, Audience.EVERYONE)));
    }

    GivenPlan seen(String person) {
        return fact(new ParticipantFact.ConsentGiven(new PersonId(person), Consent.POSITION));
    }

    GivenPlan skipped(String inject) {
        return fact(new InjectFact.InjectSkipped(new InjectId(inject)));
    }

    GivenPlan fact(Fact fact) {
        exercise = exercise.apply(fact, new Stamp(1, NOW));
        return this;
    }

    Exercise exercise() {
        return exercise;
    }

    /** What was found: the fault and where, as {@code DEAD_BRANCH c}. */
    List<String> found() {
        return Preflight.findings(exercise, reachable).stream()
                .map(finding -> finding.fault()
                        + (finding.inject() == null
                                ? ""
                                : " " + finding.inject().value())
                        + (finding.people().isEmpty()
                                ? ""
                                : " "
                                        + finding.people().stream()
                                                .map(PersonId::value)
                                                .sorted()
                                                .collect(Collectors.joining(","))))
                .toList();
    }

    Finding finding(Fault fault) {
        return new ArrayList<>(Preflight.findings(exercise, reachable))
                .stream().filter(found -> found.fault() == fault).findFirst().orElseThrow();
    }

    static LocalizedText text(String english) {
        return LocalizedText.of(ENGLISH, english);
    }

    static LocalizedText both(String english) {
        return text(english).with(RUSSIAN, TextVersion.approved("По-русски"));
    }

    static Trigger at(String time) {
        return new Trigger.AtTime(ExerciseTime.parse(time));
    }

    static Trigger after(String inject, long minutes) {
        return new Trigger.AfterInject(new InjectId(inject), Duration.ofMinutes(minutes));
    }

    private static DayWindow day(String from, String to) {
        return new DayWindow(ExerciseTime.parse(from), ExerciseTime.parse(to));
    }
}
