package org.livex.feed.items.inject;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;
import org.livex.exercise.Exercise;
import org.livex.exercise.people.Seat;
import org.livex.exercise.words.MediaHash;
import org.livex.feed.changes.ChangeBook;
import org.livex.feed.changes.RecordedAction;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.PersonalItems;
import org.livex.feed.items.Reader;
import org.livex.json.DomainJson;

/** Actions, for who reported them and for control. They are not part of the state, so the book has the latest. */
public final class ActionItems implements PersonalItems, ItemsOfControl {
    private final ChangeBook book;

    public ActionItems(ChangeBook book) {
        this.book = book;
    }

    @Override
    public void ofPerson(ObjectNode json, Exercise exercise, Item item, Reader reader) {
        RecordedAction action = book.of(reader.person().id()).actions().find(item.id());
        if (action != null) {
            // Who names the hash of what somebody else brought is told nothing of it.
            write(json, exercise, action, sha256 -> exercise.media().isFrom(sha256, action.person()));
        }
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        RecordedAction action = book.actions().find(item.id());
        if (action != null) {
            json.put("person", action.person().value());
            write(json, exercise, action, _ -> true);
            holder(json, exercise, action);
        }
    }

    private static void write(
            ObjectNode json, Exercise exercise, RecordedAction recorded, Predicate<MediaHash> mayRead) {
        json.set("action", DomainJson.tree(recorded.action()));
        if (!recorded.misfits().isEmpty()) {
            ArrayNode misfits = json.putArray("misfits");
            recorded.misfits().forEach(misfit -> misfits.add(DomainJson.tree(misfit)));
        }
        ItemJson.done(json, exercise, recorded.action().takenAt(), recorded.recordedAt(), recorded.at());
        ItemJson.instant(json, "recordedAt", recorded.recordedAt());
        ItemJson.received(json, exercise, recorded.action().captures(), recorded.person(), mayRead);
        ItemJson.refused(json, exercise, recorded.action().captures(), recorded.person());
    }

    /** Who did it, where the role was somebody else's then than now. */
    private static void holder(ObjectNode json, Exercise exercise, RecordedAction action) {
        Seat seat = exercise.roster().seatOf(action.person());
        if (seat.wasSwapped()) {
            json.put(
                    "holder",
                    seat.callNameAt(action.recordedAt(), action.person().value()));
        }
    }
}
