package org.livex.phone.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/**
 * What a role player plays, with how far they came: what they said of it counts from when they said it, with or without a
 * network.
 *
 * @param inject the message that asks for it
 * @param subject what it is called; else how the message begins
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

    public enum State {
        OPEN,
        RUNNING,
        FINISHED,
        DECLINED;

        /** As in the catalog behind {@code common.task.state.}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
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
        return state == State.FINISHED || state == State.DECLINED;
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
    static List<Scene> all(Snapshot snapshot, Reader reader) {
        Map<String, JSONObject> tasks = snapshot.items("task");
        Said said = new Said(snapshot, "inject");
        List<Scene> scenes = reader.all(snapshot.items("inject"), (json, it) -> {
            if (!TYPE.equals(json.optString("type"))) {
                return null;
            }
            return of(json, it, tasks.get(json.getString("id")), said);
        });
        scenes.sort(Comparator.comparing((Scene scene) -> scene.slot().startsAt() == null
                        ? scene.at()
                        : scene.slot().startsAt())
                .thenComparing(Scene::inject));
        return Collections.unmodifiableList(scenes);
    }

    private static Scene of(JSONObject json, Reader reader, @Nullable JSONObject task, Said said) throws JSONException {
        String id = json.getString("id");
        JSONObject plan = json.optJSONObject("task") == null ? new JSONObject() : json.getJSONObject("task");
        Progress progress = Progress.of(task);
        boolean waits = false;
        for (Waiting waiting : said.waiting(id)) {
            if (SAYS.contains(waiting.type())) {
                progress = progress.after(waiting);
                waits = true;
            }
        }
        RefusedHere refusal = said.refusal(id);
        return new Scene(
                id,
                reader.optText(json, "subject") == null
                        ? reader.optText(json, "body")
                        : reader.optText(json, "subject"),
                ExerciseTime.read(json.getString("at")),
                Slot.of(plan, Reader.optString(json, "place")),
                reader.optText(plan, "mustNotSay"),
                next(plan.optJSONObject("next"), reader),
                json.optJSONObject("recalled") != null,
                progress.state(),
                progress.since(),
                progress.until(),
                waits,
                refusal != null && SAYS.contains(refusal.type()) ? refusal : null);
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
            State state, @Nullable Instant since, @Nullable Instant until) {
        static Progress of(@Nullable JSONObject task) {
            Instant started = taken(task, "started");
            Instant finished = taken(task, "finished");
            Instant declined = taken(task, "declined");
            if (finished != null) {
                return new Progress(State.FINISHED, started, finished);
            }
            if (declined != null) {
                return new Progress(State.DECLINED, started, declined);
            }
            return new Progress(started == null ? State.OPEN : State.RUNNING, started, null);
        }

        Progress after(Waiting waiting) {
            Instant takenAt = Instant.parse(waiting.command().optString("takenAt"));
            return switch (waiting.type()) {
                case "start-task" -> new Progress(State.RUNNING, takenAt, null);
                case "finish-task" -> new Progress(State.FINISHED, since, takenAt);
                case "decline-task" -> new Progress(State.DECLINED, since, takenAt);
                default -> this;
            };
        }

        private static @Nullable Instant taken(@Nullable JSONObject task, String moment) {
            JSONObject json = task == null ? null : task.optJSONObject(moment);
            return json == null ? null : Instant.parse(json.optString("takenAt"));
        }
    }
}
