package org.livex.phone.sync.kept;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** How long a phone keeps an exercise that is over; see docs/protocol.md, "What a phone keeps". */
public final class Retention {
    private static final int USUAL_DAYS = 7;
    private static final int LONGEST_DAYS = 90;

    private Retention() {}

    /**
     * Says whether the time is over for which an exercise is kept.
     *
     * @param clock the item of that kind; it says since when the exercise is over
     * @param exercise the item of that kind; it says for how many days an exercise is kept that is over
     */
    public static boolean isOver(@Nullable JSONObject clock, @Nullable JSONObject exercise, Instant serverNow) {
        if (clock == null || !clock.optString("phase").equals("ended")) {
            return false;
        }
        try {
            return serverNow.isAfter(Instant.parse(clock.optString("at")).plus(afterTheEnd(exercise)));
        } catch (DateTimeParseException strange) {
            return false;
        }
    }

    /** What is strange is no reason to keep anything for longer. */
    private static Duration afterTheEnd(@Nullable JSONObject exercise) {
        int days = exercise == null ? USUAL_DAYS : exercise.optInt("retentionDays", USUAL_DAYS);
        return Duration.ofDays(days < 1 || days > LONGEST_DAYS ? USUAL_DAYS : days);
    }
}
