package org.livex.phone.model.board;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Enclosure;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Reader;

/**
 * A report of somebody in the team that names what the team registered.
 *
 * @param key tells it from others: one report may name several that are held for the same
 * @param callName of whoever wrote it, as they were called then
 * @param action the id of its kind
 * @param label of its kind; null: the server does not say
 * @param at when the server took it
 * @param takenAt by the writer's clock
 */
public record NamingReport(
        String key,
        String callName,
        String action,
        @Nullable LocalText label,
        Told told,
        ExerciseTime at,
        Instant takenAt) {

    /**
     * What it tells.
     *
     * @param note may be empty
     * @param talk with whom it names; null: it tells of none
     */
    public record Told(String note, @Nullable Talk talk, List<Enclosure> files) {}

    /**
     * That somebody talked with whom it names.
     *
     * @param mediator whether one was there; null: it does not say
     */
    public record Talk(@Nullable Boolean mediator) {}

    /** Those that can be read, in the order in which they came. */
    static List<NamingReport> all(JSONObject dossier, Reader reader) {
        JSONArray written = dossier.optJSONArray("reports");
        List<NamingReport> reports = new ArrayList<>();
        for (int i = 0; written != null && i < written.length(); i++) {
            try {
                reports.add(of(written.getJSONObject(i), reader));
            } catch (JSONException | IllegalArgumentException | DateTimeException e) {
                // Of a newer server: whom it names is shown without it.
            }
        }
        return Collections.unmodifiableList(reports);
    }

    private static NamingReport of(JSONObject json, Reader reader) throws JSONException {
        String action = json.getString("action");
        JSONObject talk = json.optJSONObject("talk");
        return new NamingReport(
                String.join(
                        " ", json.optString("person"), json.optString("recordedAt"), json.getString("takenAt"), action),
                json.optString("callName"),
                action,
                reader.optText(json, "label"),
                new Told(
                        json.optString("note"),
                        talk == null ? null : new Talk(talk.has("mediator") ? talk.optBoolean("mediator") : null),
                        Enclosure.in(json, "files")),
                ExerciseTime.read(json.getString("at")),
                Instant.parse(json.getString("takenAt")));
    }
}
