package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Provoked.*;
import static org.livex.exercise.Scenarios.*;
import static org.livex.exercise.mediation.MediationStory.CALL;
import static org.livex.exercise.mediation.MediationStory.RUSSIAN_MEDIATOR;
import static org.livex.exercise.mediation.MediationStory.WOMAN_MEDIATOR;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.comms.CommsCommand;
import org.livex.exercise.inject.AnswerRulesTest;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.PropState;
import org.livex.exercise.inject.SceneTriggerTest;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.mediation.MediationCommand;
import org.livex.exercise.mediation.MediationRulesTest;
import org.livex.exercise.plan.AuthoringRulesTest;
import org.livex.exercise.plan.ColumnRulesTest;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Team;
import org.livex.exercise.report.ReportCommand;
import org.livex.exercise.request.RequestCommand;
import org.livex.exercise.request.RequestDesk;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.survey.SurveyRulesTest;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.text.VariableRulesTest;
import org.livex.exercise.trust.TrustReferencesTest;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.CommsCheckId;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.RoleCardId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.words.ids.TermId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.exercise.world.DocumentCommand;

/** Every rejection can happen, and changes nothing. The switch has no default: a new rejection needs its case here. */
class RejectionsTest {
    private static final Trigger NINE_THIRTY = at("D1 09:30");
    private static final TextRef BODY = TextRef.parse("inject/call/body");
    private static final LocalizedText WRONG_PEOPLE = text("Went to the wrong people");

    @ParameterizedTest
    @EnumSource
    void every_rejection_can_happen_and_changes_nothing(Rejection rejection) {
        GivenExercise refused = provoke(rejection);

        refused.thenRejected(rejection);
        assertThat(rejection.code()).matches("[a-z]+(-[a-z]+)*");
    }

