package org.livex.phone.model.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Outgoing;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.Problem;
import org.livex.phone.model.read.Reader;
import org.livex.phone.sync.Snapshot;

/**
 * What I did, as I reported it.
 *
 * @param takenAt by the phone's clock
 * @param answers what I filled in on the form of its kind
 * @param attachments what I took with it
 * @param recordedAt by the server's clock, when it took it; null: it has not
 * @param at the exercise time at which I did it, as the server reckons; null: it has not got it
 * @param problem why the server refused it; null: it has not
 */
public record Report(
        String id,
        String kind,
        String note,
        Answers answers,
        @Nullable String place,
        boolean hasPosition,
        Instant takenAt,
        List<Attachment> attachments,
        @Nullable Instant recordedAt,
        @Nullable ExerciseTime at,
        @Nullable Problem problem) {
    /** The latest first, those that wait before those that the server has. */
    public static List<Report> all(Snapshot snapshot, Reader reader) {
        Map<String, JSONObject> known = snapshot.items("action");
        List<Report> sent = reader.all("report", known, (json, it) -> sent(json));
        sent.sort(Comparator.comparing(Report::id).reversed());
        List<Report> all = new ArrayList<>(new Outgoing(snapshot).reports(known.keySet()));
        all.addAll(sent);
        return Collections.unmodifiableList(all);
    }

    static Report sent(JSONObject item) throws JSONException {
        return of(item.getString("id"), item, ExerciseTime.read(item.getString("at")), null);
    }

    public static Report here(String id, JSONObject command, @Nullable Problem problem) throws JSONException {
        return of(id, command, null, problem);
    }

    /** Something waits or was refused, and no more than that can be said of it. */
    public static Report unreadable(String id, @Nullable Problem problem) {
        return new Report(id, "", "", Answers.empty(), null, false, Instant.EPOCH, List.of(), null, null, problem);
    }

    private static Report of(String id, JSONObject said, @Nullable ExerciseTime at, @Nullable Problem problem)
            throws JSONException {
        JSONObject action = said.getJSONObject("action");
        return new Report(
                id,
                action.getString("kind"),
                action.optString("note"),
                Answers.read(action.optJSONObject("answers")),
                Reader.optString(action, "place"),
                action.has("position"),
                Instant.parse(action.getString("takenAt")),
                attachments(action, said.optJSONObject("received"), Reader.strings(said.optJSONArray("hidden"))),
                at == null ? null : Instant.parse(said.getString("recordedAt")),
                at,
                problem);
    }

    public static List<Attachment> attachments(JSONObject action, @Nullable JSONObject received, List<String> hidden)
            throws JSONException {
        List<Attachment> attachments = new ArrayList<>();
        JSONArray written = action.optJSONArray("attachments");
        for (int i = 0; written != null && i < written.length(); i++) {
            JSONObject file = written.getJSONObject(i);
            String sha256 = file.getString("sha256");
            attachments.add(new Attachment(
                    sha256,
                    file.getString("type"),
                    file.getBoolean("consent"),
                    received != null && received.has(sha256),
                    hidden.contains(sha256)));
        }
        return attachments;
    }

    /**
     * A photo or recording.
     *
     * @param consent people are in it and agreed; not: nobody is
     * @param isReceived the server has it whole; not: it is on its way, or hidden
     * @param isHidden at somebody's wish nobody sees it any more
     */
    public record Attachment(String sha256, String type, boolean consent, boolean isReceived, boolean isHidden) {
        public boolean isPhoto() {
            return type.startsWith("image/");
        }
    }
}
