package org.livex.phone.model.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Named;
import org.livex.phone.model.read.Reader;

/**
 * One thing that a survey asks.
 *
 * @param choices of one or several; else none
 * @param most how many of several may be chosen; 0: all
 * @param low what the lowest step of a scale stands for
 * @param grades of a team's rating of itself, the best first; else none
 */
public record SurveyQuestion(
        String id,
        Type type,
        LocalText text,
        List<Named> choices,
        int most,
        @Nullable LocalText low,
        @Nullable LocalText high,
        @Nullable LocalText guidance,
        List<String> grades) {
    public static final int STEPS = 5;
    public static final int MOST_NOTES = 10;
    /** In characters, as in docs/protocol.md, "Limits". */
    public static final int LONGEST_NOTE = 1_000;

    public enum Type {
        PLUS,
        DELTA,
        TEXT,
        CHOICE,
        CHOICES,
        SCALE,
        GRADE;

        /** Null where only a newer app knows what that is. */
        static @Nullable Type read(String word) {
            for (Type type : values()) {
                if (type.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return type;
                }
            }
            return null;
        }

        /** In somebody's own words. */
        public boolean isWritten() {
            return this == TEXT || isNotes();
        }

        /** As many notes as somebody has. */
        public boolean isNotes() {
            return this == PLUS || this == DELTA;
        }
    }

    /** In their order, without those of a type that is not known here. */
    static List<SurveyQuestion> list(JSONArray written, Reader reader) throws JSONException {
        List<SurveyQuestion> questions = new ArrayList<>();
        for (int i = 0; i < written.length(); i++) {
            JSONObject json = written.getJSONObject(i);
            Type type = Type.read(json.getString("type"));
            if (type != null) {
                questions.add(of(json, type, reader));
            }
        }
        return Collections.unmodifiableList(questions);
    }

    private static SurveyQuestion of(JSONObject json, Type type, Reader reader) throws JSONException {
        return new SurveyQuestion(
                json.getString("id"),
                type,
                reader.text(json, "text"),
                choices(json.optJSONArray("choices"), reader),
                json.optInt("most"),
                reader.optText(json, "low"),
                reader.optText(json, "high"),
                reader.optText(json, "guidance"),
                Reader.strings(json.optJSONArray("grades")));
    }

    private static List<Named> choices(@Nullable JSONArray written, Reader reader) throws JSONException {
        List<Named> choices = new ArrayList<>();
        for (int i = 0; written != null && i < written.length(); i++) {
            JSONObject one = written.getJSONObject(i);
            choices.add(new Named(one.getString("id"), reader.text(one, "text")));
        }
        return Collections.unmodifiableList(choices);
    }
}
