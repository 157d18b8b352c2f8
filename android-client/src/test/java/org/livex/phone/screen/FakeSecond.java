package org.livex.phone.screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Received;
import org.livex.phone.sync.SecondLanguage;

/** What came in one more language, as a test says; and for which occasions it was asked for. */
final class FakeSecond implements SecondLanguage {
    final List<String> fetched = new ArrayList<>();
    private final Map<String, JSONObject> items = new HashMap<>();

    void came(String language, String item) {
        JSONObject json = Received.json(item);
        items.put(language + " " + json.optString("kind") + " " + json.optString("id"), json);
    }

    Collection<JSONObject> items() {
        return items.values();
    }

    void clear() {
        items.clear();
        fetched.clear();
    }

    @Override
    public @Nullable JSONObject besides(String language, String kind, String id) {
        return items.get(language + " " + kind + " " + id);
    }

    @Override
    public void fetch(String language, String occasion) {
        fetched.add(language + " " + occasion);
    }
}
