package org.livex.phone.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.kept.Copies;
import org.livex.phone.sync.kept.Outbox;

/**
 * What the phone says in one sync.
 *
 * @param ids of the commands in it
 * @param fixes the positions in it
 * @param json as docs/protocol.md has it
 */
record Request(long cursor, List<String> languages, List<String> ids, List<Fix> fixes, JSONObject json) {
    /**
     * What is to be said next.
     *
     * @param languages that are read in, best first
     */
    static Request next(
            Outbox outbox,
            Copies copies,
            List<String> languages,
            List<Fix> fixes,
            @Nullable PhoneHealth health,
            Instant now) {
        List<String> ids = new ArrayList<>();
        JSONArray commands = new JSONArray();
        for (Errand errand : outbox.next()) {
            ids.add(errand.id());
            commands.put(errand.command());
        }
        long cursor = copies.cursor(languages);
        Json json = Json.object().put("cursor", cursor).put("outbox", commands);
        String journal = copies.journal(languages);
        if (!journal.isEmpty()) {
            json.put("journal", journal);
        }
        if (!languages.isEmpty()) {
            json.put("languages", languages);
        }
        if (!fixes.isEmpty()) {
            json.put("positions", Fixes.json(fixes));
        }
        if (!fixes.isEmpty() || !ids.isEmpty()) {
            json.put("sentAt", Stamps.of(now));
        }
        json.put("phone", phone(health, outbox.waiting().size()));
        return new Request(cursor, languages, ids, fixes, json.done());
    }

    /** Asks whether anybody is there, and says nothing that was done. */
    Request withoutCommands() {
        return new Request(cursor, languages, List.of(), fixes, Json.put(Json.copy(json), "outbox", new JSONArray()));
    }

    private static JSONObject phone(@Nullable PhoneHealth health, int queue) {
        return health == null ? Json.object().put("queue", queue).done() : health.json(queue);
    }
}
