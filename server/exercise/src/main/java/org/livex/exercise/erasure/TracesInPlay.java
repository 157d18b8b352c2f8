package org.livex.exercise.erasure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.custody.Taken;
import org.livex.exercise.decision.DecisionFact;
import org.livex.exercise.decision.Reasoned;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.Answer;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.inject.ParticipantFact.ActionRecorded;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.request.RequestFiling;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.survey.Survey;
import org.livex.exercise.survey.SurveyAnswers;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.survey.SurveyQuestion;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.trust.TrustFact;
import org.livex.exercise.welfare.WelfareFact;

/** What people leave of themselves by playing. */
final class TracesInPlay {
    private TracesInPlay() {}

    static @Nullable Trace answered(InjectFact fact) {
        return switch (fact) {
            case InjectFact.InjectAnswered f ->
                f.answer() instanceof Answer.Written
                        ? Trace.of(
                                f.person(),
                                new InjectFact.InjectAnswered(
                                        f.inject(),
                                        f.person(),
                                        new Answer.Written(Leftover.GONE),
                                        f.at(),
                                        f.takenAt(),
                                        f.language(),
                                        f.revision()))
                        : null;
            case InjectFact.InjectReleased _,
                    InjectFact.InjectAwaitsTranslation _,
                    InjectFact.InjectHeld _,
                    InjectFact.InjectLetGo _,
                    InjectFact.InjectSkipped _,
                    InjectFact.InjectRestored _,
                    InjectFact.InjectRecalled _,
                    InjectFact.InjectCorrected _,
                    InjectFact.DeliveriesNoted _,
                    InjectFact.InjectsMarked _,
                    InjectFact.InjectAcknowledged _ -> null;
        };
    }

    static @Nullable Trace acted(ParticipantFact fact, Surroundings known) {
        return switch (fact) {
            case ParticipantFact.ActionRecorded f -> acted(f, known);
            case ParticipantFact.LanguagesChosen _,
                    ParticipantFact.ConsentGiven _,
                    ParticipantFact.ConsentWithdrawn _,
                    ParticipantFact.BriefingConfirmed _,
                    ParticipantFact.Attended _,
                    ParticipantFact.Practised _ -> null;
        };
    }

    /** What rules rest on stays: erasing somebody must not change what others get. */
    private static @Nullable Trace acted(ActionRecorded fact, Surroundings known) {
        Action action = fact.action();
        Action left = new Action(
                action.kind(),
                "",
                action.inject(),
                action.place(),
                null,
                action.takenAt(),
                null,
                Leftover.chosen(action.answers(), known.form(action.kind())));
        return left.equals(action)
                ? null
                : Trace.of(fact.person(), new ActionRecorded(fact.person(), left, fact.at(), fact.misfits()));
    }

    static @Nullable Trace trusted(TrustFact fact) {
        return switch (fact) {
            case TrustFact.TrustMoved f ->
                Trace.of(
                        f.person(),
                        new TrustFact.TrustMoved(
                                f.person(),
                                f.move(),
                                f.persona(),
                                f.team(),
                                f.by(),
                                Leftover.GONE,
                                f.takenAt(),
                                f.at()));
        };
    }

    /** A team's is the team's. */
    static @Nullable Trace decided(DecisionFact fact) {
        return switch (fact) {
            case DecisionFact.DecisionRecorded f ->
                f.team() != null
                        ? null
                        : Trace.of(
                                f.person(),
                                new DecisionFact.DecisionRecorded(
                                        f.person(),
                                        f.decision(),
                                        null,
                                        f.amends(),
                                        new Reasoned(
                                                Leftover.GONE,
                                                "",
                                                "",
                                                f.words().inject(),
                                                f.words().takenAt()),
                                        f.at()));
        };
    }

    /** Who held what, and when, is how the chain of others reads. A picture of theirs would tell that it is theirs. */
    static @Nullable Trace held(CustodyFact fact) {
        Fact left = switch (fact) {
            case CustodyFact.EvidenceTaken f ->
                new CustodyFact.EvidenceTaken(
                        f.person(),
                        f.evidence(),
                        f.number(),
                        f.teams(),
                        new Taken(Leftover.GONE, null, f.taken().told().bare()),
                        f.at());
            case CustodyFact.CustodyNoted f ->
                new CustodyFact.CustodyNoted(
                        f.person(), f.evidence(), f.entry(), f.noted().wordless(Leftover.GONE), f.teams(), f.at());
        };
        return left.equals(fact) ? null : Trace.of(fact.person(), left);
    }

    /** Whoever has the same picture must not be able to prove that it was theirs. */
    static @Nullable Trace brought(MediaFact fact) {
        return switch (fact) {
            case MediaFact.MediaReceived f -> f.from() == null ? null : Trace.of(f.from(), null);
            case MediaFact.MediaRefused f -> Trace.of(f.from(), null);
            case MediaFact.MediaHidden f -> f.of() == null ? null : Trace.of(f.of(), null);
        };
    }

