package org.livex.phone.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** How long a phone keeps an exercise that is over; see docs/protocol.md, "What a phone keeps". */
final class Retention {
    static final Duration AFTER_THE_END = Duration.ofDays(7);

    private Retention() {}

    /** @param clock the item of that kind; it says since when the exercise is over */
    static boolean isOver(@Nullable JSONObject clock, Instant serverNow) {
        if (clock == null || !clock.optString("phase").equals("ended")) {
            return false;
        }
        try {
            return serverNow.isAfter(Instant.parse(clock.optString("at")).plus(AFTER_THE_END));
        } catch (DateTimeParseException strange) {
            return false;
        }
    }
}
