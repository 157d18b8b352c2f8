package org.livex.feed.items.decision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.decision.DecisionFact;
import org.livex.exercise.decision.LoggedDecision;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.DecisionId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.SharedItems;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** What was decided, for the team or the person whose decision it is. */
public final class DecisionItems implements SharedItems, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        LoggedDecision decision = find(exercise, item);
        return decision != null && decision.isFor(person, exercise.roster());
    }

    /** Who is in a team is written with each of them. */
    @Override
    public @Nullable Set<PersonId> readers(Exercise exercise, Item item) {
        LoggedDecision decision = find(exercise, item);
        if (decision == null) {
            return Set.of();
        }
        return decision.recorded().team() == null ? Set.of(decision.recorded().person()) : null;
    }

    @Override
    public void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        write(json, exercise, item);
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        write(json, exercise, item);
    }

    private static void write(ObjectNode json, Exercise exercise, Item item) {
        LoggedDecision decision = find(exercise, item);
        if (decision == null) {
            return;
        }
        DecisionFact.DecisionRecorded recorded = decision.recorded();
        json.put("person", recorded.person().value())
                .put(
                        "callName",
                        exercise.roster()
                                .callNameAt(recorded.person(), decision.stamp().at()));
        if (recorded.team() != null) {
            json.put("team", recorded.team().value());
        }
        if (recorded.amends() != null) {
            json.put("amends", recorded.amends().value());
        }
        json.setAll(DomainJson.tree(recorded.words()));
        ItemJson.done(
                json, exercise, recorded.words().takenAt(), decision.stamp().at(), recorded.at());
        ItemJson.instant(json, "recordedAt", decision.stamp().at());
    }

    private static @Nullable LoggedDecision find(Exercise exercise, Item item) {
        return exercise.decisions().find(new DecisionId(item.id()));
    }
}
