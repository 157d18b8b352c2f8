package org.livex.phone.sync.kept;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** Which messages nobody is to hear or read any more: nobody keeps words of them either. */
public final class Unsaid {
    /** Of a command that wrote down a voice that was hidden meanwhile. */
    static final String REFUSAL = "voice-hidden";

    private Unsaid() {}

    /** The names of their texts. What was typed beside a voice stays. */
    public static Set<String> textsIn(List<JSONObject> items) {
        Set<String> texts = new HashSet<>();
        for (JSONObject item : items) {
            if (item.optString("kind").equals("message") && isUnsaid(item)) {
                texts.add("message/" + item.optString("id") + "/text");
            }
        }
        return texts;
    }

    private static boolean isUnsaid(JSONObject message) {
        JSONObject voice = message.optJSONObject("voice");
        if (voice == null) {
            return message.optBoolean("erased");
        }
        JSONObject text = message.optJSONObject("text");
        return (text == null || text.optString("text").isEmpty())
                && isAmong(message.optJSONArray("hidden"), voice.optString("sha256"));
    }

    private static boolean isAmong(@Nullable JSONArray hidden, String sha256) {
        for (int i = 0; hidden != null && i < hidden.length(); i++) {
            if (hidden.optString(i).equals(sha256)) {
                return true;
            }
        }
        return false;
    }
}
