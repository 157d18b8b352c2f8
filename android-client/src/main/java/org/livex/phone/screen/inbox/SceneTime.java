package org.livex.phone.screen.inbox;

import java.util.ArrayList;
import java.util.List;
import org.livex.phone.model.Place;
import org.livex.phone.model.Scene;
import org.livex.phone.model.Situation;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.words.Words;

/** When a scene is, for how long and where, as one line. */
final class SceneTime {
    private SceneTime() {}

    /** Empty: nobody said. */
    static String line(Widgets widgets, Scene.Slot slot, Situation situation) {
        List<String> parts = new ArrayList<>();
        ExerciseTime startsAt = slot.startsAt();
        if (startsAt != null) {
            parts.add(Sender.dayAndTime(widgets, startsAt));
        }
        if (slot.minutes() > 0) {
            parts.add(widgets.words.text("common.minutes", "count", slot.minutes()));
        }
        Place place = situation.place(slot.place());
        if (place != null) {
            parts.add(Words.isolated(place.name().text()));
        }
        return String.join(" · ", parts);
    }
}
