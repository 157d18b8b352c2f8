package org.livex.phone.model;

import java.time.DateTimeException;
import java.time.Instant;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * A real emergency: play has stopped, or had. Read as leniently as can be, for a stop that is not shown could hurt people.
 *
 * @param cause a code, null where nobody said; {@code place} where the caller says to be
 * @param calledAt by the server's clock
 * @param confirmedByMe I said that I have stopped, here or on another device
 */
public record RedStop(
        boolean active,
        String calledBy,
        boolean calledByMe,
        @Nullable String cause,
        String reason,
        @Nullable LocalText place,
        @Nullable Instant calledAt,
        boolean confirmedByMe) {
    static RedStop of(JSONObject json, Reader reader, boolean confirmationWaits) {
        return new RedStop(
                json.optBoolean("active"),
                json.optString("calledBy"),
                json.optBoolean("calledByMe"),
                Reader.optString(json, "cause"),
                json.optString("reason"),
                place(json, reader),
                instant(json.optString("calledAt")),
                json.optBoolean("confirmedByMe") || confirmationWaits);
    }

    private static @Nullable LocalText place(JSONObject json, Reader reader) {
        try {
            return reader.optText(json, "place");
        } catch (JSONException | IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Instant instant(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
