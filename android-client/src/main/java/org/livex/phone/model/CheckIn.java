package org.livex.phone.model;

import java.time.Instant;
import java.util.Locale;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Reader;

/**
 * A role player says how they are, before or after a scene or a day.
 *
 * @param scene null: it is the day that it is said of
 * @param word null: the face says it all
 */
public record CheckIn(
        @Nullable String scene,
        Side side,
        Face face,
        @Nullable String word,
        Instant takenAt) {
    /** The longest word, in characters. */
    public static final int LONGEST_WORD = 200;

    public enum Face {
        WELL,
        SO_SO,
        UNWELL;

        /** As on the wire, and in the catalog behind {@code common.welfare.face.}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public enum Side {
        BEFORE,
        AFTER;

        /** As on the wire, and in the catalog behind {@code phone.welfare.}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static CheckIn of(JSONObject json) throws JSONException {
        return new CheckIn(
                Reader.optString(json, "scene"),
                Side.valueOf(written(json, "side")),
                Face.valueOf(written(json, "face")),
                Reader.optString(json, "word"),
                Instant.parse(json.getString("takenAt")));
    }

    private static String written(JSONObject json, String field) throws JSONException {
        return json.getString(field).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
