package org.livex.feed.items.clock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.WallClock;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;

/** How far the laptop's clock is from the time that play goes by; control decides what to make of it. */
public final class WallClockItems implements ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        WallClock wall = exercise.wallClock();
        json.put("ahead", (wall.isAway() ? wall.ahead() : Duration.ZERO).toString());
        ItemJson.instant(
                json,
                "noticedAt",
                wall.noticed() == null ? null : wall.noticed().at());
    }
}
