package org.livex.feed.items.duty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.duty.DutyFact;
import org.livex.exercise.duty.Tick;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TickId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.SharedItems;
import org.livex.i18n.Language;

/** Who ticked a duty and when, and who took that back; of a team's duty for all who are in the team. */
public final class DutyTickItems implements SharedItems, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        Tick tick = find(exercise, item);
        return tick != null && tick.isFor(person);
    }

    /** Who is in a team is written with each of them. */
    @Override
    public @Nullable Set<PersonId> readers(Exercise exercise, Item item) {
        Tick tick = find(exercise, item);
        if (tick == null) {
            return Set.of();
        }
        return tick.ticked().team() == null ? Set.of(tick.ticked().person()) : null;
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
        Tick tick = find(exercise, item);
        if (tick == null) {
            return;
        }
        DutyFact.DutyTicked ticked = tick.ticked();
        json.put("duty", ticked.duty().value());
        if (ticked.team() != null) {
            json.put("team", ticked.team().value());
        }
        by(json, exercise, ticked.person(), tick.stamp());
        ItemJson.instant(json, "takenAt", ticked.takenAt());
        ItemJson.done(json, exercise, ticked.takenAt(), tick.stamp().at(), ticked.at());
        Tick.TakenBack back = tick.takenBack();
        if (back != null) {
            ObjectNode undone = json.putObject("takenBack");
            by(undone, exercise, back.unticked().person(), back.stamp());
            ItemJson.instant(undone, "takenAt", back.unticked().takenAt());
            ItemJson.done(
                    undone,
                    exercise,
                    back.unticked().takenAt(),
                    back.stamp().at(),
                    back.unticked().at());
        }
    }

    private static void by(ObjectNode json, Exercise exercise, PersonId id, Stamp stamp) {
        json.put("person", id.value()).put("callName", exercise.roster().callNameAt(id, stamp.at()));
        ItemJson.instant(json, "recordedAt", stamp.at());
    }

    private static @Nullable Tick find(Exercise exercise, Item item) {
        return exercise.duties().find(new TickId(item.id()));
    }
}
