package org.livex.feed.items.dossier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.Asked;
import org.livex.exercise.dossier.RepeatedQuestions;
import org.livex.exercise.dossier.RepeatedTopic;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;

/** How often one person was asked the same, with the talks behind each number. No participant has it before the debrief. */
public final class RepeatedQuestionItems implements ItemsOfControl {
    /** Without topics where its talks count for somebody else now. */
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        ArrayNode topics = json.putArray("topics");
        RepeatedQuestions.of(exercise.dossiers(), item.id())
                .forEach(topic -> write(topics.addObject(), exercise, topic));
    }

    private static void write(ObjectNode json, Exercise exercise, RepeatedTopic topic) {
        json.put("topic", topic.topic())
                .put("times", topic.times())
                .put("withoutMediator", topic.withoutMediator())
                .put("tell", topic.isToBeTold());
        ArrayNode agencies = json.putArray("agencies");
        topic.agencies().forEach(agency -> agencies.add(agency.value()));
        ArrayNode cases = json.putArray("cases");
        topic.cases().forEach(one -> write(cases.addObject(), exercise, one));
    }

    private static void write(ObjectNode json, Exercise exercise, Asked one) {
        Asked.By by = one.by();
        json.put("dossier", one.dossier().value())
                .put("action", by.kind().value())
                .put("person", by.person().value());
        if (by.agency() != null) {
            json.put("agency", by.agency().value());
        }
        if (one.mediator() != null) {
            json.put("mediator", one.mediator());
        }
        ItemJson.done(json, exercise, one.takenAt(), by.stamp().at(), by.at());
        ItemJson.instant(json, "takenAt", one.takenAt());
        ItemJson.instant(json, "recordedAt", by.stamp().at());
    }
}
