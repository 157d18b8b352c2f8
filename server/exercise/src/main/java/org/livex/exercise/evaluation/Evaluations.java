package org.livex.exercise.evaluation;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.people.Roster;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.FeedbackId;
import org.livex.exercise.words.ids.MomentId;
import org.livex.exercise.words.ids.ObservationId;
import org.livex.exercise.words.ids.PersonId;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Who watches whom, and all that evaluators wrote down. {@code ratings} are of each evaluator, item and subject, oldest first.
 * {@code released} is since when feedback reaches whom it is for, null while it does not.
 */
public record Evaluations(
        PMap<PersonId, WrittenAssignment> assignments,
        PMap<Rating.Key, PVector<Rating>> ratings,
        PMap<ObservationId, Observation> observations,
        PMap<MomentId, TeachableMoment> moments,
        PMap<FeedbackId, Feedback> feedback,
        @Nullable Stamp released) {
    public static final Evaluations EMPTY = new Evaluations(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            OrderedPMap.empty(),
            OrderedPMap.empty(),
            OrderedPMap.empty(),
            null);

    public @Nullable WrittenAssignment assignmentOf(PersonId evaluator) {
        return assignments.get(evaluator);
    }

    /** How often it was written; 0 where it never was. */
    public int revisionOf(PersonId evaluator) {
        WrittenAssignment written = assignments.get(evaluator);
        return written == null ? 0 : written.revision();
    }

    public PVector<Rating> of(Rating.Key key) {
        return ratings.getOrDefault(key, TreePVector.empty());
    }

    /** Whether they may read it now: released, and given to the human who holds the role, not to one before them. */
    public boolean isShownTo(PersonId person, Feedback one, Roster roster) {
        return released != null
                && one.given().to().equals(person)
                && !one.stamp().at().isBefore(roster.seatOf(person).heldSince());
    }

    /** The assignments stay, and nothing has been seen. */
    public Evaluations rewound() {
        return new Evaluations(
                assignments, EMPTY.ratings, EMPTY.observations, EMPTY.moments, EMPTY.feedback, EMPTY.released);
    }

    public Evaluations apply(EvaluationFact fact, Stamp stamp) {
        return switch (fact) {
            case EvaluationFact.WatchAssigned f ->
                new Evaluations(
                        assignments.plus(
                                f.assignment().evaluator(), new WrittenAssignment(f.assignment(), f.revision())),
                        ratings,
                        observations,
                        moments,
                        feedback,
                        released);
            case EvaluationFact.ItemRated f -> with(Rating.of(f, stamp));
            case EvaluationFact.ObservationRecorded f ->
                new Evaluations(
                        assignments,
                        ratings,
                        observations.plus(f.observation(), new Observation(f, stamp)),
                        moments,
                        feedback,
                        released);
            case EvaluationFact.MomentMarked f -> with(f.moment(), TeachableMoment.of(f, stamp));
            case EvaluationFact.MomentDescribed f -> {
                TeachableMoment moment = moments.get(f.moment());
                yield moment == null ? this : with(f.moment(), moment.described(f.word()));
            }
            case EvaluationFact.FeedbackGiven f -> with(f.feedback(), Feedback.of(f, stamp));
            case EvaluationFact.FeedbackSeen f -> {
                Feedback one = feedback.get(f.feedback());
                yield one == null ? this : with(f.feedback(), one.seen(stamp));
            }
            case EvaluationFact.FeedbackReleased _ ->
                new Evaluations(assignments, ratings, observations, moments, feedback, stamp);
        };
    }

    private Evaluations with(Rating rating) {
        return new Evaluations(
                assignments,
                ratings.plus(rating.key(), of(rating.key()).plus(rating)),
                observations,
                moments,
                feedback,
                released);
    }

    private Evaluations with(MomentId id, TeachableMoment moment) {
        return new Evaluations(assignments, ratings, observations, moments.plus(id, moment), feedback, released);
    }

    private Evaluations with(FeedbackId id, Feedback one) {
        return new Evaluations(assignments, ratings, observations, moments, feedback.plus(id, one), released);
    }
}
