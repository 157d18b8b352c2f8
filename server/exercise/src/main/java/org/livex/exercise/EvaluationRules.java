package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.evaluation.EvaluationCommand;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.Evaluations;
import org.livex.exercise.evaluation.Evidence;
import org.livex.exercise.evaluation.Feedback;
import org.livex.exercise.evaluation.GuideItem;
import org.livex.exercise.evaluation.Rating;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.Team;
import org.livex.exercise.reading.Privacy;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;

/** Evaluators write down what they see, before, during and after play. What comes late from a phone is taken: nothing is lost. */
final class EvaluationRules {
    /** Of different items, subjects and evaluators. */
    static final int MOST_RATED = 50_000;

    /** Of one item and subject by one evaluator. */
    static final int MOST_RATINGS = 200;

    static final int MOST_OBSERVATIONS = 20_000;
    static final int MOST_MOMENTS = 5_000;
    static final int MOST_FEEDBACK = 20_000;

    private EvaluationRules() {}

    static Decision decide(Situation situation, EvaluationCommand command) {
        if (command instanceof EvaluationCommand.ReleaseFeedback) {
            return release(situation);
        }
        Person person = situation.caller();
        return person == null ? Decision.rejected(Rejection.NOT_ALLOWED) : decide(situation, person, command);
    }

    private static Decision decide(Situation situation, Person person, EvaluationCommand command) {
        return switch (command) {
            case EvaluationCommand.RateItem c ->
                person.function().evaluates() ? rate(situation, person, c) : Decision.rejected(Rejection.NOT_ALLOWED);
            case EvaluationCommand.RecordObservation c ->
                person.function().evaluates()
                        ? observe(situation, person, c)
                        : Decision.rejected(Rejection.NOT_ALLOWED);
            case EvaluationCommand.MarkMoment c ->
                person.function().seesControl() ? mark(situation, person, c) : Decision.rejected(Rejection.NOT_ALLOWED);
            case EvaluationCommand.DescribeMoment c ->
                person.function().seesControl()
                        ? describe(situation, person, c)
                        : Decision.rejected(Rejection.NOT_ALLOWED);
            case EvaluationCommand.GiveFeedback c ->
                person.function().evaluates()
                        ? giveFeedback(situation, person, c)
                        : Decision.rejected(Rejection.NOT_ALLOWED);
            case EvaluationCommand.SeeFeedback c -> see(situation, person, c);
            case EvaluationCommand.ReleaseFeedback _ -> release(situation);
        };
    }

    private static Decision rate(Situation situation, Person person, EvaluationCommand.RateItem command) {
        Exercise exercise = situation.exercise();
        EvaluationGuide guide = exercise.scenario().find(EvaluationGuide.class, command.guide());
        if (guide == null) {
            return unknown(Rejection.UNKNOWN_GUIDE, command.guide());
        }
        GuideItem item = guide.item(command.item());
        if (item == null) {
            return Decision.rejected(Rejection.UNKNOWN_GUIDE_ITEM, "id", command.item());
        }
        if (!item.scale().grades().contains(command.grade())) {
            return Decision.rejected(Rejection.GRADE_NOT_ON_SCALE);
        }
        Decision unresolved = unresolved(exercise, command.about(), command.evidence());
        if (unresolved != null) {
            return unresolved;
        }
        Evaluations evaluations = exercise.evaluations();
        int before = evaluations
                .of(new Rating.Key(command.guide(), command.item(), command.about(), person.id()))
                .size();
        if (before >= MOST_RATINGS) {
            return tooMany(MOST_RATINGS);
        }
        if (before == 0 && evaluations.ratings().size() >= MOST_RATED) {
            return tooMany(MOST_RATED);
        }
        return Decision.accepted(new EvaluationFact.ItemRated(
                person.id(),
                command.guide(),
                command.item(),
                command.about(),
                command.grade(),
                kept(situation, person, command.evidence()),
                situation.playedAt(command.evidence().takenAt())));
    }

    private static Decision observe(Situation situation, Person person, EvaluationCommand.RecordObservation command) {
        Exercise exercise = situation.exercise();
        Evaluations evaluations = exercise.evaluations();
        if (evaluations.observations().containsKey(command.observation())) {
            return unknown(Rejection.ID_TAKEN, command.observation());
        }
        if (evaluations.observations().size() >= MOST_OBSERVATIONS) {
            return tooMany(MOST_OBSERVATIONS);
        }
        if (command.objective() != null && exercise.scenario().find(Objective.class, command.objective()) == null) {
            return unknown(Rejection.UNKNOWN_OBJECTIVE, command.objective());
        }
        Decision unresolved = unresolved(exercise, command.about(), command.evidence());
        return unresolved != null
                ? unresolved
                : Decision.accepted(new EvaluationFact.ObservationRecorded(
                        person.id(),
                        command.observation(),
                        command.about(),
                        command.objective(),
                        kept(situation, person, command.evidence()),
                        situation.playedAt(command.evidence().takenAt())));
    }

