package org.livex.phone.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Reader;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/**
 * What a role player plays, with how far they came: what they said of it counts from when they said it, with or without a
 * network.
 *
 * @param inject the message that asks for it
 * @param subject what it is called; else how the message begins
 * @param stopPhrase ends the scene at once, whoever says it
 * @param at the exercise time at which it was asked for
 * @param since when it was started, by a phone's clock; null: it was not
 * @param until when it was done or given up, by a phone's clock; null: it was not
 * @param waits something that was said of it is on its way
 */
public record Scene(
        String inject,
        @Nullable LocalText subject,
        ExerciseTime at,
        Slot slot,
        @Nullable LocalText stopPhrase,
        @Nullable LocalText mustNotSay,
        @Nullable Next next,
        boolean isRecalled,
        State state,
        @Nullable Instant since,
        @Nullable Instant until,
        boolean waits,
        @Nullable RefusedHere refusal) {
    private static final String TYPE = "role-player-task";
    private static final Set<String> SAYS = Set.of("start-task", "finish-task", "decline-task");
    private static final Set<String> OPTS = Set.of("opt-out", "opt-in");

    public enum State {
        OPEN,
        RUNNING,
        FINISHED,
        DECLINED,
        /** Without a reason, which nobody asks for. */
        OPTED_OUT;

        /** As in the catalog behind {@code common.task.state.}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * When, for how long and where.
     *
     * @param minutes 0: nobody said
     */
    public record Slot(
            @Nullable ExerciseTime startsAt,
            int minutes,
            @Nullable String place) {
        static Slot of(JSONObject json, @Nullable String place) {
            String startsAt = Reader.optString(json, "startsAt");
            return new Slot(
                    startsAt == null ? null : ExerciseTime.read(startsAt),
                    minutes(Reader.optString(json, "duration")),
                    place);
        }

        private static int minutes(@Nullable String duration) {
            try {
                return duration == null ? 0 : (int) Duration.parse(duration).toMinutes();
            } catch (DateTimeException e) {
                return 0;
            }
        }
    }

    /** The scene after this one. */
    public record Next(String inject, @Nullable LocalText subject, Slot slot) {}

    public boolean isOver() {
        return state == State.FINISHED || state == State.DECLINED || state == State.OPTED_OUT;
    }

    /** Zero before it began. */
    public Duration inRole(Instant now) {
        if (since == null) {
            return Duration.ZERO;
        }
        Duration played = Duration.between(since, until == null ? now : until);
        return played.isNegative() ? Duration.ZERO : played;
    }

    /** In the order in which they are played. */
    static List<Scene> all(Snapshot snapshot, Reader reader, Set<String> optedOut) {
        Map<String, JSONObject> tasks = snapshot.items("task");
        OutboxEcho outboxEcho = new OutboxEcho(snapshot, "inject");
        Function<JSONObject, Object> besides = inject -> besides(inject, tasks, outboxEcho, optedOut);
        List<Scene> scenes = reader.all("scene", snapshot.items("inject"), besides, (json, it) -> {
            if (!TYPE.equals(json.optString("type"))) {
                return null;
            }
            String id = json.getString("id");
            Progress known = Progress.of(tasks.get(id), optedOut.contains(id));
            return of(json, it, known, outboxEcho);
        });
        scenes.sort(Comparator.comparing((Scene scene) -> scene.slot().startsAt() == null
                        ? scene.at()
                        : scene.slot().startsAt())
                .thenComparing(Scene::inject));
        return Collections.unmodifiableList(scenes);
    }

    /** All that a scene is made of besides its message. */
    private static Object besides(
            JSONObject inject, Map<String, JSONObject> tasks, OutboxEcho outboxEcho, Set<String> optedOut) {
        String id = inject.optString("id");
        if (!TYPE.equals(inject.optString("type"))) {
            return "";
        }
        List<Waiting> spoken = new ArrayList<>();
        for (Waiting waiting : outboxEcho.snapshot().waiting()) {
            if (id.equals(spokenOf(waiting))) {
                spoken.add(waiting);
            }
        }
        return Arrays.asList(tasks.get(id), spoken, outboxEcho.refused(id), optedOut.contains(id));
    }

    private static Scene of(JSONObject json, Reader reader, Progress known, OutboxEcho outboxEcho)
            throws JSONException {
        String id = json.getString("id");
        JSONObject plan = json.optJSONObject("task") == null ? new JSONObject() : json.getJSONObject("task");
        Progress progress = known;
        boolean waits = false;
        for (Waiting waiting : outboxEcho.snapshot().waiting()) {
            if (id.equals(spokenOf(waiting))) {
                progress = progress.after(waiting);
                waits = true;
            }
        }
        RefusedHere refusal = outboxEcho.refusal(id);
        return new Scene(
                id,
                reader.optText(json, "subject") == null
                        ? reader.optText(json, "body")
                        : reader.optText(json, "subject"),
                ExerciseTime.read(json.getString("at")),
                Slot.of(plan, Reader.optString(json, "place")),
                reader.optText(plan, "stopPhrase"),
                reader.optText(plan, "mustNotSay"),
                next(plan.optJSONObject("next"), reader),
                json.optJSONObject("recalled") != null,
                progress.state(),
                progress.since(),
                progress.until(),
                waits,
                refusal != null && SAYS.contains(refusal.type()) ? refusal : null);
    }

    private static @Nullable String spokenOf(Waiting waiting) {
        if (OPTS.contains(waiting.type())) {
            return Reader.optString(waiting.command(), "scene");
        }
        return SAYS.contains(waiting.type()) ? Reader.optString(waiting.command(), "inject") : null;
    }

    private static @Nullable Next next(@Nullable JSONObject json, Reader reader) throws JSONException {
        if (json == null) {
            return null;
        }
        return new Next(
                json.getString("inject"),
                reader.optText(json, "subject"),
                Slot.of(json, Reader.optString(json, "place")));
    }

    private record Progress(
            @Nullable JSONObject task,
            State state,
            @Nullable Instant since,
            @Nullable Instant until) {
        static Progress of(@Nullable JSONObject task, boolean isOptedOut) {
            Instant started = taken(task, "started");
            Instant finished = taken(task, "finished");
            Instant declined = taken(task, "declined");
            if (finished != null) {
                return new Progress(task, State.FINISHED, started, finished);
            }
            if (isOptedOut) {
                return new Progress(task, State.OPTED_OUT, started, declined);
            }
            if (declined != null) {
                return task != null && task.has("reason")
                        ? new Progress(task, State.DECLINED, started, declined)
                        : new Progress(task, State.OPEN, null, null);
            }
            return new Progress(task, started == null ? State.OPEN : State.RUNNING, started, null);
        }

        Progress after(Waiting waiting) {
            Instant takenAt = Instant.parse(waiting.command().optString("takenAt"));
            return switch (waiting.type()) {
                case "start-task" -> new Progress(task, State.RUNNING, takenAt, null);
                case "finish-task" -> new Progress(task, State.FINISHED, since, takenAt);
                case "decline-task" -> new Progress(task, State.DECLINED, since, takenAt);
                case "opt-out" -> new Progress(task, State.OPTED_OUT, since, takenAt);
                case "opt-in" -> of(task, false);
                default -> this;
            };
        }

        private static @Nullable Instant taken(@Nullable JSONObject task, String moment) {
            JSONObject json = task == null ? null : task.optJSONObject(moment);
            return json == null ? null : Instant.parse(json.optString("takenAt"));
        }
    }
}