    private static GivenExercise provoke(Rejection rejection) {
        return switch (rejection) {
            case UNKNOWN_CELL,
                    UNKNOWN_HAND_OVER,
                    UNKNOWN_CALL,
                    NOT_A_CONTROLLER,
                    NOT_RESPONSIBLE,
                    HAND_OVER_OPEN,
                    HAND_OVER_OVER,
                    INJECT_AWAITS_SECOND,
                    INJECT_AWAITS_SAFETY,
                    SECOND_MUST_DIFFER,
                    CALL_ALREADY_ANSWERED -> ControlRulesTest.provoke(rejection);
            case UNKNOWN_GUIDE,
                    UNKNOWN_GUIDE_ITEM,
                    GRADE_NOT_ON_SCALE,
                    NOT_AN_EVALUATOR,
                    UNKNOWN_MOMENT,
                    UNKNOWN_FEEDBACK,
                    NOT_A_TRAINEE -> EvaluationRulesTest.provoke(rejection);
            case TRUST_ALREADY_BEGUN -> TrustReferencesTest.provokeByItsStart();
            case TRUST_RULE_NOT_POSSIBLE -> TrustReferencesTest.provoke();
            case INJECT_ASKS_NOTHING, INJECT_ALREADY_ANSWERED, ANSWER_NOT_POSSIBLE ->
                AnswerRulesTest.provoke(rejection);
            case INJECT_IS_NO_SCENE -> SceneTriggerTest.provoke();
            case UNKNOWN_DUTY, UNKNOWN_TICK -> DutyRulesTest.provoke(rejection);
            case UNKNOWN_EVIDENCE -> CustodyRulesTest.provokeUnknown();
            case UNKNOWN_DECISION -> DecisionRulesTest.provokeUnknown();
            case UNKNOWN_DOSSIER, UNKNOWN_TRUTH -> DossierRulesTest.provoke(rejection);
            case NOT_ALLOWED -> running(byHand()).when(ANNA, new InjectCommand.ReleaseInject(id("call")));
            case EXERCISE_NOT_PLANNED -> GivenExercise.unplanned().whenServer(new ClockCommand.StartExercise());
            case EXERCISE_ALREADY_PLANNED -> GivenExercise.planned().when(DIRECTOR, new PlanCommand.PlanExercise(PLAN));
            case EXERCISE_ALREADY_STARTED -> GivenExercise.running().when(DIRECTOR, new ClockCommand.StartExercise());
            case EXERCISE_NOT_STARTED -> GivenExercise.planned().when(DIRECTOR, new ClockCommand.PauseExercise());
            case EXERCISE_ALREADY_PAUSED ->
                GivenExercise.running()
                        .given(new ClockCommand.PauseExercise())
                        .when(DIRECTOR, new ClockCommand.PauseExercise());
            case EXERCISE_ALREADY_RUNNING -> GivenExercise.running().when(DIRECTOR, new ClockCommand.ResumeExercise());
            case EXERCISE_ENDED ->
                GivenExercise.running()
                        .given(new ClockCommand.EndExercise())
                        .when(DIRECTOR, new ClockCommand.ResumeExercise());
            case EXERCISE_NOT_ENDED -> GivenExercise.running().when(DIRECTOR, new ControlCommand.GiveStatements());
            case CLOCK_CANNOT_GO_BACK ->
                GivenExercise.running().after(minutes(1)).when(DIRECTOR, new ClockCommand.JumpClock(FIRST_MINUTE));
            case CLOCK_OUTSIDE_PLAY ->
                GivenExercise.running().when(DIRECTOR, new ClockCommand.JumpClock(time("D1 20:00")));
            case CLOCK_SPEED_OUT_OF_RANGE ->
                GivenExercise.running().when(DIRECTOR, new ClockCommand.ChangeClockSpeed(601));
            case ID_TAKEN ->
                GivenExercise.planned().when(DIRECTOR, new PlanCommand.AddTeam(new Team(FIELD_TEAM, text("Again"))));
            case TOO_MANY -> TooManyTest.full().whenServer(new PlanCommand.PlanInject(inject("one-more", byHand())));
            case UNKNOWN_PERSON -> planning(inject("call", byHand(), Audience.ofPeople(new PersonId("nobody"))));
            case UNKNOWN_TEAM -> planning(inject("call", byHand(), Audience.ofTeams(new TeamId("nobody"))));
            case UNKNOWN_AGENCY ->
                planning(inject(
                        "call",
                        byHand(),
                        new Audience(false, Set.of(), Set.of(), Set.of(new AgencyId("nobody")), Set.of())));
            case UNKNOWN_PLACE ->
                GivenExercise.running().when(ANNA, new ParticipantCommand.RecordAction(at(new PlaceId("nowhere"))));
            case UNKNOWN_PERSONA -> planning(from(new PersonaId("nobody"), null));
            case UNKNOWN_STORYLINE -> planning(from(null, new StorylineId("nothing")));
            case UNKNOWN_ROLE_CARD ->
                GivenExercise.planned().when(DIRECTOR, new PlanCommand.AddPerson(holderOf(new RoleCardId("nothing"))));
            case UNKNOWN_ACTION_KIND -> planning(inject("call", on(new ActionKindId("flew"), null, minutes(1))));
            case UNKNOWN_INJECT -> planning(inject("call", after("nothing", minutes(1))));
            case UNKNOWN_TERM ->
                GivenExercise.planned().when(DIRECTOR, new PlanCommand.RemoveTerm(new TermId("nothing"), 1));
            case UNKNOWN_PHASE ->
                GivenExercise.planned().when(DIRECTOR, new PlanCommand.RemovePhase(new PhaseId("nothing")));
            case UNKNOWN_OBJECTIVE ->
                GivenExercise.planned().when(DIRECTOR, new PlanCommand.RemoveObjective(new ObjectiveId("nothing")));
            case UNKNOWN_VARIABLE ->
                GivenExercise.planned().when(DIRECTOR, new PlanCommand.RemoveVariable(VariableRulesTest.RANSOM, 1));
            case VARIABLE_IN_USE ->
                GivenExercise.planned(inject("call", byHand()))
                        .given(new PlanCommand.WriteVariable(VariableRulesTest.MUCH, 0))
                        .given(new TextCommand.ReviseSource(
                                TextRef.ofInject(id("call"), TextPart.BODY), "They want {ransom}.", 1))
                        .when(DIRECTOR, new PlanCommand.RemoveVariable(VariableRulesTest.RANSOM, 1));
            case UNKNOWN_COLUMN ->
                GivenExercise.planned()
                        .when(
                                DIRECTOR,
                                new PlanCommand.PlanInject(ColumnRulesTest.with(ColumnRulesTest.VEHICLE, "Van 2")));
            case COLUMN_HOLDS_SOMETHING ->
                ColumnRulesTest.filled().when(DIRECTOR, new PlanCommand.WriteColumns(List.of(), 1, Map.of()));
            case NOT_A_VALUE_OF_COLUMN ->
                ColumnRulesTest.filled()
                        .when(
                                DIRECTOR,
                                new PlanCommand.ReviseInject(ColumnRulesTest.with(ColumnRulesTest.COST, "much"), 1));
            case THING_IN_USE ->
                GivenExercise.planned()
                        .when(
                                DIRECTOR,
                                new PlanCommand.RemoveThing(
                                        ThingKind.TEAM,
                                        ANNA.teams().iterator().next().value(),
                                        1));
            case REQUEST_FORM_IN_USE ->
                RequestDesk.desk()
                        .given(ANNA, RequestDesk.file("r-1"))
                        .when(DIRECTOR, new PlanCommand.ReviseThing(RequestDesk.FORM, 1));
            case PLACEHOLDER_BROKEN ->
                GivenExercise.planned(inject("call", byHand()))
                        .when(
                                DIRECTOR,
                                new TextCommand.ReviseSource(
                                        TextRef.ofInject(id("call"), TextPart.BODY), "Go, {nmae}.", 1));
            case OBJECTIVE_IN_USE ->
                AuthoringRulesTest.serving()
                        .when(DIRECTOR, new PlanCommand.RemoveObjective(AuthoringRulesTest.OBJECTIVE.id()));
            case INJECT_NUMBER_TAKEN ->
                GivenExercise.planned(inject("call", byHand()))
                        .when(
                                CONTROLLER,
                                new PlanCommand.PlanInject(inject("next", byHand())
                                        .but()
                                        .number("call")
                                        .build()));
            case INJECT_IN_USE ->
                GivenExercise.planned(inject("call", byHand()), inject("next", after("call", minutes(1))))
                        .when(DIRECTOR, new PlanCommand.RemoveInject(id("call"), 1));
            case NOTHING_TO_SHIFT ->
                GivenExercise.planned().when(DIRECTOR, new PlanCommand.ShiftInjects(null, null, null, minutes(5)));
            case SHIFT_OUT_OF_RANGE ->
                GivenExercise.planned(inject("call", at("D1 10:00")))
                        .when(DIRECTOR, new PlanCommand.ShiftInjects(null, null, null, Duration.ofDays(99)));
            case UNKNOWN_WORLD_ENTRY ->
                GivenExercise.planned()
                        .when(DIRECTOR, new PlanCommand.RemoveWorldEntry(new WorldEntryId("nothing"), 0));
            case UNKNOWN_DOCUMENT ->
                GivenExercise.planned()
                        .when(DIRECTOR, new DocumentCommand.WithdrawDocument(new DocumentId("nothing"), 0));
            case DOCUMENT_NOT_RELEASED ->
                GivenExercise.planned()
                        .given(new PlanCommand.WriteDocument(WorldRulesTest.LEASE, 0))
                        .when(DIRECTOR, new DocumentCommand.WithdrawDocument(WorldRulesTest.LEASE.id(), 1));
            case DOCUMENT_ALREADY_RELEASED ->
                GivenExercise.planned()
                        .given(new PlanCommand.WriteDocument(WorldRulesTest.LEASE, 0))
                        .given(new DocumentCommand.ReleaseDocument(
                                WorldRulesTest.LEASE.id(), Audience.EVERYONE, null, 1))
                        .when(DIRECTOR, new PlanCommand.RemoveDocument(WorldRulesTest.LEASE.id(), 2));
            case UNKNOWN_COMMS_CHECK ->
                GivenExercise.planned().when(DIRECTOR, new CommsCommand.CloseCommsCheck(new CommsCheckId("nothing")));
            case REVISION_OUTDATED ->
                GivenExercise.planned(inject("call", byHand()))
                        .when(DIRECTOR, new PlanCommand.ReviseInject(inject("call", byHand()), 2));
            case TRIGGER_CYCLE -> planning(inject("call", after("call", minutes(1))));
            case TRIGGER_TOO_DEEP -> planning(inject("call", nested(Trigger.DEEPEST + 1)));
            case INJECT_ALREADY_RELEASED -> released().when(CONTROLLER, new InjectCommand.ReleaseInject(id("call")));
            case INJECT_NOT_RELEASED ->
                running(byHand()).when(CONTROLLER, new InjectCommand.RecallInject(id("call"), WRONG_PEOPLE));
            case INJECT_ALREADY_HELD ->
                running(NINE_THIRTY)
                        .given(new InjectCommand.HoldInject(id("call")))
                        .when(CONTROLLER, new InjectCommand.HoldInject(id("call")));
            case INJECT_NOT_HELD -> running(NINE_THIRTY).when(CONTROLLER, new InjectCommand.LetInjectGo(id("call")));
            case INJECT_ALREADY_SKIPPED ->
                running(NINE_THIRTY)
                        .given(new InjectCommand.SkipInject(id("call")))
                        .when(CONTROLLER, new InjectCommand.ReleaseInject(id("call")));
            case INJECT_NOT_SKIPPED ->
                running(NINE_THIRTY).when(CONTROLLER, new InjectCommand.RestoreInject(id("call")));
            case INJECT_ALREADY_RECALLED ->
                released()
                        .given(new InjectCommand.RecallInject(id("call"), WRONG_PEOPLE))
                        .when(CONTROLLER, new InjectCommand.RecallInject(id("call"), WRONG_PEOPLE));
            case UNKNOWN_TEXT ->
                GivenExercise.running()
                        .when(DIRECTOR, new TextCommand.ReviseSource(TextRef.parse("inject/call/body"), "Now", 1));
            case INJECT_NOT_AWAITING -> running(byHand()).when(CONTROLLER, new InjectCommand.StopWaiting(id("call")));
            case LANGUAGE_IS_SOURCE ->
                running(byHand())
                        .when(
                                DIRECTOR,
                                new TextCommand.TranslateText(BODY, ENGLISH, "Now", TextState.DRAFT, 1, 0, null));
            case VOICE_HIDDEN -> VoiceRulesTest.hidden().when(CONTROLLER, VoiceRulesTest.written(RUSSIAN, "Фургон"));
            case TEXT_NOT_ONE_LINE ->
                GivenExercise.planned()
                        .given(new PlanCommand.WriteTerm(term("bondage", "debt bondage")))
                        .when(
                                DIRECTOR,
                                new TextCommand.ReviseSource(TextRef.parse("term/bondage/name"), "debt\nbondage", 1));
            case TEXT_NOT_TRANSLATED ->
                running(byHand()).when(DIRECTOR, new TextCommand.ApproveTranslation(BODY, RUSSIAN, 1));
            case TRANSLATION_ALREADY_APPROVED ->
                running(byHand())
                        .given(
                                DIRECTOR,
                                new TextCommand.TranslateText(BODY, RUSSIAN, "Да", TextState.DRAFT, 1, 0, null))
                        .given(DIRECTOR, new TextCommand.ApproveTranslation(BODY, RUSSIAN, 1))
                        .when(CONTROLLER, new TextCommand.ApproveTranslation(BODY, RUSSIAN, 1));
            case NOT_A_TRANSLATOR ->
                GivenExercise.running()
                        .when(DIRECTOR, new TextCommand.AssignTranslations(null, null, RUSSIAN, ANNA.id()));
            case NO_RECIPIENTS ->
                GivenExercise.running(inject("call", byHand(), Audience.CONTROL_ONLY))
                        .when(CONTROLLER, new InjectCommand.ReleaseInject(id("call")));
            case NOT_A_PROP ->
                GivenExercise.planned(inject("call", byHand()))
                        .when(CONTROLLER, new ControlCommand.TickProp(id("call"), PropState.PLACED));
            case NOT_A_RECIPIENT -> released().when(CLARA, new InjectCommand.AcknowledgeInject(id("call"), STARTEX));
            case UNKNOWN_MEDIATION ->
                GivenExercise.running().when(MEDIATOR, new MediationCommand.AcceptMediation(CALL));
            case MEDIATION_TAKEN ->
                MediationRulesTest.asked().given(RUSSIAN_MEDIATOR, accept()).when(WOMAN_MEDIATOR, accept());
            case MEDIATION_NOT_ACCEPTED ->
                MediationRulesTest.asked().when(CONTROLLER, new MediationCommand.StartSession(CALL, STARTEX));
            case MEDIATION_OVER ->
                MediationRulesTest.asked()
                        .given(ANNA, new MediationCommand.CancelMediation(CALL))
                        .when(RUSSIAN_MEDIATOR, accept());
            case SESSION_NOT_STARTED ->
                MediationRulesTest.asked()
                        .given(RUSSIAN_MEDIATOR, accept())
                        .when(RUSSIAN_MEDIATOR, MediationRulesTest.end());
            case SESSION_ALREADY_STARTED ->
                MediationRulesTest.started().when(ANNA, new MediationCommand.CancelMediation(CALL));
            case MEDIATOR_ENGAGED ->
                MediationRulesTest.asked()
                        .given(BORIS, MediationRulesTest.ask("other"))
                        .given(RUSSIAN_MEDIATOR, accept())
                        .when(RUSSIAN_MEDIATOR, new MediationCommand.AcceptMediation(new MediationId("other")));
            case NOT_A_MEDIATOR ->
                MediationRulesTest.asked().when(CONTROLLER, new MediationCommand.DispatchMediator(CALL, BORIS.id()));
            case UNKNOWN_CHANNEL ->
                GivenExercise.running().when(CLARA, TalkRulesTest.post(new Channel.OfTeam(FIELD_TEAM)));
            case UNKNOWN_REQUEST_FORM -> RequestDesk.desk().when(CLARA, RequestDesk.file("r-1"));
            case UNKNOWN_REQUEST -> RequestDesk.desk().when(ANNA, RequestDesk.withdraw());
            case REQUEST_FIELD_MISSING -> filing(Map.of(), "suspicion");
            case REQUEST_FIELD_INVALID -> filing(Map.of("address", "A", "on", "today"), "suspicion");
            case REQUEST_GROUND_MISSING -> filing(Map.of("address", "A"), "none");
            case REQUEST_CLOSED -> filed().given(ANNA, RequestDesk.withdraw()).when(CONTROLLER, RequestDesk.askBack());
            case REQUEST_ALREADY_DECIDED ->
                filed().given(CONTROLLER, RequestDesk.answer(RequestDesk.GRANTED, false))
                        .when(CONTROLLER, RequestDesk.answer(RequestDesk.GRANTED, false));
            case REQUEST_NOT_DECIDED -> filed().when(CONTROLLER, new RequestCommand.TakeBackAnswer(RequestDesk.FIRST));
            case REQUEST_ALREADY_ASKED_BACK ->
                filed().given(CONTROLLER, RequestDesk.askBack()).when(CONTROLLER, RequestDesk.askBack());
            case REQUEST_NOT_ASKED_BACK -> filed().when(ANNA, RequestDesk.reply());
            case TASK_NOT_STARTED -> TaskRulesTest.sent().when(ACTOR, TaskRulesTest.finish());
            case TASK_ALREADY_FINISHED -> TaskRulesTest.finished().when(ACTOR, TaskRulesTest.start());
            case TOO_FAST -> TalkRulesTest.hasty().when(ANNA, TalkRulesTest.post(new Channel.OfTeam(FIELD_TEAM)));
            case STOP_ALREADY_CALLED -> stopped().when(BORIS, new SafetyCommand.CallRedStop("Me too"));
            case RED_STOP_ACTIVE -> stopped().when(DIRECTOR, new ClockCommand.ResumeExercise());
            case NO_BRAKE_PULLED -> BrakeRulesTest.provokeUnknown();
            case NO_STOP_CALLED -> GivenExercise.running().when(ANNA, new SafetyCommand.ConfirmRedStop());
            case UNKNOWN_CORRECTIVE_ACTION -> GivenExercise.running().when(DIRECTOR, ReportRulesTest.remove(1));
            case REPORT_EMPTY ->
                GivenExercise.running()
                        .given(new ClockCommand.EndExercise())
                        .when(DIRECTOR, new ReportCommand.FinishReport(0));
            case UNKNOWN_SURVEY,
                    SURVEY_ALREADY_OPENED,
                    SURVEY_NOT_OPEN,
                    SURVEY_NOT_CLOSED,
                    SURVEY_IS_ANONYMOUS,
                    TOO_FEW_ASKED,
                    SURVEY_ANSWER_INVALID -> SurveyRulesTest.provoke(rejection);
            case IMPORT_FAILED ->
                GivenExercise.unplanned()
                        .whenServer(new PlanCommand.ImportScenario(
                                List.of(new PlanCommand.PlanInject(inject("call", byHand())))));
        };
    }
}
