package org.livex.phone.model.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.Reader;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/**
 * Private words that the evaluator of this phone wrote, with how far they came.
 *
 * @param to the call name
 * @param isOut control has let it out
 * @param seenAt when whom it is for had it on a screen; null: not yet
 * @param waits the server does not know it yet
 */
public record GivenFeedback(
        String id,
        String to,
        LocalText text,
        Instant takenAt,
        boolean isOut,
        @Nullable Instant seenAt,
        boolean waits) {

    /** The latest first; what others wrote is theirs and control's. */
    static List<GivenFeedback> all(Snapshot snapshot, Reader reader, Me me) {
        Map<String, JSONObject> known = snapshot.items("feedback");
        Map<String, JSONObject> people = snapshot.items("person");
        List<GivenFeedback> all = new ArrayList<>(reader.all(
                known,
                (json, it) -> json.optString("from").equals(me.id())
                        ? of(json.getString("id"), json, people, it, false)
                        : null));
        for (Waiting waiting : snapshot.waiting()) {
            String id = waiting.command().optString("feedback");
            if (waiting.type().equals("give-feedback") && !known.containsKey(id)) {
                all.addAll(reader.all(Map.of(id, waiting.command()), (json, it) -> of(id, json, people, it, true)));
            }
        }
        all.sort(Comparator.comparing(GivenFeedback::takenAt).reversed().thenComparing(GivenFeedback::id));
        return List.copyOf(all);
    }

    private static GivenFeedback of(
            String id, JSONObject json, Map<String, JSONObject> people, Reader reader, boolean waits)
            throws JSONException {
        String to = json.getString("to");
        JSONObject person = people.get(to);
        String seenAt = Reader.optString(json, "seenAt");
        return new GivenFeedback(
                id,
                person == null ? to : person.optString("callName", to),
                reader.text(json, "text"),
                Instant.parse(json.getString("takenAt")),
                json.optBoolean("shown"),
                seenAt == null ? null : Instant.parse(seenAt),
                waits);
    }
}
