package org.livex.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.ExpectedAction;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Milestone;
import org.livex.exercise.plan.MilestoneRule;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;
import org.livex.journal.Entry;

/** A journal that is written line by line, in minutes since STARTEX, which is at D1 09:00. */
public final class GivenJournal {
    public static final Instant STARTEX = Instant.parse("2026-11-25T08:00:00Z");
    static final Language EN = Language.of("en");
    static final Language RU = Language.of("ru");
    static final TeamId RED = new TeamId("red");
    static final TeamId BLUE = new TeamId("blue");
    static final AgencyId POLICE = new AgencyId("police");
    static final AgencyId SHELTER = new AgencyId("shelter");
    static final StorylineId SEVEN_HOURS = new StorylineId("seven-hours");
    static final ActionKindId INTERVIEWED = new ActionKindId("interviewed");
    static final RequestFormId WARRANT = new RequestFormId("warrant");
    static final PersonaId JUDGE = new PersonaId("judge");
    static final PersonId ANNA = new PersonId("anna");
    static final PersonId BORIS = new PersonId("boris");
    static final PersonId CLARA = new PersonId("clara");
    static final PersonId DMITRI = new PersonId("dmitri");
    static final PersonId MIRA = new PersonId("mira");
    static final InjectId CALL = new InjectId("call");

    private final List<Entry> entries = new ArrayList<>();

    public GivenJournal entry(double minutes, Fact... facts) {
        long seq = entries.size() + 1L;
        entries.add(new Entry(
                new ExerciseId("lantern"), seq, new CommandId("c-" + seq), at(minutes), null, List.of(facts)));
        return this;
    }

    public List<Entry> entries() {
        return entries;
    }

    public Figures figures() {
        FiguresFold fold = new FiguresFold();
        entries.forEach(fold::note);
        return fold.figures();
    }

    public static Instant at(double minutes) {
        return STARTEX.plusMillis(Math.round(minutes * 60_000));
    }

    static Duration min(double minutes) {
        return Duration.ofMillis(Math.round(minutes * 60_000));
    }

    static ExerciseTime clock(double minutes) {
        return ExerciseTime.parse("D1 09:00").plus(min(minutes));
    }

    /** Planned, and running since minute 0. */
    static GivenJournal started() {
        return new GivenJournal()
                .entry(
                        -60,
                        new PlanFact.ExercisePlanned(new Plan(
                                text("Blue Lantern"),
                                List.of(EN),
                                ZoneId.of("Europe/Rome"),
                                List.of(new DayWindow(ExerciseTime.parse("D1 09:00"), ExerciseTime.parse("D1 18:00"))),
                                Nights.STOP,
                                null,
                                null)),
                        new PlanFact.AgencyAdded(new Agency(POLICE, text("Police"))),
                        new PlanFact.AgencyAdded(new Agency(SHELTER, text("=Shelter"))),
                        new PlanFact.TeamAdded(new Team(RED, text("Team Red"))),
                        new PlanFact.TeamAdded(new Team(BLUE, text("Team Blue"))),
                        new PlanFact.PersonaAdded(new Persona(JUDGE, text("Judge"))),
                        new PlanFact.ActionKindAdded(
                                new ActionKind(INTERVIEWED, text("Interviewed"), Audience.EVERYONE)),
                        new PlanFact.RequestFormAdded(warrant()),
                        new PlanFact.StorylineAdded(new Storyline(SEVEN_HOURS, text("Seven hours"), milestones())),
                        new PlanFact.PhaseWritten(
                                new ExercisePhase(new PhaseId("morning"), text("Morning"), clock(0), clock(50))),
                        new PlanFact.PersonAdded(player(ANNA, RED, POLICE, EN)),
                        new PlanFact.PersonAdded(player(BORIS, RED, SHELTER, RU)),
                        new PlanFact.PersonAdded(player(CLARA, BLUE, SHELTER, RU)),
                        new PlanFact.PersonAdded(player(DMITRI, BLUE, POLICE, EN)),
                        new PlanFact.PersonAdded(new Person(
                                MIRA,
                                "Mira",
                                PersonFunction.CULTURAL_MEDIATOR,
                                Set.of(),
                                null,
                                null,
                                List.of(EN, RU),
                                null)),
                        new PlanFact.InjectPlanned(call()))
                .entry(0, new ClockFact.ExerciseStarted(clock(0)));
    }

    private static List<Milestone> milestones() {
        return List.of(
                new Milestone(
                        "first-contact",
                        text("First contact"),
                        clock(20),
                        List.of(new MilestoneRule.ActionReported(INTERVIEWED, null))),
                new Milestone("mediator", text("Mediator"), null, List.of(new MilestoneRule.MediatorPresent())),
                new Milestone(
                        "warrant",
                        text("Warrant"),
                        clock(120),
                        List.of(new MilestoneRule.AnswerGiven(WARRANT, Ruling.Outcome.GRANTED))),
                new Milestone("read", text("Read"), null, List.of(new MilestoneRule.ReadingConfirmed(CALL))));
    }

    private static RequestForm warrant() {
        return new RequestForm(
                WARRANT,
                text("Search warrant"),
                JUDGE,
                List.of(),
                List.of(),
                List.of(),
                Duration.ZERO,
                Audience.EVERYONE,
                true,
                text("Granted"));
    }

    static Inject call() {
        return Inject.builder(CALL, "1", text("The call"), text("She is in the house."))
                .storyline(SEVEN_HOURS)
                .audience(Audience.EVERYONE)
                .trigger(new Trigger.ByHand())
                .mustAcknowledge(true)
                .expectedActions(List.of(new ExpectedAction(INTERVIEWED, null, null)))
                .build();
    }

    static Person player(PersonId id, TeamId team, AgencyId agency, Language language) {
        return new Person(id, id.value(), PersonFunction.PLAYER, Set.of(team), agency, null, List.of(language), null);
    }

    static ParticipantFact interviewed(PersonId by, double done, double arrived, @Nullable InjectId inject) {
        Action action = new Action(INTERVIEWED, "+39 she said", inject, null, null, at(done), null);
        return new ParticipantFact.ActionRecorded(by, action, clock(arrived));
    }

    static TalkFact wrote(PersonId by, double done, double arrived) {
        return new TalkFact.MessagePosted(
                new MessageId("m-1"), new Channel.OfTeam(RED), by, null, text("We go in"), clock(arrived), at(done));
    }

    static LocalizedText text(String english) {
        return LocalizedText.of(EN, english);
    }
}
