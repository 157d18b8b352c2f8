package org.livex.phone.model.read;

import java.util.List;
import java.util.Set;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * Who I am in the exercise.
 *
 * @param function as in the catalog behind {@code function.}
 * @param languages that the plan says I read, best first
 * @param availability whether a mediator can be called: {@code free}, {@code busy}, {@code off}, with what waits to be sent
 * @param consents what I agreed to, with what waits to be sent: {@code position}, {@code photo}
 * @param pictures in which somebody named me, by when they were taken
 */
public record Me(
        String id,
        String callName,
        String function,
        List<String> languages,
        @Nullable String roleCard,
        String availability,
        Set<String> consents,
        List<PictureOfMe> pictures) {
    private static final String MEDIATOR = "cultural-mediator";
    private static final String ROLE_PLAYER = "role-player";
    private static final Set<String> SEES_CONTROL = Set.of("director", "controller", "evaluator", "safety-officer");

    public boolean mediates() {
        return function.equals(MEDIATOR);
    }

    public boolean isRolePlayer() {
        return function.equals(ROLE_PLAYER);
    }

    /** Has control's items, and an evaluator's screens in place of a player's. */
    public boolean seesControl() {
        return SEES_CONTROL.contains(function);
    }

    public static Me of(JSONObject json, String availability, Set<String> consents, Set<String> hiddenHere)
            throws JSONException {
        return new Me(
                json.getString("id"),
                json.getString("callName"),
                json.getString("function"),
                Reader.strings(json.optJSONArray("languages")),
                Reader.optString(json, "roleCard"),
                availability,
                consents,
                PictureOfMe.in(json, hiddenHere));
    }
}
