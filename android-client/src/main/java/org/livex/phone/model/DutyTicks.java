package org.livex.phone.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.Reader;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/** All that was ticked and taken back: what the server has, and what waits here. */
final class DutyTicks {
    private record One(String duty, @Nullable String team, OwnDuty.Ticking ticked) {}

    /** What stands of one duty, for one bearer. */
    record Standing(List<OwnDuty.Ticking> counting, OwnDuty.@Nullable Ticking takenBack) {}

    /** By id, in the order in which they came. */
    private final Map<String, One> ticks = new LinkedHashMap<>();

    private final Map<String, OwnDuty.Ticking> takenBack = new HashMap<>();

    private DutyTicks() {}

    static DutyTicks of(Snapshot snapshot, Reader reader, @Nullable Me me) {
        DutyTicks all = new DutyTicks();
        List<JSONObject> known = new ArrayList<>(reader.all(snapshot.items("duty-tick"), (json, it) -> json));
        Collections.sort(known, (a, b) -> Long.compare(a.optLong("seq"), b.optLong("seq")));
        for (JSONObject item : known) {
            all.add(item);
        }
        String myName = me == null ? "" : me.callName();
        for (Waiting waiting : snapshot.waiting()) {
            all.add(waiting, myName);
        }
        return all;
    }

    private void add(JSONObject item) {
        try {
            String id = item.getString("id");
            ticks.put(id, new One(item.getString("duty"), Reader.optString(item, "team"), ticking(id, item)));
            JSONObject back = item.optJSONObject("takenBack");
            if (back != null) {
                takenBack.put(id, ticking(id, back));
            }
        } catch (JSONException | DateTimeException e) {
            // One broken row must not take the others off the screen.
        }
    }

    private static OwnDuty.Ticking ticking(String id, JSONObject by) throws JSONException {
        return new OwnDuty.Ticking(id, by.getString("callName"), Instant.parse(by.getString("takenAt")), false);
    }

    private void add(Waiting waiting, String myName) {
        JSONObject command = waiting.command();
        String tick = command.optString("tick");
        if (waiting.type().equals("tick-duty") && !ticks.containsKey(tick)) {
            ticks.put(
                    tick, new One(command.optString("duty"), Reader.optString(command, "team"), here(command, myName)));
        } else if (waiting.type().equals("untick-duty") && ticks.containsKey(tick)) {
            takenBack.putIfAbsent(tick, here(command, myName));
        }
    }

    private static OwnDuty.Ticking here(JSONObject command, String myName) {
        return new OwnDuty.Ticking(
                command.optString("tick"), myName, Instant.parse(command.optString("takenAt")), true);
    }

    Standing standing(String duty, @Nullable String team) {
        List<OwnDuty.Ticking> counting = new ArrayList<>();
        OwnDuty.Ticking last = null;
        for (Map.Entry<String, One> entry : ticks.entrySet()) {
            One one = entry.getValue();
            if (one.duty().equals(duty) && Objects.equals(one.team(), team)) {
                OwnDuty.Ticking back = takenBack.get(entry.getKey());
                if (back == null) {
                    counting.add(one.ticked());
                } else if (last == null || back.takenAt().isAfter(last.takenAt())) {
                    last = back;
                }
            }
        }
        return new Standing(Collections.unmodifiableList(counting), counting.isEmpty() ? last : null);
    }
}
