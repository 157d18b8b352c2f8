package org.livex.phone.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.json.JSONArray;
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
 * Something that was taken as evidence, with its chain of custody as it was done; what waits here or was refused stands at its end.
 *
 * @param number as it is said aloud; null: the server has not given it yet
 * @param holder the name of who has it now; null: nobody, it was returned
 * @param seal the number of the seal that is on it; null: none, or nobody knows it
 * @param entries the taking first
 * @param toConfirm hand-overs to the person of this phone that they have not confirmed, here neither
 */
public record Chain(
        String id,
        @Nullable String number,
        String description,
        @Nullable String holder,
        boolean isSealed,
        @Nullable String seal,
        List<Entry> entries,
        List<String> toConfirm) {
    public static final String TAKE = "take-evidence";
    public static final String NOTE = "note-custody";
    private static final Set<String> GOES_ON = Set.of("handed-over", "returned");
    private static final Set<String> COMMANDS = Set.of(TAKE, NOTE);

    /**
     * What was said of it.
     *
     * @param number its own in the chain; 0: the server has not got it
     * @param step taken, handed over, received and so on
     * @param to whom it was handed over to; null: it was not
     * @param toName what they are called; null: it was not handed over, or the server has not said it
     * @param isConfirmed whoever it was handed over to said that they have it
     * @param about the hand-over that it confirms or the entry that it corrects; null: none
     * @param corrects the number of the entry that it puts right; 0: none
     * @param correctedBy the number of the entry that puts it right; 0: none
     * @param gaps what cannot be right
     * @param recordedAt by the server's clock, when it took it; null: it has not got it
     * @param at the exercise time at which it was done, as the server reckons; null: it has not got it
     * @param refusal why the server refused it; null: it has not
     * @param canBeCorrected by the person of this phone, whose entry it is
     */
    public record Entry(
            String id,
            int number,
            String step,
            String callName,
            @Nullable String to,
            @Nullable String toName,
            boolean isConfirmed,
            @Nullable String seal,
            String note,
            @Nullable String where,
            @Nullable String sha256,
            @Nullable String about,
            int corrects,
            int correctedBy,
            List<String> gaps,
            Instant takenAt,
            @Nullable Instant recordedAt,
            @Nullable ExerciseTime at,
            @Nullable RefusedHere refusal,
            boolean canBeCorrected) {
        public boolean isUnconfirmed() {
            return step.equals("handed-over") && !isConfirmed && correctedBy == 0;
        }

        private boolean confirms(Entry handedOver) {
            return step.equals("received") && refusal == null && handedOver.id.equals(about);
        }
    }

    /** The latest first: what waits here, then by number. */
    static List<Chain> all(Snapshot snapshot, Reader reader, @Nullable Me me) {
        List<Chain> sent = new ArrayList<>(reader.all(snapshot.items("evidence"), (json, it) -> of(json, me)));
        sent.sort(
                Comparator.<Chain>comparingInt(one -> String.valueOf(one.number).length())
                        .thenComparing(one -> String.valueOf(one.number)));
        Map<String, Chain> all = new LinkedHashMap<>();
        sent.forEach(one -> all.put(one.id, one));
        Map<String, RefusedHere> refused = new LinkedHashMap<>();
        reader.all(saidHere(snapshot, refused), (json, it) -> {
            Chain said = said(json, all, me, refused.get(json.getString("id")));
            return said == null ? null : all.put(said.id, said);
        });
        List<Chain> latestFirst = new ArrayList<>();
        all.values().forEach(one -> latestFirst.add(0, one.asking(me)));
        return List.copyOf(latestFirst);
    }

    /** By their ids commands stand in the order in which they were said. */
    private static Map<String, JSONObject> saidHere(Snapshot snapshot, Map<String, RefusedHere> refused) {
        Map<String, JSONObject> said = new TreeMap<>();
        for (Waiting one : snapshot.waiting()) {
            if (COMMANDS.contains(one.type())) {
                said.put(one.id(), withId(one.id(), one.type(), one.command()));
            }
        }
        for (Refused one : snapshot.refused()) {
            if (COMMANDS.contains(one.type())) {
                said.put(one.id(), withId(one.id(), one.type(), one.command()));
                refused.put(
                        one.id(), new RefusedHere(one.id(), one.type(), "", new Problem(one.code(), one.parameters())));
            }
        }
        return said;
    }

    private static JSONObject withId(String id, String type, JSONObject command) {
        try {
            return new JSONObject()
                    .put("id", id)
                    .put("type", type)
                    .put("evidence", command.optString("evidence"))
                    .putOpt("entry", Reader.optString(command, "entry"))
                    .putOpt("taken", command.optJSONObject("taken"))
                    .putOpt("noted", command.optJSONObject("noted"));
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Chain of(JSONObject json, @Nullable Me me) throws JSONException {
        JSONArray said = json.getJSONArray("entries");
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < said.length(); i++) {
            JSONObject one = said.getJSONObject(i);
            numbers.put(one.getString("id"), one.getInt("number"));
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < said.length(); i++) {
            entries.add(taken(said.getJSONObject(i), numbers, me));
        }
        return new Chain(
                json.getString("id"),
                json.getString("number"),
                json.getString("description"),
                Reader.optString(json, "holderName"),
                json.optBoolean("sealed"),
                Reader.optString(json, "seal"),
                List.copyOf(entries),
                List.of());
    }

    private static Entry taken(JSONObject json, Map<String, Integer> numbers, @Nullable Me me) throws JSONException {
        String step = json.getString("step");
        boolean isMine = me != null && json.optString("person").equals(me.id());
        boolean counts = !json.has("correctedBy")
                && !Set.of("taken", "received", "voided").contains(step);
        String recordedAt = Reader.optString(json, "recordedAt");
        return new Entry(
                json.getString("id"),
                json.getInt("number"),
                step,
                json.optString("callName"),
                Reader.optString(json, "to"),
                Reader.optString(json, "toName"),
                json.optBoolean("confirmed"),
                Reader.optString(json, "seal"),
                json.optString("note"),
                Reader.optString(json, "where"),
                Reader.optString(json, "sha256"),
                Reader.optString(json, "about"),
                step.equals("received") ? 0 : numbers.getOrDefault(json.optString("about"), 0),
                numbers.getOrDefault(json.optString("correctedBy"), 0),
                Reader.strings(json.optJSONArray("gaps")),
                Instant.parse(json.getString("takenAt")),
                recordedAt == null ? null : Instant.parse(recordedAt),
                ExerciseTime.read(json.getString("at")),
                null,
                isMine && counts);
    }

    /** The chain as it is with what was said here; null: the server has it, or the chain is not here. */
    private static @Nullable Chain said(
            JSONObject command, Map<String, Chain> all, @Nullable Me me, @Nullable RefusedHere refusal)
            throws JSONException {
        String evidence = command.getString("evidence");
        Chain chain = all.get(evidence);
        String callName = me == null ? "" : me.callName();
        if (command.getString("type").equals(TAKE)) {
            if (chain != null) {
                return null;
            }
            JSONObject taken = command.getJSONObject("taken");
            String description = taken.getString("description");
            JSONObject noted = new JSONObject()
                    .put("step", "taken")
                    .put("note", description)
                    .put("told", taken.getJSONObject("told"));
            Entry entry = here(evidence, noted, Map.of(), callName, refusal);
            return new Chain(evidence, null, description, callName, false, null, List.of(entry), List.of());
        }
        String id = command.getString("entry");
        if (chain == null || chain.entries.stream().anyMatch(one -> one.id.equals(id))) {
            return null;
        }
        Map<String, Integer> numbers =
                chain.entries.stream().collect(Collectors.toMap(Entry::id, Entry::number, (one, other) -> one));
        List<Entry> entries = new ArrayList<>(chain.entries);
        entries.add(here(id, command.getJSONObject("noted"), numbers, callName, refusal));
        return chain.with(entries, List.of());
    }

    private static Entry here(
            String id, JSONObject noted, Map<String, Integer> numbers, String callName, @Nullable RefusedHere refusal)
            throws JSONException {
        String step = noted.getString("step");
        JSONObject told = noted.getJSONObject("told");
        return new Entry(
                id,
                0,
                step,
                callName,
                Reader.optString(noted, "to"),
                null,
                false,
                Reader.optString(noted, "seal"),
                noted.optString("note"),
                Reader.optString(told, "where"),
                Reader.optString(told, "sha256"),
                Reader.optString(noted, "about"),
                step.equals("received") ? 0 : numbers.getOrDefault(noted.optString("about"), 0),
                0,
                List.of(),
                Instant.parse(told.getString("takenAt")),
                null,
                null,
                refusal,
                false);
    }

    private Chain asking(@Nullable Me me) {
        return with(
                entries,
                entries.stream()
                        .filter(Entry::isUnconfirmed)
                        .filter(one -> me != null && me.id().equals(one.to))
                        .filter(one -> entries.stream().noneMatch(other -> other.confirms(one)))
                        .map(Entry::id)
                        .collect(Collectors.toList()));
    }

    private Chain with(List<Entry> said, List<String> asked) {
        return new Chain(id, number, description, holder, isSealed, seal, List.copyOf(said), List.copyOf(asked));
    }

    /** The server refused the taking itself: nothing more can be said of it. */
    public boolean isRefused() {
        return !entries.isEmpty() && entries.get(0).refusal != null;
    }

    /** The last that was said here and is not sent yet: to whom it goes, or that it goes back; null: neither. */
    public @Nullable Entry waitingHandOver() {
        return entries.stream()
                .filter(one -> one.number == 0 && one.refusal == null && one.about == null)
                .filter(one -> GOES_ON.contains(one.step))
                .reduce((first, last) -> last)
                .orElse(null);
    }

    public @Nullable Entry entry(String wanted) {
        return entries.stream().filter(one -> one.id.equals(wanted)).findFirst().orElse(null);
    }
}
