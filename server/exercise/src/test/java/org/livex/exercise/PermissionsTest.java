package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;
import static org.livex.exercise.WhoMay.*;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.exercise.WhoMay.Row;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.comms.CommsAnswer;
import org.livex.exercise.comms.CommsCommand;
import org.livex.exercise.evaluation.EvaluationCommand;
import org.livex.exercise.evaluation.Grade;
import org.livex.exercise.inject.AnswerRulesTest;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.PropState;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.media.MediaCommand;
import org.livex.exercise.media.MediaRefusal;
import org.livex.exercise.mediation.MediationCommand;
import org.livex.exercise.mediation.MediationRulesTest;
import org.livex.exercise.people.RoleCard;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.place.Place;
import org.livex.exercise.place.PresenceCommand;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.AuthoringRulesTest;
import org.livex.exercise.plan.ColumnRulesTest;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.plan.ThingRulesTest;
import org.livex.exercise.readiness.Attendance;
import org.livex.exercise.readiness.PracticeStep;
import org.livex.exercise.report.ReportCommand;
import org.livex.exercise.report.ReportSection;
import org.livex.exercise.request.RequestCommand;
import org.livex.exercise.request.RequestDesk;
import org.livex.exercise.room.Cell;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.room.DryRunResult;
import org.livex.exercise.safety.BrakeAnswer;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.safety.StopCause;
import org.livex.exercise.survey.SurveyNotesTest;
import org.livex.exercise.survey.SurveyRulesTest;
import org.livex.exercise.talk.TalkCommand;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.text.VariableRulesTest;
import org.livex.exercise.trust.TrustRulesTest;
import org.livex.exercise.welfare.Face;
import org.livex.exercise.welfare.Side;
import org.livex.exercise.welfare.WelfareCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Availability;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.CellId;
import org.livex.exercise.words.ids.HandOverId;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RuleId;
import org.livex.exercise.words.ids.TermId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.exercise.world.DocumentCommand;

/** Who may command what. A row per command; whoever is not in it is refused, whatever the exercise looks like. */
class PermissionsTest {
    private static final MediationId CALLED = MediationRulesTest.CALL;
    private static final Inject CALL = inject("call", byHand());
    private static final TextRef BODY = TextRef.ofInject(CALL.id(), TextPart.BODY);

