package org.livex.phone.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.Reader;
import org.livex.phone.sync.Snapshot;

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
    /** What it is made of, for control too. */
    static final Set<String> KINDS = Set.of("red-stop", "person", "place");

    /**
     * Null: there was none.
     *
     * @param ofControl me, where the items are control's
     */
    static @Nullable RedStop of(Snapshot snapshot, Reader reader, @Nullable Me ofControl, boolean confirmationWaits) {
        return reader.first(snapshot.items("red-stop"), (json, it) -> {
            if (ofControl == null) {
                return of(json, it, confirmationWaits);
            }
            String calledBy = json.optString("calledBy");
            JSONObject person = snapshot.item("person", calledBy);
            String name = person == null ? calledBy : person.optString("callName", calledBy);
            JSONObject there = snapshot.item("place", placeOf(json));
            LocalText place = there == null ? null : it.optText(there, "name");
            return ofControl(json, ofControl.id(), name, place, confirmationWaits);
        });
    }

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
