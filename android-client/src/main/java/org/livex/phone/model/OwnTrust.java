package org.livex.phone.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Reader;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/**
 * How far somebody whom I play trusts one team, from 0 to 100.
 *
 * @param moves the newest first
 * @param waiting pressed here, and not known to the server yet: shown beside the value and not added to it
 */
public record OwnTrust(
        String key,
        String persona,
        String team,
        LocalText personaName,
        LocalText teamName,
        int value,
        List<Move> moves,
        List<Press> waiting) {

    /** What moved it. {@code reason} is empty where nobody pressed it. */
    public record Move(String cause, int by, String reason, ExerciseTime at, Instant takenAt) {}

    public record Press(int by, String reason) {}

    static List<OwnTrust> all(Snapshot snapshot, Reader reader) {
        List<OwnTrust> all = new ArrayList<>(reader.all(snapshot.items("trust"), (json, it) -> of(json, it, snapshot)));
        all.sort(Comparator.comparing(OwnTrust::key));
        return Collections.unmodifiableList(all);
    }

    private static OwnTrust of(JSONObject json, Reader reader, Snapshot snapshot) throws JSONException {
        String persona = json.getString("persona");
        String team = json.getString("team");
        List<Move> moves = new ArrayList<>();
        Set<String> known = new HashSet<>();
        JSONArray done = json.getJSONArray("moves");
        for (int i = done.length() - 1; i >= 0; i--) {
            JSONObject move = done.getJSONObject(i);
            known.add(move.optString("move"));
            moves.add(new Move(
                    move.getString("cause"),
                    move.getInt("by"),
                    move.optString("reason"),
                    ExerciseTime.read(move.getString("at")),
                    Instant.parse(move.has("takenAt") ? move.getString("takenAt") : move.getString("recordedAt"))));
        }
        return new OwnTrust(
                json.getString("id"),
                persona,
                team,
                reader.text(json, "personaName"),
                reader.text(json, "teamName"),
                json.getInt("value"),
                Collections.unmodifiableList(moves),
                waiting(snapshot, persona, team, known));
    }

    private static List<Press> waiting(Snapshot snapshot, String persona, String team, Set<String> known) {
        List<Press> presses = new ArrayList<>();
        for (Waiting waiting : snapshot.waiting()) {
            JSONObject command = waiting.command();
            boolean isOfThis = waiting.type().equals("move-trust")
                    && command.optString("persona").equals(persona)
                    && command.optString("team").equals(team);
            if (isOfThis && !known.contains(command.optString("move"))) {
                presses.add(new Press(command.optInt("by"), command.optString("reason")));
            }
        }
        return Collections.unmodifiableList(presses);
    }
}
