package org.livex.phone.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * What the server knows that helps to translate a text.
 *
 * @param terms of the glossary that the original speaks of
 * @param kept names, numbers and codes that stay as they are
 * @param memory what was translated before and is alike, the most alike first
 * @param hasMachine a machine can make a draft
 */
public record Help(List<Term> terms, List<String> kept, List<Remembered> memory, boolean hasMachine) {
    /**
     * A word of the original that the glossary has.
     *
     * @param isKept it is the same in every language
     * @param name what it is called in the language; null: nobody has said
     * @param isDraft nobody approved the name yet
     * @param forbidden what it must not be called
     */
    public record Term(
            String words, boolean isKept, @Nullable String name, boolean isDraft, List<String> forbidden) {}

    /**
     * What was translated before, and how alike its original is.
     *
     * @param percent how much alike the original is
     */
    public record Remembered(int percent, String source, String target) {}

    static Help of(JSONObject answer) {
        List<Term> terms = new ArrayList<>();
        for (JSONObject one : Json.objects(answer.optJSONArray("terms"))) {
            String state = one.optString("state");
            terms.add(new Term(
                    one.optString("words"),
                    one.optBoolean("untranslatable"),
                    one.has("name") ? one.optString("name") : null,
                    !state.isEmpty() && !state.equals("approved"),
                    strings(one.optJSONArray("forbidden"))));
        }
        List<Remembered> memory = new ArrayList<>();
        for (JSONObject one : Json.objects(answer.optJSONArray("memory"))) {
            memory.add(new Remembered(one.optInt("percent"), one.optString("source"), one.optString("target")));
        }
        return new Help(
                Collections.unmodifiableList(terms),
                strings(answer.optJSONArray("kept")),
                Collections.unmodifiableList(memory),
                answer.optBoolean("machine"));
    }

    private static List<String> strings(@Nullable JSONArray array) {
        List<String> strings = new ArrayList<>();
        for (int i = 0; array != null && i < array.length(); i++) {
            strings.add(array.optString(i));
        }
        return Collections.unmodifiableList(strings);
    }
}
