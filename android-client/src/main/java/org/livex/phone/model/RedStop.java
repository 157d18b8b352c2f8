package org.livex.phone.model;

import java.time.DateTimeException;
import java.time.Instant;
import org.json.JSONArray;
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
        boolean isConfirmed = json.optBoolean("confirmedByMe") || confirmationWaits;
        return of(
                json,
                json.optString("calledBy"),
                json.optBoolean("calledByMe"),
                reader.textIfAny(json, "place"),
                isConfirmed);
    }

    /**
     * As control has it: with the ids of who called and who confirmed.
     *
     * @param calledBy the call name
     * @param place where {@link #placeOf} is
     */
    static RedStop ofControl(
            JSONObject json, String me, String calledBy, @Nullable LocalText place, boolean confirmationWaits) {
        boolean isConfirmed = Reader.strings(json.optJSONArray("confirmed")).contains(me) || confirmationWaits;
        return of(json, calledBy, json.optString("calledBy").equals(me), place, isConfirmed);
    }

    /** The id of where the caller says to be, as control has it; empty: they have not said. */
    static String placeOf(JSONObject json) {
        JSONArray accounts = json.optJSONArray("accounts");
        for (int i = 0; accounts != null && i < accounts.length(); i++) {
            JSONObject account = accounts.optJSONObject(i);
            if (account != null && account.optString("person").equals(json.optString("calledBy"))) {
                return account.optString("place");
            }
        }
        return "";
    }

    private static RedStop of(
            JSONObject json, String calledBy, boolean isMine, @Nullable LocalText place, boolean isConfirmed) {
        return new RedStop(
                json.optBoolean("active"),
                calledBy,
                isMine,
                Reader.optString(json, "cause"),
                json.optString("reason"),
                place,
                instant(json.optString("calledAt")),
                isConfirmed);
    }

    private static @Nullable Instant instant(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
