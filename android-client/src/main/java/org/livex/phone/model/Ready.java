package org.livex.phone.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.library.WorldEntry;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.Reader;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/**
 * How ready I am for the exercise, with what waits to be sent.
 *
 * @param briefings the rules of conduct first
 * @param attending null: I have not said whether I am there
 * @param practised words of {@link #STEPS}
 */
public record Ready(List<Briefing> briefings, @Nullable Attending attending, Set<String> practised) {
    /** What is practised, in this order, as the protocol and the catalog behind {@code phone.practice.} name it. */
    public static final List<String> STEPS = List.of("read", "acknowledge", "report", "language", "red-stop");

    private static final Set<String> CONFIRMED_TYPES = Set.of("conduct", "briefing");

    /**
     * Rules of conduct, or a briefing.
     *
     * @param confirmedAt when I confirmed these words; null: I have not
     * @param changed I confirmed older words
     */
    public record Briefing(WorldEntry entry, @Nullable Instant confirmedAt, boolean changed) {
        /** Null where nobody is asked any more. */
        public @Nullable Boolean done(ExerciseClock.@Nullable Phase phase) {
            if (confirmedAt != null) {
                return true;
            }
            return phase == ExerciseClock.Phase.ENDED ? null : Boolean.FALSE;
        }
    }

    /** Whether I am there, or have left, and when I said so. */
    public record Attending(boolean here, Instant at) {}

    private record Confirmed(String entry, int revision, Instant at) {
        static Confirmed of(JSONObject json, String at) throws JSONException {
            return new Confirmed(json.getString("entry"), json.getInt("revision"), Instant.parse(json.getString(at)));
        }
    }

    static Ready of(Snapshot snapshot, Reader reader, @Nullable Me me) {
        String myId = me == null ? "" : me.id();
        Said known = reader.first(
                snapshot.items("readiness"), (json, it) -> json.getString("id").equals(myId) ? Said.of(json) : null);
        Said said = known == null ? new Said() : known;
        snapshot.waiting().forEach(said::waits);
        List<Briefing> briefings = reader.all(
                snapshot.items("world-entry"),
                (json, it) -> isMine(json, me) ? said.briefing(WorldEntry.of(json, it)) : null);
        briefings.sort(Comparator.comparing((Briefing each) -> each.entry().type())
                .reversed()
                .thenComparing(each -> each.entry().title().text(), String.CASE_INSENSITIVE_ORDER));
        return new Ready(
                Collections.unmodifiableList(briefings), said.attending, Collections.unmodifiableSet(said.practised));
    }

    private static boolean isMine(JSONObject entry, @Nullable Me me) throws JSONException {
        return CONFIRMED_TYPES.contains(entry.getJSONObject("subject").getString("type"))
                && isFor(entry.optJSONObject("audience"), me);
    }

    public static boolean isBriefing(WorldEntry entry) {
        return CONFIRMED_TYPES.contains(entry.type());
    }

    public @Nullable Briefing briefing(String entry) {
        return briefings.stream()
                .filter(each -> each.entry().id().equals(entry))
                .findFirst()
                .orElse(null);
    }

    public boolean isHere() {
        return attending != null && attending.here();
    }

    public boolean hasLeft() {
        return attending != null && !attending.here();
    }

    public boolean hasPractised() {
        return practised.containsAll(STEPS);
    }

    /** Null where nobody is asked: in play nobody who did not say that they left, after ENDEX nobody who never came. */
    public @Nullable Boolean attendanceDone(ExerciseClock.@Nullable Phase phase) {
        if (attending == null) {
            return phase == ExerciseClock.Phase.PLANNED ? Boolean.FALSE : null;
        }
        return hasLeft() == (phase == ExerciseClock.Phase.ENDED);
    }

    /** Null where nobody is asked any more. */
    public @Nullable Boolean practiceDone(ExerciseClock.@Nullable Phase phase) {
        if (hasPractised()) {
            return true;
        }
        return phase == ExerciseClock.Phase.PLANNED ? Boolean.FALSE : null;
    }

    /** What is still to be done. */
    public int open(@Nullable ExerciseClock clock) {
        if (clock == null) {
            return 0;
        }
        ExerciseClock.Phase phase = clock.phase();
        Stream<@Nullable Boolean> steps = Stream.concat(
                Stream.of(attendanceDone(phase), practiceDone(phase)),
                briefings.stream().map(briefing -> briefing.done(phase)));
        return (int) steps.filter(Boolean.FALSE::equals).count();
    }

    /** Only control has audiences: a participant has only what is theirs. */
    private static boolean isFor(@Nullable JSONObject audience, @Nullable Me me) {
        if (audience == null) {
            return true;
        }
        return audience.optBoolean("everyone")
                || (me != null && (names(audience, "people", me.id()) || names(audience, "functions", me.function())));
    }

    private static boolean names(JSONObject audience, String kind, String id) {
        return Reader.strings(audience.optJSONArray(kind)).contains(id);
    }

    /** Gathers what the server has and what waits, in the order in which it was said. */
    private static final class Said {
        private final List<Confirmed> confirmed = new ArrayList<>();
        private final Set<String> practised = new HashSet<>();
        private @Nullable Attending attending;

        static Said of(JSONObject json) throws JSONException {
            Said said = new Said();
            said.read(json);
            return said;
        }

        private void read(JSONObject json) throws JSONException {
            if (json.has("attendance")) {
                attend(json, "attendanceAt");
            }
            JSONArray briefings = json.optJSONArray("briefings");
            for (int i = 0; briefings != null && i < briefings.length(); i++) {
                confirmed.add(Confirmed.of(briefings.getJSONObject(i), "confirmedAt"));
            }
            practised.addAll(Reader.strings(json.optJSONArray("practised")));
        }

        private void waits(Waiting waiting) {
            try {
                switch (waiting.type()) {
                    case "confirm-briefing" -> confirmed.add(Confirmed.of(waiting.command(), "takenAt"));
                    case "practise" -> practised.add(waiting.command().getString("step"));
                    case "attend" -> attend(waiting.command(), "takenAt");
                    default -> {}
                }
            } catch (JSONException e) {
                throw new IllegalStateException("this app wrote it", e);
            }
        }

        private void attend(JSONObject json, String at) throws JSONException {
            boolean here = json.getString("attendance").equals("here");
            if (attending == null || attending.here() != here) {
                attending = new Attending(here, Instant.parse(json.getString(at)));
            }
        }

        private Briefing briefing(WorldEntry entry) {
            Instant now = null;
            boolean before = false;
            for (Confirmed one : confirmed) {
                boolean mine = one.entry().equals(entry.id());
                before |= mine;
                if (mine && one.revision() >= entry.revision()) {
                    now = one.at();
                }
            }
            return new Briefing(entry, now, before && now == null);
        }
    }
}
