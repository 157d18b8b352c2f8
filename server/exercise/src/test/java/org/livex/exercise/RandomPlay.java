package org.livex.exercise;

import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.media.MediaCommand;
import org.livex.exercise.media.MediaRefusal;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.readiness.Attendance;
import org.livex.exercise.readiness.PracticeStep;
import org.livex.exercise.report.ReportCommand;
import org.livex.exercise.report.ReportSection;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.safety.BrakeAnswer;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.survey.SurveyNotesTest;
import org.livex.exercise.survey.SurveyRulesTest;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.welfare.Face;
import org.livex.exercise.welfare.Side;
import org.livex.exercise.welfare.WelfareCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.i18n.Language;

/** Anybody, the server and strangers wanting anything at any time; the same seed plays the same. */
final class RandomPlay {
    private static final int INJECTS = 12;
    private final Random random;
    private int pulls;

    RandomPlay(long seed) {
        random = new Random(seed);
    }

    Caller caller() {
        int who = random.nextInt(EVERYBODY.size() + 4);
        if (who < EVERYBODY.size()) {
            return new Caller.Member(EVERYBODY.get(who).id());
        }
        return who == EVERYBODY.size() ? new Caller.Member(new PersonId("stranger")) : new Caller.Server();
    }

    /** Mostly a little later, now and then the next day or a wall clock that went back. */
    Duration passing() {
        return switch (random.nextInt(20)) {
            case 0 -> Duration.ofHours(random.nextInt(30));
            case 1 -> Duration.ofSeconds(-random.nextInt(600));
            default -> Duration.ofMillis(random.nextInt(600_000));
        };
    }

    Command command() {
        return switch (random.nextInt(14)) {
            case 0, 12 -> plan();
            case 1 -> clock();
            case 2, 3, 4, 5 -> inject();
            case 6, 7 -> participant();
            case 8 -> safety();
            case 9, 10 -> aboutTexts();
            case 11 ->
                switch (random.nextInt(5)) {
                    case 0, 1 -> custody();
                    case 2, 3 -> survey();
                    default -> report();
                };
            default -> random.nextInt(20) == 0 ? takenAway() : new InjectCommand.ReleaseDueInjects();
        };
    }

    private Command takenAway() {
        return random.nextBoolean() ? new ControlCommand.TakeArchive() : new ControlCommand.GiveStatements();
    }

    private Command plan() {
        return switch (random.nextInt(12)) {
            case 6, 7 -> new PlanCommand.RemoveInject(anId(), 1 + random.nextInt(2));
            case 8 -> new PlanCommand.UndoRevisions(Map.of(anId(), 1 + random.nextInt(4)));
            case 9 ->
                new PlanCommand.ShiftInjects(
                        null,
                        null,
                        sometimes(FIRST_MINUTE),
                        Duration.ofSeconds(1 + random.nextInt(7_200)).multipliedBy(random.nextBoolean() ? 1 : -1));
            case 10 -> new PlanCommand.ReviewInject(anId(), 1 + random.nextInt(3), pick(ReviewState.values()));
            case 0 ->
                new PlanCommand.RevisePlan(Scenarios.plan(pick(Nights.values()), DAY_1, DAY_2), random.nextInt(4));
            case 1 ->
                new PlanCommand.RevisePlan(
                        Scenarios.plan(pick(Nights.values()), day("D1 09:00", "D1 12:00"), day("D1 13:00", "D3 18:00")),
                        random.nextInt(4));
            case 2 ->
                new PlanCommand.RevisePerson(
                        new Person(
                                pick(EVERYBODY).id(),
                                "x",
                                pick(PersonFunction.values()),
                                Set.of(FIELD_TEAM),
                                POLICE,
                                null,
                                List.of(ENGLISH),
                                null),
                        random.nextInt(4));
            case 3 -> new PlanCommand.ReviseInject(anInject(), random.nextInt(4));
            case 4 -> new PlanCommand.ImportScenario(List.of(new PlanCommand.PlanInject(anInject())));
            default -> new PlanCommand.PlanInject(anInject());
        };
    }