    private static Decision mark(Situation situation, Person person, EvaluationCommand.MarkMoment command) {
        Evaluations evaluations = situation.exercise().evaluations();
        if (evaluations.moments().containsKey(command.moment())) {
            return unknown(Rejection.ID_TAKEN, command.moment());
        }
        return evaluations.moments().size() >= MOST_MOMENTS
                ? tooMany(MOST_MOMENTS)
                : Decision.accepted(new EvaluationFact.MomentMarked(
                        person.id(),
                        command.moment(),
                        command.word(),
                        command.takenAt(),
                        situation.playedAt(command.takenAt())));
    }

    private static Decision describe(Situation situation, Person person, EvaluationCommand.DescribeMoment command) {
        return situation.exercise().evaluations().moments().containsKey(command.moment())
                ? Decision.accepted(new EvaluationFact.MomentDescribed(
                        person.id(), command.moment(), command.word(), command.takenAt()))
                : unknown(Rejection.UNKNOWN_MOMENT, command.moment());
    }

    private static Decision giveFeedback(Situation situation, Person person, EvaluationCommand.GiveFeedback command) {
        Exercise exercise = situation.exercise();
        Person to = exercise.roster().find(command.to());
        if (to == null) {
            return unknown(Rejection.UNKNOWN_PERSON, command.to());
        }
        if (to.function().seesControl()) {
            return Decision.rejected(Rejection.NOT_A_TRAINEE);
        }
        if (exercise.evaluations().feedback().containsKey(command.feedback())) {
            return unknown(Rejection.ID_TAKEN, command.feedback());
        }
        return exercise.evaluations().feedback().size() >= MOST_FEEDBACK
                ? tooMany(MOST_FEEDBACK)
                : Decision.accepted(new EvaluationFact.FeedbackGiven(
                        person.id(),
                        command.feedback(),
                        command.to(),
                        command.text(),
                        command.takenAt(),
                        situation.playedAt(command.takenAt())));
    }

    /** Of what is another's, or not out yet, nobody learns that it is there. */
    private static Decision see(Situation situation, Person person, EvaluationCommand.SeeFeedback command) {
        Exercise exercise = situation.exercise();
        Feedback feedback = exercise.evaluations().feedback().get(command.feedback());
        if (feedback == null || !exercise.evaluations().isShownTo(person.id(), feedback, exercise.roster())) {
            return unknown(Rejection.UNKNOWN_FEEDBACK, command.feedback());
        }
        return feedback.seen() != null
                ? Decision.accepted()
                : Decision.accepted(new EvaluationFact.FeedbackSeen(
                        person.id(), command.feedback(), command.language(), command.takenAt()));
    }

    private static Decision release(Situation situation) {
        if (!situation.mayControl()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        return situation.exercise().evaluations().released() != null
                ? Decision.accepted()
                : Decision.accepted(new EvaluationFact.FeedbackReleased());
    }

    private static @Nullable Decision unresolved(Exercise exercise, @Nullable Subject about, Evidence evidence) {
        if (evidence.inject() != null && exercise.msel().find(evidence.inject()) == null) {
            return unknown(Rejection.UNKNOWN_INJECT, evidence.inject());
        }
        return switch (about) {
            case null -> null;
            case Subject.OneTeam(TeamId team) ->
                exercise.scenario().find(Team.class, team) == null ? unknown(Rejection.UNKNOWN_TEAM, team) : null;
            case Subject.OnePerson(PersonId id) ->
                exercise.roster().find(id) == null ? unknown(Rejection.UNKNOWN_PERSON, id) : null;
        };
    }

    /** A position is dropped, not refused, where it must not be kept. */
    private static Evidence kept(Situation situation, Person person, Evidence evidence) {
        return evidence.position() == null
                        || Privacy.mayKeepPosition(
                                situation.exercise(),
                                person.id(),
                                evidence.position().point())
                ? evidence
                : evidence.at(null);
    }

    private static Decision unknown(Rejection rejection, Id id) {
        return Decision.rejected(rejection, "id", id.value());
    }

    private static Decision tooMany(int most) {
        return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(most));
    }
}