    /** What a team said of itself is the team's, and what was answered without a name nobody's. */
    static @Nullable Trace surveyed(SurveyFact fact, Surroundings known) {
        return switch (fact) {
            case SurveyFact.SurveyAnswered f -> surveyed(f, known.survey(f.survey()));
            case SurveyFact.SurveyWritten _,
                    SurveyFact.SurveyRemoved _,
                    SurveyFact.SurveyOpened _,
                    SurveyFact.SurveyClosed _,
                    SurveyFact.BallotsCounted _,
                    SurveyFact.NotesArranged _ -> null;
        };
    }

    private static @Nullable Trace surveyed(SurveyFact.SurveyAnswered fact, @Nullable Survey survey) {
        if (survey == null || survey.wordsIn(fact.answers()).isEmpty()) {
            return null;
        }
        Map<String, List<String>> left = new TreeMap<>(fact.answers().values());
        left.replaceAll((question, values) -> {
            SurveyQuestion asked = survey.question(question);
            return asked != null && asked.type().isWritten()
                    ? Collections.nCopies(values.size(), Leftover.GONE)
                    : values;
        });
        return Trace.of(
                fact.person(),
                new SurveyFact.SurveyAnswered(
                        fact.person(),
                        fact.survey(),
                        fact.team(),
                        new SurveyAnswers(left, fact.answers().language()),
                        fact.takenAt()));
    }

    static @Nullable Trace stopped(SafetyFact fact) {
        return switch (fact) {
            case SafetyFact.RedStopCalled f ->
                f.reason().isEmpty()
                        ? null
                        : Trace.of(f.person(), new SafetyFact.RedStopCalled(f.person(), "", f.at()));
            case SafetyFact.RedStopExplained f ->
                f.reason().isEmpty()
                        ? null
                        : Trace.of(f.person(), new SafetyFact.RedStopExplained(f.person(), f.cause(), "", f.place()));
            case SafetyFact.BrakePulled f -> Trace.of(f.person(), null);
            case SafetyFact.BrakeAnswered f -> Trace.of(f.person(), null);
            case SafetyFact.RedStopConfirmed _, SafetyFact.AllClearGiven _ -> null;
        };
    }

    /** What control says for somebody of the story is control's. */
    static @Nullable Trace said(TalkFact fact) {
        return switch (fact) {
            case TalkFact.MessagePosted f ->
                f.as() != null
                        ? null
                        : Trace.of(
                                f.person(),
                                new TalkFact.MessagePosted(
                                        f.message(),
                                        f.channel(),
                                        f.person(),
                                        null,
                                        f.text() == null ? Leftover.gone(f.spoken()) : Leftover.gone(f.text()),
                                        f.at(),
                                        f.takenAt(),
                                        null,
                                        null));
            case TalkFact.CaseChannelOpened _ -> null;
        };
    }

    static @Nullable Trace asked(RequestFact fact, Surroundings known) {
        return switch (fact) {
            case RequestFact.RequestFiled f -> filed(f, known);
            case RequestFact.QuestionAnswered f ->
                Trace.of(
                        f.person(),
                        new RequestFact.QuestionAnswered(
                                f.request(), f.person(), Leftover.gone(f.reply()), f.at(), f.takenAt()));
            case RequestFact.QuestionAsked _,
                    RequestFact.RequestDecided _,
                    RequestFact.AnswerTakenBack _,
                    RequestFact.RequestAnswered _,
                    RequestFact.RequestOverdue _,
                    RequestFact.RequestWithdrawn _ -> null;
        };
    }

    private static @Nullable Trace filed(RequestFact.RequestFiled fact, Surroundings known) {
        RequestFiling filing = fact.filing();
        RequestFiling left = new RequestFiling(
                filing.form(), Leftover.chosen(filing.values(), known.form(filing.form())), filing.ground());
        return left.equals(filing)
                ? null
                : Trace.of(
                        fact.person(),
                        new RequestFact.RequestFiled(
                                fact.request(), fact.person(), fact.teams(), left, fact.at(), fact.takenAt()));
    }

    static @Nullable Trace declined(TaskFact fact) {
        return switch (fact) {
            case TaskFact.TaskDeclined f ->
                f.reason().isEmpty()
                        ? null
                        : Trace.of(
                                f.person(), new TaskFact.TaskDeclined(f.inject(), f.person(), "", f.at(), f.takenAt()));
            case TaskFact.TaskStarted _, TaskFact.TaskFinished _ -> null;
        };
    }

    /** That a limit was reached is told of a role, by the server; all else goes. */
    static @Nullable Trace cared(WelfareFact fact) {
        return switch (fact) {
            case WelfareFact.CheckedIn _,
                    WelfareFact.SceneOptedOut _,
                    WelfareFact.SceneOptedIn _,
                    WelfareFact.ThemeOptedOut _,
                    WelfareFact.ThemeOptedIn _,
                    WelfareFact.DeRoleStepTaken _ -> Trace.of(fact.person(), null);
            case WelfareFact.RoleLimitReached _ -> null;
        };
    }
}
