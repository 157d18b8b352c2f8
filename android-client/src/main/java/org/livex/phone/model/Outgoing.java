package org.livex.phone.model;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.form.Report;
import org.livex.phone.model.read.Problem;
import org.livex.phone.sync.Refused;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;
import org.livex.phone.sync.ballot.Unnamed;

/** What was done here and the server does not have: shown as done by the person, never as known to control. */
public final class Outgoing {
    private static final Set<String> BEHIND_THE_SCENES =
            Set.of("mark-injects", "see-feedback", "practise", Brakes.PULL);

    /** Whoever answers has read it. */
    private static final Set<String> ACKNOWLEDGE = Set.of("acknowledge-inject", "answer-inject");

    private final Snapshot snapshot;
    /** By inject, the latest revision that it was said of. */
    private final Map<String, Integer> acknowledged = new HashMap<>();

    private final Map<String, Integer> markedRead = new HashMap<>();

    public Outgoing(Snapshot snapshot) {
        this.snapshot = snapshot;
        for (Waiting waiting : snapshot.waiting()) {
            if (ACKNOWLEDGE.contains(waiting.type())) {
                note(acknowledged, waiting.command());
            }
            JSONArray marks = waiting.command().optJSONArray("marks");
            for (int i = 0; marks != null && i < marks.length(); i++) {
                JSONObject mark = marks.optJSONObject(i);
                if (mark != null && "read".equals(mark.optString("kind"))) {
                    note(markedRead, mark);
                }
            }
        }
    }

    private static void note(Map<String, Integer> said, JSONObject of) {
        said.merge(of.optString("inject"), of.optInt("revision"), Math::max);
    }

    boolean acknowledges(String inject, Message.Version version) {
        return isSaid(acknowledged, inject, version);
    }

    boolean marksRead(String inject, Message.Version version) {
        return isSaid(markedRead, inject, version);
    }

    private static boolean isSaid(Map<String, Integer> said, String inject, Message.Version version) {
        Integer of = said.get(inject);
        return of != null && version.includes(of);
    }

    boolean has(String type) {
        return idOf(type) != null;
    }

    @Nullable String idOf(String type) {
        return snapshot.waiting().stream()
                .filter(it -> it.type().equals(type))
                .map(Waiting::id)
                .findFirst()
                .orElse(null);
    }

    /** Marks are told behind the scenes: nobody waits for them. A silent brake is nothing that anybody else may read of. */
    int missed() {
        long byName = snapshot.waiting().stream()
                .filter(it -> !BEHIND_THE_SCENES.contains(it.type()))
                .count();
        long withoutName = snapshot.unnamed().values().stream()
                .filter(it -> it.state() == Unnamed.State.WAITS)
                .count();
        return (int) (byName + withoutName);
    }

    /** The red stop that I called, as long as the server does not have it. */
    Situation.@Nullable UnsentStop unsentStop() {
        for (Refused refused : snapshot.refused()) {
            if (refused.type().equals("call-red-stop")) {
                return new Situation.UnsentStop(refused.id(), new Problem(refused.code(), refused.parameters()));
            }
        }
        String waits = idOf("call-red-stop");
        return waits == null ? null : new Situation.UnsentStop(waits, null);
    }

    /** What I said of it last, or else what the server has. */
    String availability(JSONObject me) {
        String said = me.optString("availability", "free");
        for (Waiting waiting : snapshot.waiting()) {
            if (waiting.type().equals("set-availability")) {
                said = waiting.command().optString("availability", said);
            }
        }
        return said;
    }

    void applyConsents(Set<String> consents) {
        for (Waiting waiting : snapshot.waiting()) {
            String to = waiting.command().optString("to");
            if (waiting.type().equals("give-consent")) {
                consents.add(to);
            } else if (waiting.type().equals("withdraw-consent")) {
                consents.remove(to);
            }
        }
    }

    /** Photos and recordings that I hid, and the server does not know it yet. */
    Set<String> hidden() {
        Set<String> hidden = new HashSet<>();
        for (Waiting waiting : snapshot.waiting()) {
            if (waiting.type().equals("hide-media")) {
                hidden.add(waiting.command().optString("sha256"));
            }
        }
        return hidden;
    }

    /** Those that wait and those that were refused, the latest first; not those that the server has by now. */
    public List<Report> reports(Set<String> known) {
        List<Report> here = new ArrayList<>();
        for (Waiting waiting : snapshot.waiting()) {
            if (waiting.type().equals("record-action") && !known.contains(waiting.id())) {
                add(here, waiting.id(), waiting.command(), null);
            }
        }
        for (Refused refused : snapshot.refused()) {
            if (refused.type().equals("record-action")) {
                add(here, refused.id(), refused.command(), new Problem(refused.code(), refused.parameters()));
            }
        }
        Collections.sort(here, Comparator.comparing(Report::id).reversed());
        return here;
    }

    private static void add(List<Report> here, String id, JSONObject command, @Nullable Problem problem) {
        try {
            here.add(Report.here(id, command, problem));
        } catch (JSONException | DateTimeException e) {
            // This app wrote it and can read it: only an app of another version could have made it.
            here.add(Report.unreadable(id, problem));
        }
    }
}
