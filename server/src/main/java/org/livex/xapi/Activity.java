package org.livex.xapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextState;

/** What something was done with: {@code id} is its address, {@code name} in every language in which it may be shown. */
record Activity(String id, Type type, @Nullable LocalizedText name) {
    /** As ADL has registered them. */
    enum Type {
        SIMULATION("simulation"),
        INJECT("media"),
        PERFORMANCE("performance"),
        OBJECTIVE("objective"),
        QUESTION("question"),
        ASSESSMENT("assessment");

        private final String word;

        Type(String word) {
            this.word = word;
        }
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("objectType", "Activity")
                .put("id", id);
        ObjectNode definition =
                json.putObject("definition").put("type", "http://adlnet.gov/expapi/activities/" + type.word);
        if (name != null) {
            definition.set("name", names(name));
        }
        return json;
    }

    /** Without what nobody has approved, or what was made from words that are others now. */
    private static ObjectNode names(LocalizedText text) {
        ObjectNode names = JsonNodeFactory.instance.objectNode();
        text.versions().forEach((language, version) -> {
            if (version.state() == TextState.APPROVED && !text.isStale(language)) {
                names.put(language.tag(), version.text());
            }
        });
        if (names.isEmpty()) {
            names.put(text.source().tag(), text.original().text());
        }
        return names;
    }
}
