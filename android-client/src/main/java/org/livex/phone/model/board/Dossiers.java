package org.livex.phone.model.board;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.Problem;
import org.livex.phone.model.read.Reader;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.sync.Refused;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/**
 * Whom and what my teams registered: what the server has, and on it what waits here in the order in which it was said.
 *
 * @param all also those that were merged; what changed last is last
 * @param refused what the server did not take, with its words
 * @param names of all by their ids, and of those whose registration was refused
 */
public record Dossiers(List<Dossier> all, List<RefusedHere> refused, Map<String, String> names) {
    private static final String OPEN = "open-dossier";
    private static final String AMEND = "amend-dossier";
    private static final String MERGE = "merge-dossier";
    private static final Set<String> COMMANDS = Set.of(OPEN, AMEND, MERGE);

    public static Dossiers of(Snapshot snapshot, Reader reader, @Nullable Me me) {
        Map<String, Dossier> all = new LinkedHashMap<>();
        for (Dossier one : reader.all(bySeq(snapshot.items("dossier")), Dossier::of)) {
            all.put(one.id(), one);
        }
        String self = me == null ? "" : me.callName();
        for (Waiting waiting : snapshot.waiting()) {
            if (COMMANDS.contains(waiting.type())) {
                say(all, waiting.type(), waiting.command(), self);
            }
        }
        Map<String, String> names = new HashMap<>();
        List<RefusedHere> refused = new ArrayList<>();
        for (Refused one : snapshot.refused()) {
            if (COMMANDS.contains(one.type())) {
                String dossier = one.command().optString("dossier");
                JSONObject described = one.command().optJSONObject("described");
                if (one.type().equals(OPEN) && described != null) {
                    names.put(dossier, described.optString("name"));
                }
                refused.add(new RefusedHere(
                        one.id(),
                        one.type(),
                        words(described, all.get(dossier)),
                        new Problem(one.code(), one.parameters())));
            }
        }
        all.forEach((id, dossier) -> names.put(id, dossier.now().name()));
        return new Dossiers(
                Collections.unmodifiableList(new ArrayList<>(all.values())),
                Collections.unmodifiableList(refused),
                Collections.unmodifiableMap(names));
    }

    static Map<String, JSONObject> bySeq(Map<String, JSONObject> items) {
        List<Map.Entry<String, JSONObject>> entries = new ArrayList<>(items.entrySet());
        Comparator<Map.Entry<String, JSONObject>> order =
                Comparator.comparingLong(entry -> entry.getValue().optLong("seq"));
        entries.sort(order.thenComparing(Map.Entry::getKey));
        Map<String, JSONObject> sorted = new LinkedHashMap<>();
        entries.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static void say(Map<String, Dossier> all, String type, JSONObject command, String self) {
        try {
            String id = command.getString("dossier");
            Dossier before = all.get(id);
            if (type.equals(OPEN) && before == null) {
                Dossier.Version version = Dossier.Version.of(command.getJSONObject("described"), self);
                all.put(id, new Dossier(id, command.getString("team"), null, List.of(version), List.of(), true));
            } else if (type.equals(AMEND) && before != null) {
                all.put(id, before.amended(Dossier.Version.of(command.getJSONObject("described"), self)));
            } else if (type.equals(MERGE) && before != null) {
                String into = Reader.optString(command, "into");
                Dossier other = all.get(into);
                // As the server takes it: maybe another phone said it the other way round.
                if (other == null || !meant(other, all).equals(meant(before, all))) {
                    all.put(id, before.merged(into));
                }
            }
        } catch (JSONException | DateTimeException e) {
            // Only an app of another version could have made it, and the server will say what it thinks of it.
        }
    }

    private static String words(@Nullable JSONObject described, @Nullable Dossier about) {
        if (described == null) {
            return about == null ? "" : about.now().name();
        }
        String note = described.optString("note");
        String name = described.optString("name");
        return note.isEmpty() ? name : name + "\n" + note;
    }

    public @Nullable Dossier find(@Nullable String id) {
        return all.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    /** The end of what it was merged into; two phones may have merged two into each other. */
    private static Dossier meant(Dossier dossier, Map<String, Dossier> all) {
        Set<String> seen = new HashSet<>();
        Dossier end = dossier;
        while (end.into() != null && seen.add(end.id())) {
            Dossier next = all.get(end.into());
            if (next == null) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private Map<String, Dossier> byId() {
        Map<String, Dossier> byId = new LinkedHashMap<>();
        all.forEach(one -> byId.put(one.id(), one));
        return byId;
    }

    /** It was not merged into another. */
    public boolean isApart(Dossier dossier) {
        return meant(dossier, byId()).id().equals(dossier.id());
    }

    /** The end of what it was merged into; itself where it was not. */
    public Dossier meant(Dossier dossier) {
        return meant(dossier, byId());
    }

    /** Also of those whose registration was refused. */
    public Called called() {
        Map<String, Dossier> byId = byId();
        Map<String, Called.One> called = new HashMap<>();
        names.forEach((id, name) -> called.put(id, new Called.One(id, name, name)));
        for (Dossier one : all) {
            Dossier end = meant(one, byId);
            called.put(
                    one.id(),
                    new Called.One(end.id(), end.now().name(), one.now().name()));
        }
        return new Called(called);
    }

    /** What each stands for, by name. */
    public List<Dossier> apart() {
        Map<String, Dossier> byId = byId();
        Set<Dossier> ends = new LinkedHashSet<>();
        all.forEach(one -> ends.add(meant(one, byId)));
        List<Dossier> sorted = new ArrayList<>(ends);
        Comparator<Dossier> byName = Comparator.comparing(one -> one.now().name(), String.CASE_INSENSITIVE_ORDER);
        sorted.sort(byName.thenComparing(Dossier::id));
        return sorted;
    }

    /** By the id of what stands for them, those that the team holds for the same as it. */
    public Map<String, List<Dossier>> under() {
        Map<String, Dossier> byId = byId();
        Map<String, List<Dossier>> under = new HashMap<>();
        for (Dossier one : all) {
            Dossier end = meant(one, byId);
            if (!end.id().equals(one.id())) {
                under.computeIfAbsent(end.id(), unused -> new ArrayList<>()).add(one);
            }
        }
        return under;
    }

    /** Whom a report may name: of these kinds, now or ever before; all where there are none. What changed last is first. */
    public List<Dossier> offered(List<String> kinds) {
        Map<String, Dossier> byId = byId();
        Set<Dossier> latest = new LinkedHashSet<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            latest.add(meant(all.get(i), byId));
        }
        return latest.stream()
                .filter(one -> kinds.isEmpty() || one.wasEver(kinds))
                .collect(Collectors.toList());
    }

    /**
     * With which the team may hold it for the same, the likely ones first. Not what is one with it already: the server would pass
     * over it.
     */
    public List<Dossier> others(Dossier dossier) {
        Map<String, Dossier> byId = byId();
        Dossier end = meant(dossier, byId);
        List<Dossier> others = all.stream()
                .filter(one -> one.team().equals(dossier.team())
                        && !meant(one, byId).id().equals(end.id()))
                .collect(Collectors.toList());
        Collections.reverse(others);
        return Likely.first(dossier, others);
    }
}
