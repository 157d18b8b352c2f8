package org.livex.feed.items.evaluation;

import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.evaluation.Observation;
import org.livex.exercise.evaluation.Rating;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.words.Attachment;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.ids.FeedbackId;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** What evaluators write changes for control and themselves. Participants hear of feedback alone, each of their own. */
public final class EvaluationChanges {
    private final ChangeNotes notes;

    public EvaluationChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    public void follow(EvaluationFact fact, Exercise after, long seq) {
        switch (fact) {
            case EvaluationFact.WatchAssigned f ->
                notes.control(ItemKind.WATCH, f.assignment().evaluator(), seq);
            case EvaluationFact.ItemRated f ->
                notes.control(RatingItems.item(new Rating.Key(f.guide(), f.item(), f.about(), f.evaluator())), seq);
            case EvaluationFact.ObservationRecorded f -> notes.control(ItemKind.OBSERVATION, f.observation(), seq);
            case EvaluationFact.MomentMarked f -> notes.control(ItemKind.MOMENT, f.moment(), seq);
            case EvaluationFact.MomentDescribed f -> notes.control(ItemKind.MOMENT, f.moment(), seq);
            case EvaluationFact.FeedbackGiven f -> feedback(f.feedback(), seq);
            case EvaluationFact.FeedbackSeen f -> feedback(f.feedback(), seq);
            case EvaluationFact.FeedbackReleased _ -> {
                notes.control(FeedbackReleaseItems.ITEM, seq);
                after.evaluations().feedback().keySet().forEach(id -> feedback(id, seq));
            }
        }
    }

    /** Whatever holds the file now shows that it is here, or hidden. */
    public void follow(MediaFact fact, Exercise after, long seq) {
        after.evaluations().ratings().values().stream()
                .map(ratings -> ratings.getLast())
                .filter(rating -> holds(rating.evidence().captures(), fact.sha256()))
                .forEach(rating -> notes.control(RatingItems.item(rating.key()), seq));
        after.evaluations().observations().values().stream()
                .map(Observation::recorded)
                .filter(recorded -> holds(recorded.evidence().captures(), fact.sha256()))
                .forEach(recorded -> notes.control(ItemKind.OBSERVATION, recorded.observation(), seq));
    }

    private void feedback(FeedbackId id, long seq) {
        notes.both(new Item(ItemKind.FEEDBACK, id.value()), seq);
    }

    private static boolean holds(List<? extends Attachment> attachments, MediaHash sha256) {
        return attachments.stream().anyMatch(attachment -> attachment.sha256().equals(sha256));
    }
}
