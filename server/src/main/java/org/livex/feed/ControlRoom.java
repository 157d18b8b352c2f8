package org.livex.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Duties;
import org.livex.exercise.Exercise;
import org.livex.exercise.gate.Gate;
import org.livex.exercise.gate.Safeguards;
import org.livex.exercise.inject.NoAnswerRule;
import org.livex.exercise.inject.Refusal;
import org.livex.exercise.room.HandOver;
import org.livex.exercise.room.Responsible;
import org.livex.exercise.room.ShiftEntry;
import org.livex.exercise.words.CellId;
import org.livex.exercise.words.HandOverId;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.RuleId;
import org.livex.exercise.words.ShiftEntryId;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.StorylineId;
import org.livex.json.DomainJson;

/** The control room as its staff see it. */
final class ControlRoom {
    private ControlRoom() {}

    static void cell(ObjectNode json, Exercise exercise, CellId id) {
        Duties duties = exercise.control().duties();
        Duties.WrittenCell written = duties.cells().get(id);
        if (written == null) {
            json.put("removed", true).put("name", duties.removedCells().get(id));
            return;
        }
        json.put("name", written.cell().name()).put("revision", written.revision());
        ItemJson.ids(json.putArray("members"), written.cell().members());
    }

    static void responsible(ObjectNode json, Exercise exercise, StorylineId id) {
        Responsible duty = exercise.control().duties().responsibleFor(id);
        if (duty != null) {
            json.put("responsible", duty.written());
        }
    }

    static void handOver(ObjectNode json, Exercise exercise, HandOverId id) {
        HandOver handOver = exercise.control().duties().handOvers().get(id);
        if (handOver == null) {
            return;
        }
        ItemJson.ids(json.putArray("storylines"), handOver.storylines());
        json.put("from", handOver.from().value())
                .put("to", handOver.to().written())
                .put("note", handOver.note());
        ItemJson.instant(json, "offeredAt", handOver.offered().at());
        HandOver.Answer answer = handOver.answer();
        if (answer != null) {
            ObjectNode answered = json.putObject("answer")
                    .put("outcome", DomainJson.word(answer.outcome()))
                    .put("by", answer.by().value())
                    .put("reason", answer.reason());
            ItemJson.instant(answered, "at", answer.stamp().at());
        }
    }

    static void shiftEntry(ObjectNode json, Exercise exercise, ShiftEntryId id) {
        ShiftEntry entry = exercise.control().log().find(id);
        if (entry == null) {
            return;
        }
        json.put("what", DomainJson.word(entry.kind())).put("at", entry.at().toString());
        ItemJson.instant(json, "writtenAt", entry.stamp().at());
        if (entry.by() != null) {
            json.put("by", entry.by().value());
        }
        if (entry.text() != null) {
            json.put("text", entry.text());
        }
        if (entry.inject() != null) {
            json.put("inject", entry.inject().value());
        }
        if (entry.person() != null) {
            json.put("person", entry.person().value());
        }
        if (entry.storyline() != null) {
            json.put("storyline", entry.storyline().value());
        }
        if (entry.place() != null) {
            json.put("place", entry.place().value());
        }
        if (entry.to() != null) {
            json.put("to", entry.to().written());
        }
        if (entry.request() != null) {
            json.put("request", entry.request().value());
        }
    }

    /** How an inject is treated, what keeps it back, and what came of nobody answering. */
    static void safeguards(ObjectNode json, Exercise exercise, InjectId id) {
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

    static void called(ObjectNode json, Exercise exercise, String id) {
        int slash = id.indexOf('/');
        InjectId inject = new InjectId(id.substring(0, slash));
        RuleId rule = new RuleId(id.substring(slash + 1));
        Safeguards.Unanswered found =
                exercise.control().safeguards().unanswered(inject).get(rule);
        if (found == null) {
            return;
        }
        json.put("inject", inject.value()).put("rule", rule.value()).put("mustAnswer", found.callsController());
        ItemJson.ids(json.putArray("people"), found.people());
        ItemJson.instant(json, "since", found.stamp().at());
        Safeguards.CallAnswer answer = found.answer();
        if (answer != null) {
            ObjectNode answered =
                    json.putObject("answer").put("by", answer.by().value()).put("note", answer.note());
            ItemJson.instant(answered, "at", answer.stamp().at());
        }
    }

    static void told(ObjectNode json, Exercise exercise, InjectId inject, PersonId person) {
        Stamp told = exercise.control().safeguards().told(inject, person);
        if (told != null) {
            ItemJson.instant(json, "toldAt", told.at());
            if (told.by() != null) {
                json.put("toldBy", told.by().value());
            }
        }
    }
}
