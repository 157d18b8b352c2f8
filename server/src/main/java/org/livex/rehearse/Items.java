package org.livex.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a device has, by kind and id, and how far it has read. */
final class Items {
    private final Map<String, ObjectNode> byKey = new LinkedHashMap<>();
    private long cursor;
    private boolean readsAnew;

    long cursor() {
        return cursor;
    }

    /** Everything is to come again, as in another language; until it has begun to, no push moves the cursor. */
    void readAnew() {
        cursor = 0;
        readsAnew = true;
    }

    /** An answer to a sync; the items that are new or other than before. */
    List<ObjectNode> takeAnswer(JsonNode answer) {
        boolean reset = answer.path("reset").asBoolean();
        if (reset) {
            byKey.clear();
            readsAnew = false;
        }
        List<ObjectNode> changed = take(answer);
        long told = answer.path("cursor").asLong();
        cursor = reset ? told : Math.max(cursor, told);
        return changed;
    }

    /** What was pushed. {@code isWhole}: nothing that was pushed before it got lost. */
    List<ObjectNode> takePush(JsonNode frame, boolean isWhole) {
        List<ObjectNode> changed = take(frame);
        if (isWhole && !readsAnew) {
            cursor = Math.max(cursor, frame.path("seq").asLong());
        }
        return changed;
    }

    private List<ObjectNode> take(JsonNode message) {
        List<ObjectNode> changed = new ArrayList<>();
        for (JsonNode item : message.path("items")) {
            if (item instanceof ObjectNode object && takeItem(object)) {
                changed.add(object);
            }
        }
        return changed;
    }

    /** What comes late must not undo what came after it. */
    private boolean takeItem(ObjectNode item) {
        String key = key(item.path("kind").asText(), item.path("id").asText());
        ObjectNode had = byKey.get(key);
        if (had != null && had.path("seq").asLong() > item.path("seq").asLong()) {
            return false;
        }
        if (item.path("gone").asBoolean()) {
            byKey.remove(key);
            return true;
        }
        byKey.put(key, item);
        return !item.equals(had);
    }

    @Nullable ObjectNode find(String kind, String id) {
        return byKey.get(key(kind, id));
    }

    List<ObjectNode> all(String kind) {
        return stream(kind).toList();
    }

    Stream<ObjectNode> stream(String kind) {
        return byKey.values().stream().filter(item -> item.path("kind").asText().equals(kind));
    }

    Map<String, ObjectNode> byKey() {
        return Collections.unmodifiableMap(byKey);
    }

    private static String key(String kind, String id) {
        return kind + "/" + id;
    }
}
