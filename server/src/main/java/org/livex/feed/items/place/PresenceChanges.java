package org.livex.feed.items.place;

import org.livex.exercise.place.PresenceFact;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.ItemKind;

/** What changes with who comes to a place and leaves it. */
public final class PresenceChanges {
    private final ChangeNotes notes;

    public PresenceChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    public void follow(PresenceFact fact, long seq) {
        switch (fact) {
            case PresenceFact.PlaceEntered f -> crossed(f.place(), seq);
            case PresenceFact.PlaceLeft f -> crossed(f.place(), seq);
            case PresenceFact.CrossingMissed f -> crossed(f.place(), seq);
        }
    }

    private void crossed(PlaceId place, long seq) {
        notes.control(ItemKind.PRESENCE, place, seq);
        notes.forecasts(place, seq);
    }
}
