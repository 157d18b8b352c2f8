package org.livex.feed.items.duty;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.duty.DutySheet;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.DutyId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.ItemsOfParticipants;
import org.livex.feed.items.Reader;
import org.livex.feed.items.TextJson;
import org.livex.feed.items.Things;
import org.livex.feed.items.Writing;
import org.livex.json.DomainJson;

/** What a participant must do or should consider, from the moment its phase begins. */
public final class DutyItems implements ItemsOfParticipants, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        Duty duty = find(exercise, item);
        return duty != null && exercise.duties().hasBegun(duty.id()) && duty.isOf(person);
    }

    /** For each anew: of the teams that have the duty too nobody learns. */
    @Override
    public Writing writing(Exercise exercise, Item item) {
        return (Writing.ForEach) DutyItems::ofReader;
    }

    private static void ofReader(ObjectNode json, Exercise exercise, Item item, Reader reader) {
        Duty duty = find(exercise, item);
        if (duty == null) {
            return;
        }
        json.set("text", TextJson.of(duty.text(), reader.languages()));
        if (duty.why() != null) {
            json.set("why", TextJson.of(duty.why(), reader.languages()));
        }
        json.put("weight", DomainJson.word(duty.weight())).put("bearer", DomainJson.word(duty.bearer()));
        ArrayNode teams = json.putArray("teams");
        reader.person().teams().stream()
                .filter(duty::isOf)
                .map(TeamId::value)
                .sorted()
                .forEach(teams::add);
        duty.phases().stream()
                .map(phase -> exercise.scenario().find(ExercisePhase.class, phase))
                .filter(Objects::nonNull)
                .map(ExercisePhase::to)
                .max(Comparator.naturalOrder())
                .ifPresent(until -> json.put("until", until.toString()));
        opening(json, exercise, duty);
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        Things.write(json, exercise, Duty.class, new DutyId(item.id()));
        Duty duty = find(exercise, item);
        if (duty != null) {
            opening(json, exercise, duty);
        }
    }

    private static void opening(ObjectNode json, Exercise exercise, Duty duty) {
        DutySheet.@Nullable Opened opened = exercise.duties().openingOf(duty.id());
        if (opened != null) {
            json.put("at", opened.at().toString());
            ItemJson.instant(json, "openedAt", opened.stamp().at());
        }
    }

    private static @Nullable Duty find(Exercise exercise, Item item) {
        return exercise.scenario().find(Duty.class, new DutyId(item.id()));
    }
}
