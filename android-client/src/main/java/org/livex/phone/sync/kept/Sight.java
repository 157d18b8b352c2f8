package org.livex.phone.sync.kept;

import java.util.List;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.Json;

/**
 * What of the feed this phone keeps. Whoever sees control is sent every item of the exercise, the whole plan and each step of
 * each participant among them, in all languages: thousands, of which an evaluator's screens need a few hundred. All else
 * would fill an old phone's memory, and ring at people whom nobody asked.
 */
public final class Sight {
    /** Everything: a participant is sent what is for them. */
    static final Sight WHOLE = new Sight("", "");

    private static final Set<String> SEES_CONTROL = Set.of("director", "controller", "evaluator", "safety-officer");

    /** Another one than a phone has kept its cursor with makes it read anew: raise it with whatever more is kept below. */
    private static final String OF_CONTROL = "control 4";

    private static final List<String> ASKED = List.of("kind", "id", "seq", "open", "startedAt", "until");
    private static final List<String> ANSWERED = List.of("rangAt", "shownAt", "acknowledgedAt");

    private final String word;
    private final String person;

    private Sight(String word, String person) {
        this.word = word;
        this.person = person;
    }

    static Sight of(String person, String function) {
        return SEES_CONTROL.contains(function) ? new Sight(OF_CONTROL, person) : WHOLE;
    }

    /** As it was kept with a cursor; null: by an app that kept other things. */
    static @Nullable Sight read(String word, String person) {
        return word.isEmpty() ? WHOLE : word.equals(OF_CONTROL) ? new Sight(word, person) : null;
    }

    /** To be kept with the cursor. */
    String word() {
        return word;
    }

    boolean isWhole() {
        return word.isEmpty();
    }

    boolean isSame(Sight other) {
        return word.equals(other.word);
    }

    /** What is to be kept of it; null: nothing. */
    @Nullable JSONObject of(JSONObject item) {
        if (isWhole()) {
            return item;
        }
        return switch (item.optString("kind")) {
            case "exercise",
                    "clock",
                    "me",
                    "team",
                    "place",
                    "red-stop",
                    "brake",
                    "person",
                    "objective",
                    "phase",
                    "evaluation-guide",
                    "moment" -> item;
            case "watch", "rating", "observation" -> isMine(item) ? item : null;
            case "comms-check" -> asked(item);
            case "msel-inject" -> item.optString("state").equals("released") ? title(item) : null;
            default -> null;
        };
    }

    private boolean isMine(JSONObject item) {
        return item.optString("evaluator", item.optString("id")).equals(person);
    }

    /** As whoever is asked has it: with their own answer. Null where they are not. */
    private @Nullable JSONObject asked(JSONObject item) {
        JSONArray people = item.optJSONArray("people");
        for (int at = 0; people != null && at < people.length(); at++) {
            JSONObject reply = people.optJSONObject(at);
            if (reply != null && reply.optString("person").equals(person)) {
                Json mine = Json.object();
                ASKED.forEach(field -> mine.put(field, item.opt(field)));
                ANSWERED.forEach(field -> mine.put(field, reply.opt(field)));
                return mine.done();
            }
        }
        return null;
    }

    /** Of an inject only what an observation can be linked to it by. */
    private static JSONObject title(JSONObject item) {
        JSONObject inject = item.optJSONObject("inject");
        return Json.object()
                .put("kind", item.optString("kind"))
                .put("id", item.optString("id"))
                .put("seq", item.optLong("seq"))
                .put("state", item.optString("state"))
                .put(
                        "inject",
                        Json.object()
                                .put("number", inject == null ? "" : inject.optString("number"))
                                .put("title", inject == null ? null : inject.optJSONObject("title"))
                                .done())
                .done();
    }
}
