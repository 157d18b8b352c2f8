package org.livex.phone.model.watch;

import android.icu.text.Collator;
import android.icu.text.RuleBasedCollator;
import android.icu.util.ULocale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.form.Report;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.Reader;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/**
 * What an evaluator has before them: of control's items, and of what waits to be sent.
 *
 * @param sheets in the order of my watches, each team and person once
 * @param moments the latest first, everybody's
 * @param observations the latest first, my own
 * @param given private words of mine, the latest first
 */
public record Watching(
        List<Sheet> sheets,
        List<Moment> moments,
        List<Observation> observations,
        List<GivenFeedback> given,
        Links links) {
    private static final Set<String> OF_SHEETS =
            Set.of("watch", "evaluation-guide", "phase", "team", "person", "rating");

    private static final Set<String> TRAINED = Set.of("player", "role-player", "cultural-mediator");

    /**
     * One that people can learn from.
     *
     * @param word what it was; empty: nobody has said
     * @param at the exercise time at which the server took it; null: it has not
     * @param waits something of it is here that the server does not know yet
     */
    public record Moment(String id, String word, @Nullable ExerciseTime at, Instant takenAt, boolean waits) {}

    /**
     * What this evaluator noted.
     *
     * @param about null: nobody in particular
     */
    public record Observation(String id, @Nullable String about, Seen seen, boolean waits) {}

    /** What was seen, with what was taken of it. */
    public record Seen(String note, Instant takenAt, List<Report.Attachment> attachments) {}

    /** What an entry can be about, and whom it can be for. */
    public record Links(List<Numbered> objectives, List<Numbered> injects, List<Person> people) {}

    public record Numbered(String id, String number, LocalText text) {}

    public record Person(String id, String callName) {}

    /** The one about them; null: I do not watch them. */
    public @Nullable Sheet sheet(String about) {
        return sheets.stream()
                .filter(sheet -> sheet.about().equals(about))
                .findFirst()
                .orElse(null);
    }

    public @Nullable Moment moment(String id) {
        return moments.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    public static Watching of(Snapshot snapshot, Reader reader, Me me) {
        List<Me> mine = List.of(me);
        return new Watching(
                reader.part("sheets", snapshot, OF_SHEETS, mine, it -> sheets(it, reader, me)),
                reader.part("marked", snapshot, Set.of("moment"), List.of(), it -> moments(it, reader)),
                reader.part("observations", snapshot, Set.of("observation"), mine, it -> observations(it, reader, me)),
                reader.part(
                        "given", snapshot, Set.of("feedback", "person"), mine, it -> GivenFeedback.all(it, reader, me)),
                new Links(
                        reader.part(
                                "objectives", snapshot, Set.of("objective"), List.of(), it -> objectives(it, reader)),
                        reader.part("out", snapshot, Set.of("msel-inject"), List.of(), it -> injects(it, reader)),
                        reader.part("people", snapshot, Set.of("person"), List.of(), it -> people(it, reader))));
    }

    private static List<Sheet> sheets(Snapshot snapshot, Reader reader, Me me) {
        Map<String, Sheet.Rating> ratings = ratings(snapshot, reader, me);
        Map<String, LocalText> names = names(snapshot, reader);
        List<WatchPhase> phases = WatchPhase.all(there(snapshot, "phase"), reader);
        List<Sheet> sheets = new ArrayList<>();
        watched(snapshot, me).forEach((about, watched) -> {
            Map<String, JSONObject> its = new LinkedHashMap<>();
            for (String guide : watched.guides().keySet()) {
                JSONObject json = snapshot.item("evaluation-guide", guide);
                if (json != null && isThere(json)) {
                    its.put(guide, json);
                }
            }
            sheets.add(new Sheet(
                    about,
                    names.getOrDefault(about, LocalText.plain(about)),
                    WatchPhase.together(watched.phases(), phases),
                    reader.all(its, (json, it) -> {
                        List<List<String>> of = watched.guides().getOrDefault(json.getString("id"), List.of());
                        return Sheet.guide(json, about, WatchPhase.together(of, phases), ratings, it);
                    })));
        });
        return List.copyOf(sheets);
    }

    /**
     * Of one team or person.
     *
     * @param phases of each watch that names it
     * @param guides with the phases of each watch that names them besides
     */
    private record Watched(List<List<String>> phases, Map<String, List<List<String>>> guides) {}

    /** Each team and person once, with the guides of all my watches of them. */
    private static Map<String, Watched> watched(Snapshot snapshot, Me me) {
        Map<String, Watched> watched = new LinkedHashMap<>();
        JSONObject mine = snapshot.item("watch", me.id());
        JSONArray watches = mine == null ? null : mine.optJSONArray("watches");
        for (int i = 0; watches != null && i < watches.length(); i++) {
            JSONObject watch = watches.optJSONObject(i);
            if (watch != null) {
                Reader.strings(watch.optJSONArray("teams")).forEach(team -> add(watched, "team/" + team, watch));
                Reader.strings(watch.optJSONArray("people")).forEach(person -> add(watched, "person/" + person, watch));
            }
        }
        return watched;
    }

    private static void add(Map<String, Watched> watched, String about, JSONObject watch) {
        List<String> phases = Reader.strings(watch.optJSONArray("phases"));
        Watched known = watched.computeIfAbsent(about, it -> new Watched(new ArrayList<>(), new LinkedHashMap<>()));
        known.phases().add(phases);
        Reader.strings(watch.optJSONArray("guides"))
                .forEach(guide -> known.guides()
                        .computeIfAbsent(guide, it -> new ArrayList<>())
                        .add(phases));
    }

    private static Map<String, LocalText> names(Snapshot snapshot, Reader reader) {
        Map<String, LocalText> names = new HashMap<>();
        reader.all(
                there(snapshot, "team"),
                (json, it) -> names.put("team/" + json.getString("id"), it.text(json, "name")));
        reader.all(
                there(snapshot, "person"),
                (json, it) -> names.put("person/" + json.getString("id"), LocalText.plain(json.getString("callName"))));
        return names;
    }

    /** My own, the last of each: what waits here was said after what the server has. */
    private static Map<String, Sheet.Rating> ratings(Snapshot snapshot, Reader reader, Me me) {
        Map<String, Sheet.Rating> last = new HashMap<>();
        reader.all(snapshot.items("rating"), (json, it) -> isMine(json, me) ? put(last, json, false) : null);
        reader.all(said(snapshot, "rate-item"), (json, it) -> put(last, json, true));
        return last;
    }

    private static Sheet.Rating put(Map<String, Sheet.Rating> last, JSONObject rated, boolean waits)
            throws JSONException {
        Sheet.Rating rating = new Sheet.Rating(
                rated.getString("grade"), rated.getJSONObject("evidence").optString("note"), waits);
        last.put(Sheet.key(rated.getString("guide"), rated.getString("item"), rated.getString("about")), rating);
        return rating;
    }

    private static List<Moment> moments(Snapshot snapshot, Reader reader) {
        Map<String, JSONObject> known = snapshot.items("moment");
        Map<String, String> words = new HashMap<>();
        reader.all(
                said(snapshot, "describe-moment"),
                (json, it) -> words.put(json.getString("moment"), json.getString("word")));
        List<Moment> all =
                new ArrayList<>(reader.all(known, (json, it) -> moment(json.getString("id"), json, words, false)));
        all.addAll(reader.all(said(snapshot, "mark-moment"), (json, it) -> {
            String id = json.getString("moment");
            return known.containsKey(id) ? null : moment(id, json, words, true);
        }));
        all.sort(Comparator.comparing(Moment::takenAt).reversed().thenComparing(Moment::id));
        return List.copyOf(all);
    }

    private static Moment moment(String id, JSONObject json, Map<String, String> words, boolean waits)
            throws JSONException {
        String later = words.get(id);
        return new Moment(
                id,
                later == null ? json.optString("word") : later,
                json.has("at") ? ExerciseTime.read(json.getString("at")) : null,
                Instant.parse(json.getString("takenAt")),
                waits || later != null);
    }

    private static List<Observation> observations(Snapshot snapshot, Reader reader, Me me) {
        Map<String, JSONObject> known = snapshot.items("observation");
        List<Observation> all = reader.all(
                "observation",
                known,
                json -> me.id(),
                (json, it) -> isMine(json, me) ? observation(json.getString("id"), json, false) : null);
        all.addAll(reader.all(said(snapshot, "record-observation"), (json, it) -> {
            String id = json.getString("observation");
            return known.containsKey(id) ? null : observation(id, json, true);
        }));
        all.sort(Comparator.comparing((Observation each) -> each.seen().takenAt())
                .reversed()
                .thenComparing(Observation::id));
        return List.copyOf(all);
    }

    private static Observation observation(String id, JSONObject json, boolean waits) throws JSONException {
        JSONObject evidence = json.getJSONObject("evidence");
        Seen seen = new Seen(
                evidence.optString("note"),
                Instant.parse(evidence.getString("takenAt")),
                Report.attachments(
                        evidence, json.optJSONObject("received"), Reader.strings(json.optJSONArray("hidden"))));
        return new Observation(id, Reader.optString(json, "about"), seen, waits);
    }

    private static List<Numbered> objectives(Snapshot snapshot, Reader reader) {
        List<Numbered> all = new ArrayList<>(reader.all(
                there(snapshot, "objective"),
                (json, it) -> new Numbered(json.getString("id"), json.optString("number"), it.text(json, "text"))));
        RuleBasedCollator byNumber = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
        byNumber.setNumericCollation(true);
        all.sort((one, other) -> byNumber.compare(one.number(), other.number()));
        return List.copyOf(all);
    }

    /** What has gone out, the latest first. */
    private static List<Numbered> injects(Snapshot snapshot, Reader reader) {
        List<JSONObject> out = new ArrayList<>();
        for (JSONObject inject : snapshot.items("msel-inject").values()) {
            if (inject.optString("state").equals("released")) {
                out.add(inject);
            }
        }
        out.sort(Comparator.comparingLong((JSONObject inject) -> inject.optLong("seq"))
                .reversed());
        Map<String, JSONObject> latestFirst = new LinkedHashMap<>();
        out.forEach(inject -> latestFirst.put(inject.optString("id"), inject));
        return reader.all("inject that is out", latestFirst, (json, it) -> {
            JSONObject inject = json.getJSONObject("inject");
            return new Numbered(json.getString("id"), inject.optString("number"), it.text(inject, "title"));
        });
    }

    private static List<Person> people(Snapshot snapshot, Reader reader) {
        List<Person> all = new ArrayList<>(reader.all(
                there(snapshot, "person"),
                (json, it) -> TRAINED.contains(json.optString("function"))
                        ? new Person(json.getString("id"), json.getString("callName"))
                        : null));
        Collator order = Collator.getInstance();
        all.sort((one, other) -> order.compare(one.callName(), other.callName()));
        return List.copyOf(all);
    }

    private static boolean isMine(JSONObject json, Me me) {
        return json.optString("evaluator").equals(me.id());
    }

    private static boolean isThere(JSONObject json) {
        return !json.optBoolean("removed");
    }

    private static Map<String, JSONObject> there(Snapshot snapshot, String kind) {
        Map<String, JSONObject> there = new LinkedHashMap<>(snapshot.items(kind));
        there.values().removeIf(json -> !isThere(json));
        return there;
    }

    /** What waits to be sent, oldest first. */
    private static Map<String, JSONObject> said(Snapshot snapshot, String type) {
        Map<String, JSONObject> said = new LinkedHashMap<>();
        for (Waiting waiting : snapshot.waiting()) {
            if (waiting.type().equals(type)) {
                said.put(waiting.id(), waiting.command());
            }
        }
        return said;
    }
}
