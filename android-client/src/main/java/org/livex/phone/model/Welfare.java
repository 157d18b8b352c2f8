package org.livex.phone.model;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.Problem;
import org.livex.phone.model.read.Reader;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.sync.Refused;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/**
 * How I am, as those know who look after me: what I said of it counts from when I said it, with or without a network.
 *
 * @param checkIns oldest first
 * @param scenes how long I was in each, by its message
 * @param day how long I was in role today; null: not at all
 * @param optedOut the scenes that I stay out of
 * @param deRole the way out of my last role; null: there is none to take
 * @param refused what the server refused of it, oldest first
 */
public record Welfare(
        List<CheckIn> checkIns,
        Map<String, InRole> scenes,
        @Nullable InRole day,
        List<Theme> themes,
        Set<String> optedOut,
        @Nullable DeRole deRole,
        List<RefusedSaying> refused) {
    /** What may be said of it. */
    public static final Set<String> COMMANDS =
            Set.of("check-in", "opt-out", "opt-in", "opt-out-of-theme", "opt-in-to-theme", "take-de-role-step");

    private static final Welfare NOTHING = new Welfare(List.of(), Map.of(), null, List.of(), Set.of(), null, List.of());

    /**
     * What scenes may be about.
     *
     * @param text null: the plan has it no longer
     */
    public record Theme(String id, @Nullable LocalText text, boolean isOptedOut) {}

    public record DeRole(String scene, List<Step> steps) {
        public boolean isDone() {
            return steps.stream().allMatch(Step::isTaken);
        }
    }

    public record Step(String id, LocalText text, boolean isTaken) {}

    /**
     * What the server refused.
     *
     * @param scene null: it was said of none
     */
    public record RefusedSaying(@Nullable String scene, RefusedHere refusal) {}

    static Welfare of(Snapshot snapshot, Reader reader, @Nullable Me me) {
        Welfare known = me == null
                ? null
                : reader.first(snapshot.items("welfare"), (json, it) -> {
                    return me.id().equals(json.getString("id")) ? known(json, it) : null;
                });
        Said said = new Said(known == null ? NOTHING : known);
        for (Waiting waiting : snapshot.waiting()) {
            if (COMMANDS.contains(waiting.type())) {
                said.add(waiting);
            }
        }
        return said.with(refused(snapshot));
    }

    /** What I said last of a side of a scene, or of the day where none is named; null: nothing. */
    public @Nullable CheckIn said(@Nullable String scene, CheckIn.Side side) {
        CheckIn last = null;
        for (CheckIn one : checkIns) {
            if (one.side() == side && Objects.equals(one.scene(), scene)) {
                last = one;
            }
        }
        return last;
    }

    public @Nullable DeRole deRoleOf(String scene) {
        return deRole != null && deRole.scene().equals(scene) ? deRole : null;
    }

    public List<RefusedHere> refusedOf(String scene) {
        return refused.stream()
                .filter(one -> scene.equals(one.scene()))
                .map(RefusedSaying::refusal)
                .collect(Collectors.toList());
    }

    private static Welfare known(JSONObject json, Reader reader) throws JSONException {
        List<CheckIn> checkIns = new ArrayList<>();
        for (JSONObject one : objects(json, "checkIns")) {
            checkIns.add(CheckIn.of(one));
        }
        Map<String, InRole> scenes = new HashMap<>();
        for (JSONObject one : objects(json, "scenes")) {
            scenes.put(one.getString("scene"), InRole.of(one));
        }
        List<Theme> themes = new ArrayList<>();
        for (JSONObject one : objects(json, "themes")) {
            themes.add(new Theme(one.getString("id"), reader.optText(one, "text"), one.getBoolean("optedOut")));
        }
        JSONObject day = json.optJSONObject("day");
        return new Welfare(
                checkIns,
                scenes,
                day == null ? null : InRole.of(day),
                themes,
                new HashSet<>(Reader.strings(json.optJSONArray("optedOut"))),
                deRole(json.optJSONObject("deRole"), reader),
                List.of());
    }

    private static @Nullable DeRole deRole(@Nullable JSONObject json, Reader reader) throws JSONException {
        if (json == null) {
            return null;
        }
        List<Step> steps = new ArrayList<>();
        for (JSONObject one : objects(json, "steps")) {
            steps.add(new Step(one.getString("id"), reader.text(one, "text"), one.getBoolean("taken")));
        }
        return new DeRole(json.getString("scene"), Collections.unmodifiableList(steps));
    }

    private static List<JSONObject> objects(JSONObject json, String field) throws JSONException {
        JSONArray array = json.optJSONArray(field);
        List<JSONObject> objects = new ArrayList<>();
        for (int i = 0; array != null && i < array.length(); i++) {
            objects.add(array.getJSONObject(i));
        }
        return objects;
    }

    private static List<RefusedSaying> refused(Snapshot snapshot) {
        List<RefusedSaying> refused = new ArrayList<>();
        for (Refused one : snapshot.refused()) {
            if (COMMANDS.contains(one.type())) {
                JSONObject command = one.command();
                refused.add(new RefusedSaying(
                        Reader.optString(command, "scene"),
                        new RefusedHere(
                                one.id(),
                                one.type(),
                                command.optString("word"),
                                new Problem(one.code(), one.parameters()))));
            }
        }
        return Collections.unmodifiableList(refused);
    }

    /** What the server has, with what was said here since. */
    private static final class Said {
        private final Welfare known;
        private final List<CheckIn> checkIns;
        private final List<Theme> themes;
        private final Set<String> optedOut;
        private @Nullable DeRole deRole;

        Said(Welfare known) {
            this.known = known;
            checkIns = new ArrayList<>(known.checkIns);
            themes = new ArrayList<>(known.themes);
            optedOut = new HashSet<>(known.optedOut);
            deRole = known.deRole;
        }

        void add(Waiting waiting) {
            JSONObject command = waiting.command();
            String scene = command.optString("scene");
            switch (waiting.type()) {
                case "check-in" -> checkIn(command);
                case "opt-out" -> optedOut.add(scene);
                case "opt-in" -> optedOut.remove(scene);
                case "take-de-role-step" -> take(scene, command.optString("step"));
                default -> turn(command.optString("theme"), waiting.type().equals("opt-out-of-theme"));
            }
        }

        private void checkIn(JSONObject command) {
            try {
                checkIns.add(CheckIn.of(command));
            } catch (JSONException | IllegalArgumentException | DateTimeException e) {
                // This app wrote it and can read it: only an app of another version could have made it.
            }
        }

        private void take(String scene, String step) {
            DeRole now = deRole;
            if (now != null && now.scene().equals(scene)) {
                deRole = new DeRole(
                        scene,
                        now.steps().stream()
                                .map(one -> one.id().equals(step) ? new Step(step, one.text(), true) : one)
                                .collect(Collectors.toList()));
            }
        }

        private void turn(String theme, boolean isOut) {
            themes.replaceAll(one -> one.id().equals(theme) ? new Theme(theme, one.text(), isOut) : one);
        }

        Welfare with(List<RefusedSaying> refused) {
            return new Welfare(
                    Collections.unmodifiableList(checkIns),
                    Collections.unmodifiableMap(known.scenes),
                    known.day,
                    Collections.unmodifiableList(themes),
                    Collections.unmodifiableSet(optedOut),
                    deRole,
                    refused);
        }
    }
}
