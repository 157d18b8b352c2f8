package org.livex.feed.items.gate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.gate.Gate;
import org.livex.exercise.gate.Safeguards;
import org.livex.exercise.inject.NoAnswerRule;
import org.livex.exercise.inject.Refusal;
import org.livex.exercise.words.ids.InjectId;
import org.livex.feed.items.ItemJson;
import org.livex.json.DomainJson;

/** What is between an inject and its release, as control sees it. */
public final class SafeguardsJson {
    private SafeguardsJson() {}

    /** How an inject is treated, what keeps it back, and what came of nobody answering. */
    public static void write(ObjectNode json, Exercise exercise, InjectId id) {
        Safeguards guards = exercise.control().safeguards();
        Safeguards.WrittenHandling written = guards.handlings().get(id);
        if (written != null) {
            ObjectNode handling = json.putObject("handling")
                    .put("revision", written.revision())
                    .put("sensitive", written.handling().sensitive());
            if (written.liftWanted() != null && written.liftWanted().by() != null) {
                ObjectNode wanted = handling.putObject("liftWanted")
                        .put("by", written.liftWanted().by().value());
                ItemJson.instant(wanted, "at", written.liftWanted().at());
            }
            ArrayNode rules = handling.putArray("noAnswer");
            for (NoAnswerRule rule : written.handling().noAnswer()) {
                ObjectNode one = rules.addObject();
                one.setAll(DomainJson.tree(rule));
                Safeguards.Unanswered found = guards.unanswered(id).get(rule.id());
                ItemJson.instant(
                        one, "foundAt", found == null ? null : found.stamp().at());
            }
        }
        if (guards.isAdHoc(id)) {
            json.put("adHoc", true);
        }
        gate(json, guards.gate(id));
        Refusal refusal = guards.refusals().get(id);
        if (refusal != null) {
            ObjectNode refused = json.putObject("refused")
                    .put("by", refusal.by().value())
                    .put("reason", refusal.reason())
                    .put("forSafety", refusal.forSafety());
            ItemJson.instant(refused, "at", refusal.stamp().at());
        }
    }

    private static void gate(ObjectNode json, @Nullable Gate gate) {
        switch (gate) {
            case null -> {}
            case Gate.Second second -> {
                ObjectNode waits = json.putObject("awaitsSecond");
                ItemJson.instant(waits, "since", second.stamp().at());
                if (second.first() != null) {
                    waits.put("first", second.first().value());
                }
                if (second.due() != null) {
                    waits.put("due", second.due().toString());
                }
            }
            case Gate.Safety safety -> {
                ObjectNode waits = json.putObject("awaitsSafety");
                ItemJson.instant(waits, "since", safety.stamp().at());
                ItemJson.instant(waits, "until", safety.until());
            }
        }
    }
}
