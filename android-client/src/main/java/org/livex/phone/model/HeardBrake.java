package org.livex.phone.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Reader;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/**
 * An open silent brake of somebody whom I look after.
 *
 * @param at what the exercise clock showed when they pulled it last, {@code takenAt} when that was
 * @param sentAt when the server learned of that
 * @param pull its seq, by which an answer says which time of asking it is to; 0: an older server does not say
 * @param title of the scene that they are in; null: Livex knows of none
 * @param answers what each of the others has said last
 * @param mine what I have said since they pulled it last; null: nothing
 * @param isUnsent what I have said is on its way
 */
public record HeardBrake(
        String person,
        String callName,
        int pulls,
        ExerciseTime at,
        Instant takenAt,
        Instant sentAt,
        long pull,
        @Nullable LocalText title,
        @Nullable LocalText place,
        List<Answered> answers,
        @Nullable BrakeAnswer mine,
        boolean isUnsent) {
    public static final String ANSWER = "answer-brake";

    public record Answered(String callName, BrakeAnswer answer) {}

    /** They wait, and I have said nothing. */
    public boolean rings() {
        return mine == null;
    }

    /** Another one for each time that they ask. */
    public String key() {
        return person + " " + sentAt;
    }

    /** Of an older server's, that it is to the last time of asking. */
    public JSONObject answered(BrakeAnswer answer) {
        Map<String, Object> said = new HashMap<>(Map.of("person", person, "answer", answer.word()));
        if (pull > 0) {
            said.put("pull", pull);
        }
        return new JSONObject(said);
    }

    /** Null: it is my own, or it is settled. */
    static @Nullable HeardBrake of(JSONObject json, Reader reader, Snapshot snapshot, String me) throws JSONException {
        String person = json.optString("person");
        long pull = json.optLong("pull");
        BrakeAnswer unsent = unsent(snapshot, person, pull);
        if (json.optBoolean("mine") || !json.optBoolean("open") || unsent == BrakeAnswer.SETTLED) {
            return null;
        }
        JSONObject last = json.getJSONObject("pulledLast");
        Instant sentAt = Instant.parse(last.getString("sentAt"));
        List<Answered> others = new ArrayList<>();
        BrakeAnswer mine = unsent;
        JSONArray answers = json.optJSONArray("answers");
        for (int i = 0; answers != null && i < answers.length(); i++) {
            JSONObject said = answers.getJSONObject(i);
            BrakeAnswer answer = BrakeAnswer.of(said.optString("answer"));
            if (answer != null && !said.optString("by").equals(me)) {
                others.add(new Answered(said.optString("callName"), answer));
            } else if (unsent == null && said.optLong("pull") == pull) {
                mine = answer;
            }
        }
        return new HeardBrake(
                person,
                json.optString("callName"),
                Math.max(1, json.optInt("pulls")),
                ExerciseTime.read(last.getString("at")),
                Instant.parse(last.getString("takenAt")),
                sentAt,
                pull,
                reader.textIfAny(json, "title"),
                reader.textIfAny(json, "place"),
                Collections.unmodifiableList(others),
                mine,
                unsent != null);
    }

    private static @Nullable BrakeAnswer unsent(Snapshot snapshot, String person, long pull) {
        BrakeAnswer said = null;
        for (Waiting waiting : snapshot.waiting()) {
            if (waiting.type().equals(ANSWER)
                    && waiting.command().optString("person").equals(person)
                    && waiting.command().optLong("pull", pull) == pull) {
                said = BrakeAnswer.of(waiting.command().optString("answer"));
            }
        }
        return said;
    }
}