    private Command clock() {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> new ClockCommand.StartExercise();
            case 3 -> new ClockCommand.PauseExercise();
            case 4, 5 -> new ClockCommand.ResumeExercise();
            case 6 ->
                new ClockCommand.JumpClock(
                        new ExerciseTime(random.nextLong(Duration.ofDays(3).toMillis())));
            case 7 -> new ClockCommand.ChangeClockSpeed(random.nextDouble() * 700 - 5);
            default -> random.nextInt(30) == 0 ? new ClockCommand.EndExercise() : new ClockCommand.ResumeExercise();
        };
    }

    private Command inject() {
        InjectId id = anId();
        return switch (random.nextInt(10)) {
            case 0 -> new InjectCommand.ReleaseInject(id, sometimes(Duration.ofMinutes(1 + random.nextInt(30))));
            case 1 -> new InjectCommand.HoldInject(id);
            case 2 -> new InjectCommand.LetInjectGo(id);
            case 3 -> new InjectCommand.SkipInject(id);
            case 4 -> new InjectCommand.RestoreInject(id);
            case 5 -> new InjectCommand.RecallInject(id, text("Wrong"));
            case 6 -> new InjectCommand.SendInject(anInject(), sometimes(Duration.ofMinutes(1 + random.nextInt(30))));
            case 7 -> new InjectCommand.NoteDeliveries(Map.of(pick(EVERYBODY).id(), (long) random.nextInt(200)));
            case 8 -> new InjectCommand.MarkInjects(List.of(new Mark(id, pick(MarkKind.values()), STARTEX)));
            default -> new InjectCommand.AcknowledgeInject(id, Instant.MAX);
        };
    }

    private Command participant() {
        return switch (random.nextInt(16)) {
            case 10 ->
                new WelfareCommand.CheckIn(
                        sometimes(anId()), pick(Side.values()), pick(Face.values()), "", Instant.MAX);
            case 11 -> new WelfareCommand.OptOut(anId(), Instant.MIN);
            case 12 -> new WelfareCommand.OptIn(anId(), STARTEX);
            case 13 -> new WelfareCommand.OptOutOfTheme("violence", STARTEX);
            case 14 -> new WelfareCommand.OptInToTheme("violence", STARTEX);
            case 15 -> new WelfareCommand.TakeDeRoleStep(anId(), "breathe", STARTEX);
            case 4 -> new ParticipantCommand.ConfirmBriefing(new WorldEntryId("rules"), 1, STARTEX);
            case 5 -> new ParticipantCommand.Attend(pick(Attendance.values()), STARTEX);
            case 6 -> new ParticipantCommand.Practise(pick(PracticeStep.values()), STARTEX);
            case 3 ->
                switch (random.nextInt(5)) {
                    case 0 -> new MediaCommand.HideMedia(PHOTO);
                    case 1 -> new MediaCommand.NoteMediaRefused(ANNA.id(), PHOTO, pick(MediaRefusal.values()));
                    default -> new MediaCommand.NoteMediaReceived(sometimes(ANNA.id()), PHOTO, MediaType.JPEG, 1_000);
                };
            case 0 -> new ParticipantCommand.ChooseLanguages(List.of(pick(new Language[] {ENGLISH, RUSSIAN})));
            case 1 -> new ParticipantCommand.GiveConsent(pick(Consent.values()));
            case 2 -> new ParticipantCommand.WithdrawConsent(pick(Consent.values()));
            default ->
                new ParticipantCommand.RecordAction(new Action(
                        pick(new ActionKindId[] {INTERVIEWED, FROZE_ACCOUNT, new ActionKindId("flew")}),
                        "",
                        sometimes(anId()),
                        sometimes(pick(new PlaceId[] {CAR_WASH, COMMAND_POST})),
                        sometimes(positionAt(pick(new GeoPoint[] {BARRACKS, FAR_AWAY}))),
                        Instant.MIN,
                        null));
        };
    }

    private Command aboutTexts() {
        TextRef text = pick(new TextRef[] {
            TextRef.ofInject(anId(), TextPart.BODY),
            TextRef.ofInject(anId(), TextPart.RECALL_REASON),
            TextRef.parse("role-card/witness/body"),
            TextRef.EXERCISE_NAME
        });
        Language language = pick(new Language[] {ENGLISH, RUSSIAN, RUSSIAN});
        String words = "Words " + random.nextInt(5);
        int revision = random.nextInt(4) == 0 ? 2 : 1;
        int number = random.nextInt(2);
        return switch (random.nextInt(12)) {
            case 0 -> new TextCommand.ReviseSource(text, words, revision);
            case 1, 5, 6 -> new TextCommand.ApproveTranslation(text, language, 1);
            case 2 -> new TextCommand.ReturnTranslation(text, language, number, "");
            case 3 ->
                new TextCommand.AssignTranslations(
                        sometimes(List.of(text)),
                        null,
                        language,
                        sometimes(pick(EVERYBODY).id()));
            case 4 -> new InjectCommand.StopWaiting(anId());
            default ->
                new TextCommand.TranslateText(
                        text,
                        language,
                        words,
                        pick(new TextState[] {TextState.DRAFT, TextState.NEEDS_REVIEW}),
                        revision,
                        number,
                        sometimes(true));
        };
    }

    private Command safety() {
        return switch (random.nextInt(7)) {
            case 0 -> new SafetyCommand.CallRedStop("A real injury");
            case 2 -> new SafetyCommand.PullBrake(STARTEX.plusSeconds(10L * pulls++), random.nextBoolean());
            case 3 -> new SafetyCommand.AnswerBrake(Scenarios.ACTOR.id(), pick(BrakeAnswer.values()), null);
            case 1 -> new SafetyCommand.ConfirmRedStop();
            default -> new SafetyCommand.GiveAllClear();
        };
    }

    private Command custody() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> CustodyRulesTest.take("passport");
            case 2 -> CustodyRulesTest.seal(anEntry(), "A " + random.nextInt(3));
            case 3 -> CustodyRulesTest.open(anEntry(), "A " + random.nextInt(3));
            case 4, 5 -> CustodyRulesTest.handOver(anEntry(), pick(EVERYBODY));
            case 6 -> CustodyRulesTest.voided(anEntry(), anEntry());
            default -> CustodyRulesTest.confirm(anEntry(), anEntry());
        };
    }

    private Command survey() {
        return switch (random.nextInt(8)) {
            case 0 -> SurveyRulesTest.write(SurveyRulesTest.hotWash(random.nextBoolean()), random.nextInt(3));
            case 1 -> SurveyRulesTest.open();
            case 2 -> random.nextInt(5) == 0 ? SurveyRulesTest.close() : SurveyRulesTest.count(SurveyRulesTest.NOTES);
            case 3 -> SurveyNotesTest.arrange(random.nextInt(3), 1 + random.nextInt(4));
            default -> SurveyRulesTest.answer(SurveyRulesTest.NOTES);
        };
    }

    private Command report() {
        return switch (random.nextInt(6)) {
            case 0 -> new ReportCommand.WriteReportSection(pick(ReportSection.values()), null, random.nextInt(3));
            case 1 -> ReportRulesTest.write(ReportRulesTest.action(random.nextBoolean()), random.nextInt(3));
            case 2 -> ReportRulesTest.remove(random.nextInt(3));
            case 3 -> new ReportCommand.FinishReport(random.nextInt(4));
            default ->
                ReportRulesTest.write(pick(ReportSection.values()), "Words " + random.nextInt(3), random.nextInt(3));
        };
    }

    private String anEntry() {
        return "e" + random.nextInt(INJECTS);
    }

    private Inject anInject() {
        return Scenarios.inject(anId().value(), trigger(0), pick(new Audience[] {
            Audience.EVERYONE, Audience.CONTROL_ONLY, Audience.ofTeams(FIELD_TEAM), Audience.ofPeople(CLARA.id())
        }));
    }

    private Trigger trigger(int depth) {
        Duration delay = Duration.ofSeconds(random.nextInt(3_000));
        return switch (random.nextInt(depth > 8 ? 7 : 10)) {
            case 0, 1 -> new Trigger.AtTime(FIRST_MINUTE.plus(Duration.ofSeconds(random.nextInt(200_000))));
            case 2 -> new Trigger.AfterInject(anId(), delay);
            case 3 -> on(INTERVIEWED, sometimes(Audience.ofTeams(FIELD_TEAM)), delay);
            case 4 -> new Trigger.OnAcknowledgement(anId(), pick(Trigger.Quorum.values()), delay);
            case 5 -> new Trigger.OnNoAcknowledgement(anId(), delay);
            case 6 -> byHand();
            case 7 -> new Trigger.All(triggers(depth));
            case 8 -> new Trigger.Any(triggers(depth));
            default -> not(trigger(depth + 1));
        };
    }

    private List<Trigger> triggers(int depth) {
        List<Trigger> triggers = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            triggers.add(trigger(depth + 3));
        }
        return triggers;
    }

    private InjectId anId() {
        return id("i" + random.nextInt(INJECTS));
    }

    private <T> @Nullable T sometimes(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
