package org.livex.phone.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/**
 * Something that was taken as evidence, with its chain of custody as it was done.
 *
 * @param number as it is said aloud
 * @param holder the name of who has it now; null: nobody, it was returned
 * @param seal the number of the seal that is on it; null: none, or nobody knows it
 * @param entries the taking first
 * @param toConfirm hand-overs to the person of this phone that they have not confirmed, here neither
 */
public record Chain(
        String id,
        String number,
        String description,
        @Nullable String holder,
        boolean isSealed,
        @Nullable String seal,
        List<Entry> entries,
        List<String> toConfirm) {
    public static final String COMMAND = "note-custody";

    /**
     * What was said of it.
     *
     * @param number its own in the chain
     * @param step taken, handed over, received and so on
     * @param to the name of whom it was handed over to; null: it was not
     * @param isConfirmed whoever it was handed over to said that they have it
     * @param corrects the number of the entry that it puts right; 0: none
     * @param correctedBy the number of the entry that puts it right; 0: none
     * @param gaps what cannot be right
     */
    public record Entry(
            int number,
            String step,
            String callName,
            @Nullable String to,
            boolean isConfirmed,
            @Nullable String seal,
            String note,
            @Nullable String where,
            @Nullable String sha256,
            int corrects,
            int correctedBy,
            List<String> gaps,
            Instant takenAt,
            ExerciseTime at) {
        public boolean isUnconfirmed() {
            return step.equals("handed-over") && !isConfirmed && correctedBy == 0;
        }
    }

    /** The latest first. */
    static List<Chain> all(Snapshot snapshot, Reader reader, @Nullable Me me) {
        Set<String> confirmed = new HashSet<>();
        for (Waiting waiting : snapshot.waiting()) {
            JSONObject noted =
                    waiting.type().equals(COMMAND) ? waiting.command().optJSONObject("noted") : null;
            if (noted != null && noted.optString("step").equals("received")) {
                confirmed.add(noted.optString("about"));
            }
        }
        String self = me == null ? "" : me.id();
        List<Chain> all =
                new ArrayList<>(reader.all(snapshot.items("evidence"), (json, it) -> of(json, self, confirmed)));
        all.sort(Comparator.<Chain>comparingInt(one -> one.number().length())
                .thenComparing(Chain::number)
                .reversed());
        return List.copyOf(all);
    }

    private static Chain of(JSONObject json, String self, Set<String> confirmed) throws JSONException {
        JSONArray said = json.getJSONArray("entries");
        List<Entry> entries = new ArrayList<>();
        List<String> toConfirm = new ArrayList<>();
        for (int i = 0; i < said.length(); i++) {
            JSONObject one = said.getJSONObject(i);
            Entry entry = entry(one, said);
            entries.add(entry);
            String id = one.getString("id");
            if (entry.isUnconfirmed() && one.optString("to").equals(self) && !confirmed.contains(id)) {
                toConfirm.add(id);
            }
        }
        return new Chain(
                json.getString("id"),
                json.getString("number"),
                json.getString("description"),
                Reader.optString(json, "holderName"),
                json.optBoolean("sealed"),
                Reader.optString(json, "seal"),
                List.copyOf(entries),
                List.copyOf(toConfirm));
    }

    private static Entry entry(JSONObject json, JSONArray all) throws JSONException {
        String step = json.getString("step");
        return new Entry(
                json.getInt("number"),
                step,
                json.optString("callName"),
                Reader.optString(json, "toName"),
                json.optBoolean("confirmed"),
                Reader.optString(json, "seal"),
                json.optString("note"),
                Reader.optString(json, "where"),
                Reader.optString(json, "sha256"),
                step.equals("received") ? 0 : numberOf(json.optString("about"), all),
                numberOf(json.optString("correctedBy"), all),
                Reader.strings(json.optJSONArray("gaps")),
                Instant.parse(json.getString("takenAt")),
                ExerciseTime.read(json.getString("at")));
    }

    private static int numberOf(String id, JSONArray all) {
        for (int i = 0; i < all.length(); i++) {
            JSONObject one = all.optJSONObject(i);
            if (one != null && !id.isEmpty() && one.optString("id").equals(id)) {
                return one.optInt("number");
            }
        }
        return 0;
    }
}
