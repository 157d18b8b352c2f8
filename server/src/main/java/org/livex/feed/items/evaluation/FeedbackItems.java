package org.livex.feed.items.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.evaluation.Feedback;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.FeedbackId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.SharedItems;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** Private words, for the one whom they are for once control has let feedback out, and without whose they are. */
public final class FeedbackItems implements SharedItems, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        Feedback feedback = find(exercise, item);
        return feedback != null && exercise.evaluations().isShownTo(person.id(), feedback, exercise.roster());
    }

    @Override
    public Set<PersonId> readers(Exercise exercise, Item item) {
        Feedback feedback = find(exercise, item);
        return feedback == null ? Set.of() : Set.of(feedback.given().to());
    }

    @Override
    public void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        Feedback feedback = find(exercise, item);
        if (feedback == null) {
            return;
        }
        json.set("text", TextJson.of(feedback.given().text(), languages));
        json.put("at", feedback.given().at().toString()).put("seen", feedback.seen() != null);
        ItemJson.instant(json, "givenAt", feedback.stamp().at());
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        Feedback feedback = find(exercise, item);
        if (feedback == null) {
            return;
        }
        EvaluationFact.FeedbackGiven given = feedback.given();
        json.put("from", given.from().value()).put("to", given.to().value());
        json.set("text", DomainJson.tree(given.text()));
        json.put("at", given.at().toString())
                .put("shown", exercise.evaluations().isShownTo(given.to(), feedback, exercise.roster()));
        ItemJson.instant(json, "takenAt", given.takenAt());
        ItemJson.instant(json, "givenAt", feedback.stamp().at());
        ItemJson.instant(
                json, "seenAt", feedback.seen() == null ? null : feedback.seen().at());
    }

    private static @Nullable Feedback find(Exercise exercise, Item item) {
        return exercise.evaluations().feedback().get(new FeedbackId(item.id()));
    }
}
