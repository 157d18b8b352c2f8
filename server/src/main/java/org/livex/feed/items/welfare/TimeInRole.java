package org.livex.feed.items.welfare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.due.WelfareDue;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.reading.Scenes;
import org.livex.exercise.welfare.PersonWelfare;
import org.livex.exercise.welfare.Spell;
import org.livex.exercise.words.ids.InjectId;
import org.livex.feed.items.ItemJson;

/**
 * Writes how long somebody was in role. An item is not written anew each second: it has what was counted until the last moment at
 * which something changed, and from when on a reader counts on.
 */
final class TimeInRole {
    private final Exercise exercise;
    private final PersonWelfare welfare;
    private final Plan plan;
    private final Instant counted;

    TimeInRole(Exercise exercise, PersonWelfare welfare) {
        this.exercise = exercise;
        this.welfare = welfare;
        plan = ItemJson.planOf(exercise);
        counted = lastChange();
    }

    /** Of the clock, of the plan's hours, or of what they play. */
    private Instant lastChange() {
        Stream<Instant> clock = exercise.clockHistory().stretches().stream().map(ClockHistory.Stretch::from);
        Stream<Instant> spells = welfare.spells().stream()
                .flatMap(spell -> Stream.of(spell.begun(), spell.ended() == null ? spell.begun() : spell.ended()))
                .map(moment -> moment.stamp().at());
        return Stream.concat(clock, spells).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    void write(ObjectNode json) {
        if (welfare.spells().isEmpty()) {
            return;
        }
        ArrayNode scenes = json.putArray("scenes");
        Set<InjectId> played = new TreeSet<>(Comparator.comparing(InjectId::value));
        welfare.spells().forEach(spell -> played.add(spell.scene()));
        played.forEach(scene -> scene(scenes.addObject(), scene));
        day(json.putObject("day"));
    }

    private void scene(ObjectNode json, InjectId scene) {
        Spell last = welfare.spells().stream()
                .filter(spell -> spell.scene().equals(scene))
                .reduce((_, later) -> later)
                .orElseThrow();
        json.put("scene", scene.value());
        ItemJson.moment(json, "begun", exercise, last.begun());
        ItemJson.moment(json, "ended", exercise, last.ended());
        time(
                json,
                welfare.inScene(scene, exercise.clockHistory(), counted),
                last.lasts(),
                Scenes.limit(exercise, scene));
        ItemJson.instant(json, "limitReachedAt", reachedAt(scene, Instant.MIN));
    }

    private void day(ObjectNode json) {
        Instant begin = WelfareDue.beginOfDay(plan, counted);
        json.put("date", counted.atZone(plan.timeZone()).toLocalDate().toString());
        time(
                json,
                welfare.inRole(exercise.clockHistory(), begin, counted),
                welfare.isInRole(),
                plan.caring().day());
        ItemJson.instant(json, "limitReachedAt", reachedAt(null, begin));
    }

    private void time(ObjectNode json, Duration been, boolean lasts, @Nullable Duration limit) {
        json.put("seconds", been.toSeconds());
        if (lasts && exercise.clock().runs()) {
            ItemJson.instant(json, "countsFrom", counted);
        }
        if (limit != null) {
            json.put("limitSeconds", limit.toSeconds());
        }
    }

    private @Nullable Instant reachedAt(@Nullable InjectId scene, Instant since) {
        return welfare.reached().stream()
                .filter(one -> scene == null
                        ? one.limit().scene() == null
                        : scene.equals(one.limit().scene()))
                .map(one -> one.stamp().at())
                .filter(at -> !at.isBefore(since))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