    private static final List<Row> TABLE = List.of(
            row(new PlanCommand.PlanExercise(PLAN), CONTROL, true),
            row(new PlanCommand.RevisePlan(PLAN, 1), CONTROL, true),
            row(new PlanCommand.AddAgency(new Agency(POLICE, text("Police"))), CONTROL, true),
            row(new PlanCommand.AddTeam(new Team(FIELD_TEAM, text("Field"))), CONTROL, true),
            row(
                    new PlanCommand.AddPlace(new Place(CAR_WASH, text("Car wash"), BARRACKS, 5, Audience.EVERYONE)),
                    CONTROL,
                    true),
            row(new PlanCommand.AddPersona(new Persona(HOTLINE, text("Hotline"))), CONTROL, true),
            row(new PlanCommand.AddStoryline(new Storyline(SEVEN_HOURS, text("Seven"))), CONTROL, true),
            row(
                    new PlanCommand.AddActionKind(new ActionKind(INTERVIEWED, text("Spoke"), Audience.EVERYONE)),
                    CONTROL,
                    true),
            row(new PlanCommand.ReviseThing(ThingRulesTest.WITH_FACE, 1), CONTROL, true),
            row(new PlanCommand.RemoveThing(ThingKind.STORYLINE, "seven-hours", 1), CONTROL, true),
            row(new PlanCommand.RemovePerson(ANNA.id(), 1), CONTROL, true),
            row(new PlanCommand.WriteVariable(VariableRulesTest.MUCH, 0), CONTROL, true),
            row(new PlanCommand.WriteColumns(List.of(ColumnRulesTest.VEHICLE), 0, Map.of()), CONTROL, true),
            row(new PlanCommand.RemoveVariable(VariableRulesTest.RANSOM, 1), CONTROL, true),
            row(new PlanCommand.TakeOver(List.of()), CONTROL, true),
            row(new PlanCommand.WriteRoleCard(new RoleCard(WITNESS, text("W"), text("W"), null)), CONTROL, true),
            row(new PlanCommand.WriteTerm(term("bondage", "debt bondage")), CONTROL, true),
            row(new PlanCommand.RemoveTerm(new TermId("bondage"), 1), CONTROL, true),
            row(new PlanCommand.AddPerson(player("newcomer")), CONTROL, true),
            row(new PlanCommand.RevisePerson(ANNA, 1), CONTROL, true),
            row(new RosterCommand.SwapPerson(ANNA, 1), CONTROL, true),
            row(new RosterCommand.EndRetention(30), NOBODY, true),
            row(new RosterCommand.NoteTracesDestroyed(ANNA.id(), STARTEX), NOBODY, true),
            row(new RosterCommand.ErasePerson(ANNA.id(), null), EnumSet.of(PersonFunction.DIRECTOR), true),
            row(new RosterCommand.GiveCopy(ANNA.id(), null), EnumSet.of(PersonFunction.DIRECTOR), true),
            row(new PlanCommand.WriteWorldEntry(WorldRulesTest.LAW, 0), CONTROL, true),
            row(new PlanCommand.RemoveWorldEntry(WorldRulesTest.LAW.id(), 1), CONTROL, true),
            row(new PlanCommand.WriteDocument(WorldRulesTest.LEASE, 0), CONTROL, true),
            row(new PlanCommand.RemoveDocument(WorldRulesTest.LEASE.id(), 1), CONTROL, true),
            row(
                    new DocumentCommand.ReleaseDocument(WorldRulesTest.LEASE.id(), Audience.EVERYONE, null, 1),
                    CONTROL,
                    true),
            row(new DocumentCommand.WithdrawDocument(WorldRulesTest.LEASE.id(), 1), CONTROL, true),
            row(new DocumentCommand.OpenDocument(WorldRulesTest.LEASE.id(), null), ANYBODY, false),
            row(CommsRulesTest.START, CONTROL, true),
            row(CommsRulesTest.answer(CommsAnswer.RANG), ANYBODY, false),
            row(new CommsCommand.CloseCommsCheck(CommsRulesTest.CHECK), CONTROL, true),
            row(new PlanCommand.PlanInject(inject("new", byHand())), CONTROL, true),
            row(new PlanCommand.ReviseInject(CALL, 1), CONTROL, true),
            row(new PlanCommand.WritePhase(AuthoringRulesTest.PHASE), CONTROL, true),
            row(new PlanCommand.RemovePhase(AuthoringRulesTest.PHASE.id()), CONTROL, true),
            row(new PlanCommand.WriteObjective(AuthoringRulesTest.OBJECTIVE), CONTROL, true),
            row(new PlanCommand.RemoveObjective(AuthoringRulesTest.OBJECTIVE.id()), CONTROL, true),
            row(new PlanCommand.RemoveInject(CALL.id(), 1), CONTROL, true),
            row(
                    new PlanCommand.UndoWriting(
                            new PlanCommand.RevisePlan(PLAN, 1), new PlanCommand.RevisePlan(PLAN, 1)),
                    CONTROL,
                    true),
            row(new PlanCommand.UndoRevisions(Map.of(CALL.id(), 2)), CONTROL, true),
            row(new PlanCommand.ShiftInjects(null, null, null, Duration.ofMinutes(5)), CONTROL, true),
            row(new PlanCommand.ReviewInject(CALL.id(), 1, ReviewState.APPROVED), CONTROL, true),
            row(new PlanCommand.ImportScenario(List.of()), CONTROL, true),
            row(new ClockCommand.StartExercise(), CONTROL, true),
            row(new ClockCommand.PauseExercise(), CONTROL, true),
            row(new ClockCommand.ResumeExercise(), CONTROL, true),
            row(new ClockCommand.JumpClock(time("D2 10:00")), CONTROL, true),
            row(new ClockCommand.ChangeClockSpeed(2), CONTROL, true),
            row(new ClockCommand.EndExercise(), CONTROL, true),
            row(new ControlCommand.TakeArchive(), EnumSet.of(PersonFunction.DIRECTOR), true),
            row(new ControlCommand.GiveStatements(), EnumSet.of(PersonFunction.DIRECTOR), true),
            row(new ControlCommand.NotePeopleTexted(CALL.id(), 2, null), NOBODY, true),
            row(new ControlCommand.NoteDryRunStarted(CONTROLLER.id(), 1, 0.9, true), NOBODY, true),
            row(new ControlCommand.NoteDryRunEnded(1, DryRunResult.FAILED), NOBODY, true),
            row(new ClockCommand.NoteWallClock(Duration.ofMinutes(-58)), NOBODY, true),
            row(new ClockCommand.NoteBackupRestored(STARTEX), NOBODY, true),
            row(new ClockCommand.NoteTakeOver(STARTEX, "second"), NOBODY, true),
            row(new InjectCommand.ReleaseInject(CALL.id()), CONTROL, true),
            row(new InjectCommand.HoldInject(CALL.id()), CONTROL, true),
            row(new InjectCommand.LetInjectGo(CALL.id()), CONTROL, true),
            row(new InjectCommand.SkipInject(CALL.id()), CONTROL, true),
            row(new InjectCommand.RestoreInject(CALL.id()), CONTROL, true),
            row(new InjectCommand.RecallInject(CALL.id(), text("Wrong")), CONTROL, true),
            row(new InjectCommand.SendInject(inject("ad-hoc", byHand())), CONTROL, true),
            row(new ControlCommand.WriteCell(new Cell(new CellId("police"), "Police", Set.of()), 0), CONTROL, true),
            row(new ControlCommand.RemoveCell(new CellId("money")), CONTROL, true),
            row(new ControlCommand.AssignStoryline(SEVEN_HOURS, null), CONTROL, true),
            row(
                    new ControlCommand.OfferHandOver(
                            new HandOverId("h"), Set.of(SEVEN_HOURS), ControlRulesTest.TO_DIRECTOR, ""),
                    CONTROL,
                    false),
            row(new ControlCommand.AcceptHandOver(new HandOverId("h")), CONTROL, false),
            row(new ControlCommand.DeclineHandOver(new HandOverId("h"), ""), CONTROL, false),
            row(new ControlCommand.WithdrawHandOver(new HandOverId("h")), CONTROL, false),
            row(ShiftLogTest.note("n-1", "Quiet"), CONTROL_AND_SAFETY, false),
            row(new PlanCommand.WriteHandling(CALL.id(), Handling.PLAIN, 0), CONTROL, true),
            row(new ControlCommand.ConfirmRelease(CALL.id(), 1), CONTROL, false),
            row(new ControlCommand.RefuseRelease(CALL.id(), "Too early"), CONTROL, false),
            row(new ControlCommand.SetSafetyHold(Duration.ofSeconds(30)), SAFETY, true),
            row(new ControlCommand.LetThrough(CALL.id(), 1), SAFETY, false),
            row(new ControlCommand.StopInject(CALL.id(), "Dangerous"), SAFETY, false),
            row(new ControlCommand.AnswerCall(CALL.id(), new RuleId("r"), "Called her"), CONTROL, false),
            row(new ControlCommand.TellByVoice(CALL.id(), ANNA.id()), CONTROL_AND_SAFETY, false),
            row(new ControlCommand.TickProp(CALL.id(), PropState.PLACED), CONTROL, false),
            row(new InjectCommand.ReleaseDueInjects(), NOBODY, true),
            row(new PresenceCommand.NotePositions(ANNA.id(), List.of(positionAt(BARRACKS))), NOBODY, true),
            row(new InjectCommand.NoteDeliveries(Map.of(ANNA.id(), 7L)), NOBODY, true),
            row(new MediaCommand.NoteMediaReceived(ANNA.id(), PHOTO, MediaType.JPEG, 1_000), NOBODY, true),
            row(new MediaCommand.NoteMediaRefused(ANNA.id(), PHOTO, MediaRefusal.DAMAGED), NOBODY, true),
            row(new MediaCommand.HideMedia(PHOTO), CONTROL, true),
            row(new InjectCommand.MarkInjects(List.of(new Mark(CALL.id(), MarkKind.READ, STARTEX))), ANYBODY, false),
            row(new InjectCommand.AcknowledgeInject(CALL.id(), STARTEX), ANYBODY, false),
            row(new ParticipantCommand.RecordAction(action(INTERVIEWED)), ANYBODY, false),
            row(new ParticipantCommand.ChooseLanguages(List.of(RUSSIAN)), ANYBODY, false),
            row(new ParticipantCommand.GiveConsent(Consent.POSITION), ANYBODY, false),
            row(new ParticipantCommand.WithdrawConsent(Consent.POSITION), ANYBODY, false),
            row(new ParticipantCommand.ConfirmBriefing(new WorldEntryId("rules"), 1, STARTEX), ANYBODY, false),
            row(new ParticipantCommand.Attend(Attendance.HERE, STARTEX), ANYBODY, false),
            row(new ParticipantCommand.Practise(PracticeStep.READ, STARTEX), ANYBODY, false),
            row(new MediationCommand.AskForMediator(CALLED, MediationRulesTest.REQUEST, STARTEX), ANYBODY, false),
            row(new MediationCommand.AcceptMediation(CALLED), MEDIATORS, false),
            row(new MediationCommand.DeclineMediation(CALLED), MEDIATORS, false),
            row(new MediationCommand.StartSession(CALLED, STARTEX), MEDIATORS_AND_CONTROL, true),
            row(MediationRulesTest.end(), MEDIATORS_AND_CONTROL, true),
            row(new MediationCommand.CancelMediation(CALLED), ANYBODY, true),
            row(new MediationCommand.DispatchMediator(CALLED, MEDIATOR.id()), CONTROL, true),
            row(new MediationCommand.SetAvailability(Availability.OFF), MEDIATORS, false),
            row(TalkRulesTest.post(new Channel.OfTeam(FIELD_TEAM)), PLAYERS_AND_CONTROL, false),
            row(new TalkCommand.OpenCaseChannel(SEVEN_HOURS, text("Van"), Audience.ofTeams(FIELD_TEAM)), CONTROL, true),
            row(new InjectCommand.StopWaiting(CALL.id()), CONTROL, true),
            row(new TextCommand.ReviseSource(BODY, "She called again.", 1), CONTROL, true),
            row(new TextCommand.TranslateText(BODY, RUSSIAN, "Да", TextState.DRAFT, 1, 0, null), CONTROL, false),
            row(new TextCommand.ApproveTranslation(BODY, RUSSIAN, 1), CONTROL, false),
            row(new TextCommand.ReturnTranslation(BODY, RUSSIAN, 1, "Why?"), CONTROL, false),
            row(new TextCommand.AssignTranslations(null, null, RUSSIAN, MEDIATOR.id()), CONTROL, true),
            row(new PlanCommand.AddRequestForm(RequestDesk.FORM), CONTROL, true),
            row(RequestDesk.file("r-1"), ANYBODY, false),
            row(RequestDesk.reply(), ANYBODY, false),
            row(RequestDesk.withdraw(), ANYBODY, false),
            row(RequestDesk.answer(RequestDesk.GRANTED, true), CONTROL, true),
            row(RequestDesk.askBack(), CONTROL, true),
            row(new RequestCommand.SendAnswerNow(RequestDesk.FIRST), CONTROL, true),
            row(new RequestCommand.TakeBackAnswer(RequestDesk.FIRST), CONTROL, true),
            row(TaskRulesTest.start(), ANYBODY, false),
            row(TaskRulesTest.finish(), ANYBODY, false),
            row(TaskRulesTest.decline(), ANYBODY, false),
            row(new PlanCommand.AddEvaluationGuide(EvaluationDesk.INTERVIEW), CONTROL, true),
            row(EvaluationDesk.watch(0), CONTROL, true),
            row(EvaluationDesk.rate("consent", Grade.PERFORMED), EVALUATORS, false),
            row(EvaluationDesk.observe("o-1"), EVALUATORS, false),
            row(EvaluationDesk.mark(), WHO_SEE_CONTROL, false),
            row(EvaluationDesk.describe(), WHO_SEE_CONTROL, false),
            row(EvaluationDesk.tell(ANNA), EVALUATORS, false),
            row(EvaluationDesk.seen(), ANYBODY, false),
            row(new EvaluationCommand.ReleaseFeedback(), CONTROL, true),
            row(AnswerRulesTest.answer(AnswerRulesTest.chosen("raid")), ANYBODY, false),
            row(DecisionRulesTest.decide("d-2", null, "I go"), WHO_PLAY, false),
            row(DecisionRulesTest.amend("d-2", "d-1", "I stay"), WHO_PLAY, false),
            row(CustodyRulesTest.take("other"), WHO_PLAY, false),
            row(CustodyRulesTest.seal("e-1", "A 17"), WHO_PLAY, false),
            row(new PlanCommand.AddDuty(DutyRulesTest.CALL_HOTLINE), CONTROL, true),
            row(DutyRulesTest.tick("t-1", "call-hotline", null), TRAINEES, false),
            row(DutyRulesTest.untick("t-1"), TRAINEES, false),
            row(WelfareRulesTest.checkIn(null, Side.BEFORE, Face.SO_SO, "Tired"), TRAINEES, false),
            row(WelfareRulesTest.optOut(), TRAINEES, false),
            row(WelfareRulesTest.optIn(), TRAINEES, false),
            row(new WelfareCommand.OptOutOfTheme("violence", STARTEX), TRAINEES, false),
            row(new WelfareCommand.OptInToTheme("violence", STARTEX), TRAINEES, false),
            row(WelfareRulesTest.step("breathe"), TRAINEES, false),
            row(TrustRulesTest.press("m-1", -5), WHO_MOVE_TRUST, false),
            row(DossierRulesTest.open("x", FIELD_TEAM, "Irina"), WHO_PLAY, false),
            row(DossierRulesTest.amend("x", "Irina K."), WHO_PLAY, false),
            row(DossierRulesTest.merge("x", "y"), WHO_PLAY, true),
            row(DossierRulesTest.tie("x", "irina"), CONTROL, true),
            row(DossierRulesTest.truth("irina", "Irina"), CONTROL, true),
            row(CaseBoardRulesTest.link("l", "x", "y"), WHO_PLAY, false),
            row(CaseBoardRulesTest.question("q", "x", "Where?", ""), WHO_PLAY, false),
            row(new SafetyCommand.CallRedStop("A real injury"), ANYBODY, false),
            row(new SafetyCommand.ExplainRedStop(StopCause.INJURY, "", null), ANYBODY, false),
            row(new SafetyCommand.ConfirmRedStop(), ANYBODY, false),
            row(BrakeRulesTest.pull(Scenarios.STARTEX), ON_PHONES, false),
            row(BrakeRulesTest.answer(BrakeAnswer.COMING), EnumSet.of(PersonFunction.SAFETY_OFFICER), false),
            row(new SafetyCommand.GiveAllClear(), SAFETY, false),
            row(SurveyRulesTest.write(SurveyRulesTest.hotWash(true), 0), CONTROL, true),
            row(new PlanCommand.RemoveSurvey(SurveyRulesTest.HOT_WASH, 1), CONTROL, true),
            row(SurveyRulesTest.open(), CONTROL, true),
            row(SurveyRulesTest.close(), CONTROL, true),
            row(SurveyRulesTest.answer(SurveyRulesTest.NOTES), ANYBODY, false),
            row(SurveyRulesTest.count(), NOBODY, true),
            row(SurveyNotesTest.arrange(0), EVALUATORS, true),
            row(ReportRulesTest.write(ReportSection.SUMMARY, "It went well", 0), CONTROL, true),
            row(ReportRulesTest.write(ReportRulesTest.action(false), 0), CONTROL, true),
            row(ReportRulesTest.remove(1), CONTROL, true),
            row(new ReportCommand.FinishReport(0), CONTROL, true));

