package org.livex.phone.model;

import java.time.DateTimeException;
import java.time.Instant;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * A real emergency: play has stopped, or had. Read as leniently as can be, for a stop that is not shown could hurt people.
 *
 * @param calledAt by the server's clock
 * @param confirmedByMe I said that I have stopped, here or on another device
 */
public record RedStop(
        boolean active,
        String calledBy,
        String reason,
        @Nullable Instant calledAt,
        boolean confirmedByMe) {
    static RedStop of(JSONObject json, boolean confirmationWaits) {
        return new RedStop(
                json.optBoolean("active"),
                json.optString("calledBy"),
                json.optString("reason"),
                instant(json.optString("calledAt")),
                json.optBoolean("confirmedByMe") || confirmationWaits);
    }

    private static @Nullable Instant instant(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
