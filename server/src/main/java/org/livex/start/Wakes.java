package org.livex.start;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.command.Follower;
import org.livex.exercise.BrakeRules;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.comms.CommsFact;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.decision.DecisionFact;
import org.livex.exercise.dossier.DossierFact;
import org.livex.exercise.duty.DutyFact;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.mediation.Mediation;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.place.PresenceFact;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.reading.Carers;
import org.livex.exercise.reading.Channels;
import org.livex.exercise.report.ReportFact;
import org.livex.exercise.request.Request;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.survey.WrittenSurvey;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.trust.TrustFact;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RequestId;
import org.livex.exercise.world.DocumentFact;
import org.livex.journal.Entry;
import org.livex.nudge.Nudges;

/** Rings at the phones of those for whom an entry has something to read. */
public record Wakes(Nudges nudges, InstantSource clock) implements Follower {
    /** Old entries are told again when the journal is read at start; nobody must be woken for those. */
    private static final Duration NEWS = Duration.ofMinutes(1);

    @Override
    public void follow(Entry entry, Exercise after) {
        if (entry.at().isBefore(clock.instant().minus(NEWS))) {
            return;
        }
        for (Fact fact : entry.facts()) {
            Collection<PersonId> people = readers(fact, after);
            if (!people.isEmpty()) {
                nudges.wake(entry.exercise(), people);
            }
        }
    }

    static Collection<PersonId> readers(Fact fact, Exercise exercise) {
        return switch (fact) {
            case InjectFact.InjectReleased released -> released.recipients();
            case InjectFact.InjectRecalled recalled -> recipients(recalled.inject(), exercise);
            case InjectFact.InjectCorrected corrected -> recipients(corrected.inject(), exercise);
            case MediationFact.MediatorRequested requested -> requested.called();
            case MediationFact.MediatorsCalled called -> called.called();
            case MediationFact.MediatorDispatched dispatched -> Set.of(dispatched.person());
            case MediationFact.MediationAccepted accepted -> requester(accepted.mediation(), exercise);
            case TalkFact.MessagePosted posted ->
                Channels.people(exercise, posted.channel()).stream()
                        .filter(person -> !person.equals(posted.person()))
                        .toList();
            case CommsFact.CommsCheckStarted started -> started.people();
            case DocumentFact.DocumentReleased released -> readers(released, exercise);
            case RequestFact.QuestionAsked asked -> those(asked.request(), exercise);
            case RequestFact.RequestAnswered answered -> those(answered.request(), exercise);
            case SafetyFact.RedStopCalled _, SafetyFact.AllClearGiven _ ->
                exercise.roster().people().keySet();
            case SafetyFact.BrakePulled pulled -> BrakeRules.hearers(exercise, pulled.person());
            case WelfareFact.SceneOptedOut out -> Carers.of(exercise, out.person());
            case WelfareFact.ThemeOptedOut out -> Carers.of(exercise, out.person());
            case WelfareFact.RoleLimitReached reached -> Carers.of(exercise, reached.person());
            case CustodyFact.CustodyNoted noted -> receiver(noted);
            case SurveyFact.SurveyOpened opened -> asked(opened, exercise);
            case CustodyFact.EvidenceTaken _,
                    InjectFact.InjectAwaitsTranslation _,
                    InjectFact.InjectHeld _,
                    InjectFact.InjectLetGo _,
                    InjectFact.InjectSkipped _,
                    InjectFact.InjectRestored _,
                    InjectFact.DeliveriesNoted _,
                    InjectFact.InjectsMarked _,
                    InjectFact.InjectAnswered _,
                    InjectFact.InjectAcknowledged _,
                    MediationFact.MediationDeclined _,
                    MediationFact.SessionStarted _,
                    MediationFact.SessionEnded _,
                    MediationFact.MediationCancelled _,
                    MediationFact.AvailabilitySet _,
                    TalkFact.CaseChannelOpened _,
                    CommsFact.CommsCheckAnswered _,
                    CommsFact.CommsCheckClosed _,
                    DocumentFact.DocumentWithdrawn _,
                    DocumentFact.DocumentOpened _,
                    RequestFact.RequestFiled _,
                    RequestFact.QuestionAnswered _,
                    RequestFact.RequestDecided _,
                    RequestFact.AnswerTakenBack _,
                    RequestFact.RequestOverdue _,
                    RequestFact.RequestWithdrawn _,
                    WelfareFact.CheckedIn _,
                    WelfareFact.SceneOptedIn _,
                    WelfareFact.ThemeOptedIn _,
                    WelfareFact.DeRoleStepTaken _,
                    SafetyFact.BrakeAnswered _,
                    SafetyFact.RedStopExplained _,
                    SafetyFact.RedStopConfirmed _ -> Set.of();
            case SurveyFact.SurveyWritten _,
                    SurveyFact.SurveyRemoved _,
                    SurveyFact.SurveyClosed _,
                    SurveyFact.SurveyAnswered _,
                    SurveyFact.BallotsCounted _,
                    SurveyFact.NotesArranged _,
                    PlanFact _,
                    ReportFact _,
                    EvaluationFact _,
                    DecisionFact _,
                    DutyFact _,
                    DossierFact _,
                    TrustFact _,
                    ClockFact _,
                    ParticipantFact _,
                    MediaFact _,
                    TextFact _,
                    RosterFact _,
                    ControlFact _,
                    TaskFact _,
                    PresenceFact _ -> Set.of();
        };
    }

    private static Collection<PersonId> readers(DocumentFact.DocumentReleased released, Exercise exercise) {
        return exercise.roster().people().values().stream()
                .filter(released.audience()::addresses)
                .map(Person::id)
                .toList();
    }

    private static Collection<PersonId> asked(SurveyFact.SurveyOpened opened, Exercise exercise) {
        @Nullable WrittenSurvey written = exercise.surveys().find(opened.survey());
        return written == null
                ? Set.of()
                : exercise.roster().people().values().stream()
                        .filter(written.survey().audience()::addresses)
                        .map(Person::id)
                        .toList();
    }

    private static Collection<PersonId> receiver(CustodyFact.CustodyNoted fact) {
        PersonId to = fact.noted().to();
        return to == null ? Set.of() : Set.of(to);
    }

    private static Collection<PersonId> requester(MediationId id, Exercise exercise) {
        @Nullable Mediation mediation = exercise.mediations().find(id);
        return mediation == null ? Set.of() : Set.of(mediation.requester());
    }

    private static Collection<PersonId> those(RequestId id, Exercise exercise) {
        @Nullable Request request = exercise.requests().find(id);
        return request == null
                ? Set.of()
                : exercise.roster().people().values().stream()
                        .filter(request::isOf)
                        .map(Person::id)
                        .toList();
    }

    private static Collection<PersonId> recipients(InjectId inject, Exercise exercise) {
        @Nullable PlannedInject planned = exercise.msel().find(inject);
        return planned == null || planned.release() == null
                ? Set.of()
                : planned.release().recipients();
    }
}
