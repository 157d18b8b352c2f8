package org.livex.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What is sent to all: 600 bytes in each of five languages. */
final class Letter {
    static final List<String> LANGUAGES = List.of("en", "ru", "it", "ro", "ar");
    static final int BYTES = 600;

    private Letter() {}

    static String languageOf(int phone) {
        return LANGUAGES.get(phone % LANGUAGES.size());
    }

    static String body(String language) {
        return (language + " ").repeat(BYTES / 3);
    }

    static JsonObject inject(String id) {
        JsonObject everyone = new JsonObject()
                .put("everyone", true)
                .put("people", new JsonArray())
                .put("teams", new JsonArray())
                .put("agencies", new JsonArray())
                .put("functions", new JsonArray());
        JsonObject bodies = new JsonObject();
        LANGUAGES.forEach(language -> bodies.put(language, version(body(language))));
        return new JsonObject()
                .put("id", id)
                .put("number", id)
                .put("type", "message")
                .put("title", text(new JsonObject().put("en", version("Bench"))))
                .put("audience", everyone)
                .put("body", text(bodies))
                .put("trigger", new JsonObject().put("type", "by-hand"))
                .put("mustAcknowledge", true)
                .put("expectedActions", new JsonArray());
    }

    private static JsonObject version(String text) {
        return new JsonObject().put("text", text).put("state", "approved").put("sourceRevision", 1);
    }

    private static JsonObject text(JsonObject versions) {
        return new JsonObject().put("source", "en").put("revision", 1).put("versions", versions);
    }
}
