package org.livex.exercise;

import java.time.Instant;
import java.util.function.Function;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.comms.CommsCommand;
import org.livex.exercise.custody.CustodyCommand;
import org.livex.exercise.decision.DecisionCommand;
import org.livex.exercise.dossier.DossierCommand;
import org.livex.exercise.duty.DutyCommand;
import org.livex.exercise.evaluation.EvaluationCommand;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.media.MediaCommand;
import org.livex.exercise.mediation.MediationCommand;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.place.PresenceCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.report.ReportCommand;
import org.livex.exercise.request.RequestCommand;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.scene.TaskCommand;
import org.livex.exercise.survey.SurveyCommand;
import org.livex.exercise.talk.TalkCommand;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.trust.TrustCommand;
import org.livex.exercise.welfare.WelfareCommand;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.world.DocumentCommand;

/**
 * What may happen and what follows. Pure and total: the same exercise, caller, command and instant always give the same
 * decision, and nothing makes it throw.
 */
public final class Rules {
    private Rules() {}

    public static Decision decide(Exercise exercise, Caller caller, Command command, Instant now) {
        return decide(exercise, caller, command, now, situation -> decide(situation, command));
    }

    /** As part of an import: what only the whole of it can answer, such as whose number is whose, is left to that. */
    public static Decision decidePart(Exercise exercise, Caller caller, PlanCommand part, Instant now) {
        return decide(exercise, caller, part, now, situation -> PlanRules.decidePart(situation, part));
    }

    private static Decision decide(
            Exercise exercise, Caller caller, Command command, Instant now, Function<Situation, Decision> rule) {
        Person person =
                caller instanceof Caller.Member(PersonId id) ? exercise.roster().find(id) : null;
        if (caller instanceof Caller.Member && person == null) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        if (!exercise.isPlanned() && !plansFirst(command)) {
            return Decision.rejected(Rejection.EXERCISE_NOT_PLANNED);
        }
        Situation situation = new Situation(exercise, person, now);
        return DocumentsWithInjects.goingAlong(situation, rule.apply(situation));
    }

    private static Decision decide(Situation situation, Command command) {
        return switch (command) {
            case PlanCommand c -> PlanRules.decide(situation, c);
            case ClockCommand c -> ClockRules.decide(situation, c);
            case InjectCommand c -> InjectRules.decide(situation, c);
            case ParticipantCommand c -> ParticipantRules.decide(situation, c);
            case SafetyCommand c -> SafetyRules.decide(situation, c);
            case MediaCommand c -> MediaRules.decide(situation, c);
            case MediationCommand c -> MediationRules.decide(situation, c);
            case TalkCommand c -> TalkRules.decide(situation, c);
            case TextCommand c -> TextRules.decide(situation, c);
            case RequestCommand c -> RequestRules.decide(situation, c);
            case TaskCommand c -> TaskRules.decide(situation, c);
            case RosterCommand c -> RosterRules.decide(situation, c);
            case DocumentCommand c -> DocumentRules.decide(situation, c);
            case CommsCommand c -> CommsRules.decide(situation, c);
            case PresenceCommand c -> PresenceRules.decide(situation, c);
            case EvaluationCommand c -> EvaluationRules.decide(situation, c);
            case DecisionCommand c -> DecisionRules.decide(situation, c);
            case CustodyCommand c -> CustodyRules.decide(situation, c);
            case DutyCommand c -> DutyRules.decide(situation, c);
            case DossierCommand c -> DossierRules.decide(situation, c);
            case TrustCommand c -> TrustRules.decide(situation, c);
            case WelfareCommand c -> WelfareRules.decide(situation, c);
            case SurveyCommand c -> SurveyRules.decide(situation, c);
            case ReportCommand c -> ReportRules.decide(situation, c);
            case ControlCommand c -> ControlRules.decide(situation, c);
        };
    }

    private static boolean plansFirst(Command command) {
        return command instanceof PlanCommand.PlanExercise || command instanceof PlanCommand.ImportScenario;
    }
}
