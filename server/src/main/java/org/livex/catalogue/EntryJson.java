package org.livex.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.words.LocalizedText;
import org.livex.json.DomainJson;

/** What an entry says, as both stores keep it and clients read it. */
public final class EntryJson {
    private EntryJson() {}

    public static ObjectNode of(Catalogue.Entry entry) {
        ObjectNode json = content(entry);
        json.put("id", entry.id())
                .put("revision", entry.revision())
                .put("savedAt", DomainJson.instant(entry.savedAt()));
        return json;
    }

    static ObjectNode content(Catalogue.Entry entry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("inject", DomainJson.tree(entry.inject()));
        if (entry.sender() != null) {
            json.set("sender", DomainJson.tree(entry.sender()));
        }
        return json;
    }

    static String written(Catalogue.Entry entry) {
        return content(entry).toString();
    }

    static Inject inject(JsonNode content) {
        return DomainJson.read(content.path("inject"), Inject.class);
    }

    static @Nullable LocalizedText sender(JsonNode content) {
        return content.has("sender") ? DomainJson.read(content.path("sender"), LocalizedText.class) : null;
    }
}
