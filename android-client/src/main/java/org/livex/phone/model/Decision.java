package org.livex.phone.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.Problem;
import org.livex.phone.model.read.Reader;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.sync.Refused;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/**
 * An entry of the decision log: waiting here, taken by the server, or refused. It never changes; what amends it is another entry.
 *
 * @param callName of whoever wrote it, as they were called then
 * @param team whose decision it is; null: the writer's own
 * @param amends the entry that it amends; null: none
 * @param isAmended another entry amends it, which may wait here as well
 * @param at the exercise time at which the server took it; null: it has not
 * @param refusal why the server refused it; null: it has not
 */
public record Decision(
        String id,
        Reasoned words,
        String callName,
        @Nullable String team,
        @Nullable String amends,
        boolean isAmended,
        @Nullable ExerciseTime at,
        @Nullable RefusedHere refusal) {
    private static final Set<String> COMMANDS = Set.of("record-decision", "amend-decision");

    /**
     * What was decided, and why.
     *
     * @param reason may be empty
     * @param ground a law, an order, evidence; may be empty
     * @param inject that it came of; null: of none
     * @param takenAt by the writer's clock
     */
    public record Reasoned(
            String decided,
            String reason,
            String ground,
            @Nullable String inject,
            Instant takenAt) {
        static Reasoned of(JSONObject json) throws JSONException {
            return new Reasoned(
                    json.getString("decided"),
                    json.optString("reason"),
                    json.optString("ground"),
                    Reader.optString(json, "inject"),
                    Instant.parse(json.getString("takenAt")));
        }
    }

    /** What is here before what the server has, since nobody else knows of it yet; each the latest first. */
    static List<Decision> all(Snapshot snapshot, Reader reader, @Nullable Me me) {
        Map<String, JSONObject> known = snapshot.items("decision");
        Map<String, JSONObject> here = new HashMap<>();
        // By their ids commands stand in the order in which they were said.
        Map<String, JSONObject> latestSaid = new TreeMap<>(Comparator.reverseOrder());
        Map<String, RefusedHere> refused = new HashMap<>();
        for (Waiting waiting : snapshot.waiting()) {
            if (isNews(waiting.type(), waiting.command(), known)) {
                here.put(waiting.command().optString("decision"), waiting.command());
                latestSaid.put(waiting.id(), waiting.command());
            }
        }
        for (Refused one : snapshot.refused()) {
            if (isNews(one.type(), one.command(), known)) {
                String id = one.command().optString("decision");
                here.put(id, one.command());
                latestSaid.put(one.id(), one.command());
                refused.put(id, new RefusedHere(one.id(), one.type(), "", new Problem(one.code(), one.parameters())));
            }
        }
        String self = me == null ? "" : me.callName();
        List<Decision> all = new ArrayList<>(reader.all(
                latestSaid,
                (json, it) -> said(json, self, teamOf(json, known, here), refused.get(json.getString("decision")))));
        all.addAll(reader.all(sorted(known), (json, it) -> taken(json)));
        return marked(all);
    }

    private static boolean isNews(String type, JSONObject command, Map<String, JSONObject> known) {
        return COMMANDS.contains(type) && !known.containsKey(command.optString("decision"));
    }

    private static Map<String, JSONObject> sorted(Map<String, JSONObject> known) {
        List<Map.Entry<String, JSONObject>> entries = new ArrayList<>(known.entrySet());
        Comparator<Map.Entry<String, JSONObject>> bySeq =
                Comparator.comparingLong(entry -> entry.getValue().optLong("seq"));
        entries.sort(bySeq.thenComparing(Map.Entry::getKey).reversed());
        Map<String, JSONObject> latestFirst = new LinkedHashMap<>();
        entries.forEach(entry -> latestFirst.put(entry.getKey(), entry.getValue()));
        return latestFirst;
    }

    private static Decision said(
            JSONObject command, String callName, @Nullable String team, @Nullable RefusedHere refusal)
            throws JSONException {
        return new Decision(
                command.getString("decision"),
                Reasoned.of(command.getJSONObject("words")),
                callName,
                team,
                Reader.optString(command, "amends"),
                false,
                null,
                refusal);
    }

    private static Decision taken(JSONObject item) throws JSONException {
        return new Decision(
                item.getString("id"),
                Reasoned.of(item),
                item.optString("callName"),
                Reader.optString(item, "team"),
                Reader.optString(item, "amends"),
                false,
                ExerciseTime.read(item.getString("at")),
                null);
    }

    /** An amendment is for whom the old one is, which may wait here as well. */
    private static @Nullable String teamOf(
            JSONObject command, Map<String, JSONObject> known, Map<String, JSONObject> here) {
        JSONObject entry = command;
        // Each amends an earlier one; what somebody wrote in a ring is nobody's.
        Set<String> seen = new HashSet<>();
        while (entry != null && entry.has("amends") && seen.add(entry.optString("amends"))) {
            String before = entry.optString("amends");
            JSONObject item = known.get(before);
            if (item != null) {
                return Reader.optString(item, "team");
            }
            entry = here.get(before);
        }
        return entry == null ? null : Reader.optString(entry, "team");
    }

    private static List<Decision> marked(List<Decision> all) {
        Set<String> amended = new HashSet<>();
        for (Decision one : all) {
            if (one.amends != null && one.refusal == null) {
                amended.add(one.amends);
            }
        }
        List<Decision> marked = new ArrayList<>();
        for (Decision one : all) {
            marked.add(amended.contains(one.id) ? one.amended() : one);
        }
        return Collections.unmodifiableList(marked);
    }

    private Decision amended() {
        return new Decision(id, words, callName, team, amends, true, at, refusal);
    }
}