    @Test
    void every_command_has_a_row() {
        Set<Class<?>> commands = Arrays.stream(Command.class.getPermittedSubclasses())
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .collect(Collectors.toSet());

        assertThat(TABLE.stream().<Class<?>>map(row -> row.command().getClass()))
                .containsExactlyInAnyOrderElementsOf(commands);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource
    void only_whom_the_table_names_may_command_it(
            String command, String who, Command wanted, Caller caller, boolean allowed) {
        for (GivenExercise given : List.of(
                GivenExercise.planned(CALL),
                GivenExercise.running(CALL),
                stopped(),
                GivenExercise.running(CALL).given(new InjectCommand.ReleaseInject(CALL.id())))) {
            Decision decision = Rules.decide(given.exercise(), caller, wanted, given.now());

            assertThat(decision.equals(Decision.rejected(Rejection.NOT_ALLOWED)))
                    .as("%s by %s", command, who)
                    .isEqualTo(!allowed);
        }
    }

    static Stream<Arguments> only_whom_the_table_names_may_command_it() {
        return TABLE.stream().flatMap(Row::cases);
    }

    @Test
    void a_stranger_may_command_nothing() {
        Caller stranger = new Caller.Member(new PersonId("stranger"));
        GivenExercise given = GivenExercise.running(CALL);

        for (Row row : TABLE) {
            assertThat(Rules.decide(given.exercise(), stranger, row.command(), given.now()))
                    .isEqualTo(Decision.rejected(Rejection.NOT_ALLOWED));
        }
    }

    @Test
    void before_it_is_planned_an_exercise_takes_only_its_plan() {
        GivenExercise given = GivenExercise.unplanned();

        for (Row row : TABLE) {
            Decision decision = Rules.decide(given.exercise(), new Caller.Server(), row.command(), given.now());
            boolean plans = row.command() instanceof PlanCommand.PlanExercise
                    || row.command() instanceof PlanCommand.ImportScenario;

            assertThat(decision.equals(Decision.rejected(Rejection.EXERCISE_NOT_PLANNED)))
                    .isEqualTo(!plans);
        }
    }

    private static GivenExercise stopped() {
        return GivenExercise.running(CALL).given(BORIS, new SafetyCommand.CallRedStop("A real injury"));
    }
}
